import {attributeOf, childElements, type Element} from '../dom/node.js';
import {addBlock, type Builder, breakLine, endBlock, takesBlocks, write} from './builder.js';
import {codeOf, isPreformatted} from './code.js';
import {
	type Entered,
	enterInput,
	type Leave,
	openDefinitions,
	openDescription,
	openItem,
	openList,
	openNote,
	openQuote,
	openTerm,
} from './containers.js';
import {createLine} from './line.js';
import {isLayout, openCell, openRow, openTable} from './table.js';
import {enterCode, enterFormula, enterImage, enterLink, enterReading, wrap} from './words.js';

/** Elements without text to read, or with text that is not the page's. */
const silent = new Set(
	'head title meta link base script style noscript template iframe frame object embed applet audio video canvas svg map area input select textarea button datalist option progress meter rp param source track dialog'.split(
		' ',
	),
);

const blocks = new Set(
	'html body p div section article aside header footer main nav address center fieldset legend form details figure hgroup search table caption thead tbody tfoot colgroup tr td th dir menu ul ol li dl dt dd blockquote pre hr optgroup xmp listing plaintext marquee noframes frameset'.split(
		' ',
	),
);

/** Begin an element of HTML. */
export function enter(builder: Builder, element: Element): Entered {
	const {localName} = element;
	if (silent.has(localName)) {
		return localName === 'input' ? enterInput(builder, element) : 'skipped';
	}

	const note = builder.notes.definitions.get(element);
	if (note !== undefined) {
		return openNote(builder, note);
	}

	switch (localName) {
		case 'h1':
		case 'h2':
		case 'h3':
		case 'h4':
		case 'h5':
		case 'h6': {
			return openHeading(builder, Number(localName.slice(1)) as 1 | 2 | 3 | 4 | 5 | 6);
		}

		case 'ul':
		case 'ol':
		case 'menu':
		case 'dir': {
			return openList(builder, element) ?? block(builder);
		}

		case 'li': {
			return openItem(builder, element) ?? block(builder);
		}

		case 'dl': {
			return openDefinitions(builder, element) ?? block(builder);
		}

		case 'dt': {
			return openTerm(builder) ?? block(builder);
		}

		case 'dd': {
			return openDescription(builder) ?? block(builder);
		}

		case 'blockquote': {
			return openQuote(builder) ?? block(builder);
		}

		case 'table': {
			endBlock(builder);
			return takesBlocks(builder) && !isLayout(element)
				? openTable(builder, ({node, before}) => {
						for (const block of node.children.length === 0 ? before : [...before, node]) {
							addBlock(builder, block);
						}
					})
				: block(builder);
		}

		case 'tr': {
			return openRow(builder) ?? block(builder);
		}

		case 'td':
		case 'th': {
			return openCell(builder, element) ?? block(builder);
		}

		case 'pre':
		case 'xmp':
		case 'listing':
		case 'plaintext': {
			return enterPreformatted(builder, element);
		}

		case 'hr': {
			enterRule(builder, element);
			return 'skipped';
		}

		case 'br': {
			breakLine(builder);
			return 'skipped';
		}

		case 'img':
		case 'amp-img': {
			enterImage(builder, element);
			return 'skipped';
		}

		case 'a': {
			return enterLink(builder, element);
		}

		case 'b':
		case 'strong': {
			return wrap(builder, {type: 'strong'});
		}

		case 'i':
		case 'em':
		case 'cite':
		case 'dfn':
		case 'var': {
			return wrap(builder, {type: 'emphasis'});
		}

		case 's':
		case 'strike':
		case 'del': {
			return wrap(builder, {type: 'delete'});
		}

		case 'sup':
		case 'sub': {
			// The number of a note is raised anyway.
			const isReference = childElements(element).some(child => builder.notes.references.has(child));
			return isReference ? null : wrap(builder, {type: localName === 'sup' ? 'superscript' : 'subscript'});
		}

		case 'summary': {
			return both(block(builder), wrap(builder, {type: 'strong'}));
		}

		case 'figcaption': {
			return both(block(builder), wrap(builder, {type: 'emphasis'}));
		}

		case 'code':
		case 'kbd':
		case 'samp':
		case 'tt': {
			return enterCode(builder, element);
		}

		case 'q': {
			write(builder, '“');
			return () => write(builder, '”');
		}

		case 'rt': {
			return enterReading(builder, element);
		}

		case 'math': {
			enterFormula(builder, element);
			return 'skipped';
		}

		default: {
			return blocks.has(localName) ? block(builder) : null;
		}
	}
}

/** An element that only parts what is in it from what is around it. */
function block(builder: Builder): () => void {
	endBlock(builder);
	return () => endBlock(builder);
}

function both(outer: () => void, inner: Leave): () => void {
	return () => {
		inner?.();
		outer();
	};
}

function openHeading(builder: Builder, depth: 1 | 2 | 3 | 4 | 5 | 6): Leave {
	endBlock(builder);
	if (!takesBlocks(builder)) {
		return block(builder);
	}

	const line = createLine();
	builder.frames.push({kind: 'words', line});
	return () => {
		builder.frames.pop();
		if (line.isVisible) {
			const isWords = line.children.some(({type}) => type !== 'image');
			addBlock(
				builder,
				isWords ? {type: 'heading', depth, children: line.children} : {type: 'paragraph', children: line.children},
			);
		}
	};
}

function enterPreformatted(builder: Builder, element: Element): Entered {
	endBlock(builder);
	if (!isPreformatted(element)) {
		return block(builder);
	}

	if (!takesBlocks(builder)) {
		return enterCode(builder, element);
	}

	const code = codeOf(element);
	if (code.value !== '') {
		addBlock(builder, code);
	}

	return 'skipped';
}

/** A rule parts something from something: the notes, which stand at the end anyway, need none. */
function enterRule(builder: Builder, element: Element): void {
	endBlock(builder);
	const frame = builder.frames.at(-1);
	const isAtNotes = /foot-?note|end-?note/i.test(
		element.parentNode?.nodeType === 1 ? (attributeOf(element.parentNode, 'class') ?? '') : '',
	);
	if (frame?.kind === 'flow' && !isAtNotes && !['thematicBreak', undefined].includes(frame.children.at(-1)?.type)) {
		addBlock(builder, {type: 'thematicBreak'});
	}
}
