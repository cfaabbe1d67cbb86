import {sanitiseLine} from '../../sanitise.js';
import {attributeOf, type Element, textOf} from '../dom/node.js';
import {addressOf} from './address.js';
import {type Builder, endBlock, write, writeNode} from './builder.js';
import type {Entered, Leave} from './containers.js';
import {imageOf} from './image.js';
import type {Wrapper} from './line.js';
import {formulaOf} from './math.js';
import {fragmentOf, isWayBack} from './notes.js';

/** Links beside headings that lead to the heading itself. */
const anchorClass =
	/(?:^|\s)(?:anchor|headerlink|header-anchor|heading-anchor|permalink|anchorjs-link|mw-editsection)(?:\s|$)/;

/** Mark the words of an element; what is marked so already is not marked twice. */
export function wrap(builder: Builder, wrapper: Wrapper): Leave {
	if (builder.wrappers.some(({type}) => type === wrapper.type)) {
		return null;
	}

	builder.wrappers.push(wrapper);
	return () => {
		const index = builder.wrappers.indexOf(wrapper);
		if (index !== -1) {
			builder.wrappers.splice(index, 1);
		}
	};
}

/** Begin code within words. */
export function enterCode(builder: Builder, element: Element): Leave {
	const outer = builder.code;
	builder.code ??= element;
	return () => {
		builder.code = outer;
	};
}

/** Write what a picture is or says. */
export function enterImage(builder: Builder, element: Element): void {
	const image = imageOf(element, builder.base);
	switch (image?.kind) {
		case 'image': {
			writeNode(builder, image.node);
			break;
		}

		case 'tex': {
			writeNode(builder, {type: 'inlineCode', value: image.text});
			break;
		}

		case 'text': {
			write(builder, image.text);
			break;
		}

		case undefined: {
			break;
		}
	}
}

/** Begin a link, or write the reference to a note that it is. */
export function enterLink(builder: Builder, element: Element): Entered {
	const identifier = builder.notes.references.get(element);
	if (identifier !== undefined) {
		writeNode(builder, {type: 'footnoteReference', identifier, label: identifier});
		return 'skipped';
	}

	const isAnchor =
		anchorClass.test(attributeOf(element, 'class') ?? '') && /^(?:[\s#¶§🔗]|\ufe0f)*$/u.test(textOf(element));
	if (isAnchor || isWayBack(builder.notes, element)) {
		return 'skipped';
	}

	const fragment = fragmentOf(element);
	const url = fragment === '' ? addressOf(attributeOf(element, 'href'), builder.base) : `#${sanitiseLine(fragment)}`;
	const title = sanitiseLine((attributeOf(element, 'title') ?? '').slice(0, 500)) || null;
	return url === null || url === '#' ? null : wrap(builder, {type: 'link', url, title});
}

/** The reading of a ruby: behind its base, in brackets. */
export function enterReading(builder: Builder, element: Element): Entered {
	if (textOf(element).trim() === '') {
		return 'skipped';
	}

	const frame = builder.frames.at(-1);
	if (frame && 'line' in frame && frame.line) {
		frame.line.isSpaced = false;
	}

	write(builder, '(');
	return () => {
		if (frame && 'line' in frame && frame.line) {
			frame.line.isSpaced = false;
		}

		write(builder, ')');
	};
}

/** Write a formula. */
export function enterFormula(builder: Builder, element: Element): void {
	const formula = formulaOf(element);
	const isBlock = attributeOf(element, 'display') === 'block';
	if (isBlock) {
		endBlock(builder);
	}

	if ('tex' in formula) {
		writeNode(builder, {type: 'inlineCode', value: formula.tex});
	} else {
		write(builder, formula.signs);
	}

	if (isBlock) {
		endBlock(builder);
	}
}
