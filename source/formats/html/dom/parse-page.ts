import {parse, parseFragment} from 'parse5';
import {type ChildNode, type Document, type Element, type Fragment, insert} from './node.js';
import {childNodes, createTreeAdapter} from './tree-adapter.js';

/** Elements inside each other deeper than this are dropped, what is in them stays. Browsers have such a limit too. */
const deepest = 250;

/** Tags that are opened again in each block behind them when nothing closes them. */
const formatting = /<\/?(?:a|b|big|code|em|font|i|nobr|s|small|strike|strong|tt|u)(?=[\s/>])[^<>]*>?/gi;

/** An element that XHTML closes at once and HTML would leave open. */
const selfClosed =
	/<((?!(?:area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr)\b)[a-z][\w:.-]{0,30})(\s[^<>]{0,4000})?\/>/gi;

/** What tells a text that was written as XML. */
const xml = /^\s{0,100}(?:<\?xml\s|<!doctype html public "-\/\/w3c\/\/dtd xhtml|<html[^<>]{0,400}\sxmlns=)/i;

/** A whole page as a tree, whatever its tags; `prototype` is that of its nodes. */
export function parsePage(text: string, prototype: object | null = null): Document {
	const document = repaired(text, (html, mostElements) =>
		parse(html, {treeAdapter: createTreeAdapter(prototype, mostElements), scriptingEnabled: false}),
	);
	flatten(document);
	return document;
}

/** A part of a page as a tree, as if it stood in a block; `prototype` is that of its nodes. */
export function parsePart(text: string, prototype: object | null = null): Fragment {
	const fragment = repaired(text, (html, mostElements) =>
		parseFragment(html, {treeAdapter: createTreeAdapter(prototype, mostElements), scriptingEnabled: false}),
	);
	flatten(fragment);
	return fragment;
}

function repaired<Tree>(text: string, parseText: (html: string, mostElements: number) => Tree): Tree {
	const html = xml.test(text) ? text.replaceAll(selfClosed, '<$1$2></$1>') : text;
	try {
		return parseText(html, 2000 + html.length / 2);
	} catch {
		// Without what is opened again, no element has more than one tag.
		return parseText(html.replaceAll(formatting, ''), Number.POSITIVE_INFINITY);
	}
}

/** Put the children of elements that stand too deep before them, and leave those empty: they still part what is around them. */
function flatten(root: Document | Fragment): void {
	let depth = 0;
	for (let node: ChildNode | null = root.firstChild; node !== null; ) {
		const first = node.firstChild;
		if (first !== null && depth >= deepest) {
			if (first.nodeType === 3) {
				first.data = ` ${first.data}`;
			}

			unwrap(node);
			node = first;
		} else if (first !== null) {
			depth++;
			node = first;
		} else {
			let last: ChildNode = node;
			while (last.nextSibling === null && depth > 0) {
				last = last.parentNode as Element;
				depth--;
			}

			node = last.nextSibling;
		}
	}
}

function unwrap(node: ChildNode): void {
	if (node.parentNode !== null) {
		for (const child of childNodes(node)) {
			insert(node.parentNode, child, node);
		}
	}
}
