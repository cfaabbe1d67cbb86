import type {RootContent} from 'mdast';
import {readLang} from '../../markdown/front-matter.js';
import {sanitiseLine} from '../../sanitise.js';
import {attributeOf, type DomNode, type Element, elementsIn} from '../dom/node.js';
import {isHidden} from '../dom/visibility.js';
import {type Builder, createBuilder, endBlock, endStray, type Flow, write} from './builder.js';
import {enter} from './elements.js';

import {finish} from './finish.js';
import {findNotes, fragmentOf} from './notes.js';

export type BlockRequest = {
	/** Against what relative addresses are resolved; `null` leaves them as they are. */
	readonly base: string | null;
	/** The language of the page: blocks say theirs when it is another. */
	readonly lang: string | null;
};

type Opened = {readonly element: Element; readonly leave: () => void};

/**
What is in a node of HTML as blocks of mdast, its footnotes last. Nothing in them holds a control character. Walks with a stack of its own, so that no nesting overflows.
*/
export function blocksOf(root: DomNode, {base, lang}: BlockRequest): RootContent[] {
	const children: Flow[] = [];
	const builder = createBuilder(base, findNotes(root), children);
	const wanted = new Set(elementsIn(root, 'a').map(fragmentOf));
	wanted.delete('');
	const stack: Opened[] = [];
	let node: DomNode | null = root.firstChild;
	while (node !== null) {
		let isEntered = false;
		if (node.nodeType === 3) {
			write(builder, node.data);
		} else if (node.nodeType === 1 && !isHidden(node)) {
			isEntered = open(builder, node, {stack, wanted, lang});
		}

		if (isEntered && node.firstChild !== null) {
			node = node.firstChild;
			continue;
		}

		node = ascend(node, root, stack);
	}

	endStray(builder);
	endBlock(builder);
	if (children.at(-1)?.type === 'thematicBreak') {
		children.pop();
	}

	const blocks = [...children, ...builder.definitions];
	finish(blocks, builder.aliases);
	return blocks;
}

/** The node that comes next; what ends on the way there is ended. */
function ascend(from: DomNode, root: DomNode, stack: Opened[]): DomNode | null {
	let node = from;
	while (true) {
		if (stack.at(-1)?.element === node) {
			stack.pop()?.leave();
		}

		if (node === root) {
			return null;
		}

		if (node.nextSibling !== null) {
			return node.nextSibling;
		}

		if (node.parentNode === null) {
			return null;
		}

		node = node.parentNode;
	}
}

function open(
	builder: Builder,
	element: Element,
	{stack, wanted, lang}: {stack: Opened[]; wanted: ReadonlySet<string>; lang: string | null},
): boolean {
	const id = attributeOf(element, 'id') ?? (element.localName === 'a' ? attributeOf(element, 'name') : null);
	const written = attributeOf(element, 'lang') ?? attributeOf(element, 'xml:lang');
	const outer = builder.lang;
	const entered = enter(builder, element);
	if (entered === 'skipped') {
		return false;
	}

	if (id !== null && wanted.has(id) && !builder.notes.definitions.has(element)) {
		builder.names.push(sanitiseLine(id));
	}

	if (written !== null) {
		const own = readLang(written.trim());
		builder.lang = own === null || own === lang ? null : own;
	}

	stack.push({
		element,
		leave() {
			entered?.();
			builder.lang = outer;
		},
	});
	return true;
}
