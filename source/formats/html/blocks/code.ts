import type {Code} from 'mdast';
import {expandTabs} from '../../markdown/code.js';
import {sanitise} from '../../sanitise.js';
import {attributeOf, childElements, closest, type DomNode, type Element, elementsIn} from '../dom/node.js';

/** Parts of code that are no code: the numbers of its lines. */
const gutter =
	/(?:^|\s)(?:gutter|lineno|linenos|linenumber|line-numbers?(?:-rows)?|line-no|rouge-gutter|blob-num)(?:\s|$)/i;

/** Names of languages stand in classes like these. */
const languageClass = /(?:^|\s)(?:lang(?:uage)?-|highlight-source-|brush:\s*|sourceCode\s+)([\w+#.-]{1,30})/i;

/** What a `<pre>` holds when it is no code but a page of its own. */
const blocks = ['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'img', 'blockquote', 'dl'] as const;

const lineElements = new Set(['div', 'li', 'tr', 'p']);

/** Whether a `<pre>` holds nothing but preformatted text. */
export function isPreformatted(element: Element): boolean {
	return elementsIn(element, ...blocks).length === 0;
}

/** A block of code with the language that the classes on it or around it name. */
export function codeOf(element: Element): Code {
	const value = sanitise(preformatted(element)).replace(/^\n/, '');
	return {type: 'code', lang: languageOf(element), meta: null, value: expandTabs(value).replace(/\s{1,1000}$/, '')};
}

function preformatted(element: Element): string {
	const parts: string[] = [];
	let isLineStart = true;
	const add = (text: string): void => {
		if (text !== '') {
			parts.push(text);
			isLineStart = text.endsWith('\n');
		}
	};

	let node: DomNode | null = element.firstChild;
	while (node !== null) {
		const isSkipped = node.nodeType === 1 && gutter.test(attributeOf(node, 'class') ?? '');
		if (node.nodeType === 3) {
			add(node.data);
		} else if (node.nodeType === 1 && !isSkipped) {
			if (node.localName === 'br' || (lineElements.has(node.localName) && !isLineStart)) {
				add('\n');
			}
		}

		if (!isSkipped && node.firstChild !== null) {
			node = node.firstChild;
			continue;
		}

		while (node !== null && node !== element && node.nextSibling === null) {
			node = node.parentNode;
			if (node?.nodeType === 1 && node !== element && lineElements.has(node.localName) && !isLineStart) {
				add('\n');
			}
		}

		node = node === element ? null : (node?.nextSibling ?? null);
	}

	return parts.join('');
}

function languageOf(element: Element): string | null {
	const inner = childElements(element)[0];
	const outer = closest(element, ({localName}) => localName !== 'pre' && localName !== 'code');
	for (const candidate of [inner?.localName === 'code' ? inner : null, element, outer, outer?.parentNode ?? null]) {
		if (candidate?.nodeType === 1) {
			const named =
				attributeOf(candidate, 'data-lang') ??
				attributeOf(candidate, 'data-language') ??
				languageClass.exec(attributeOf(candidate, 'class') ?? '')?.[1] ??
				null;
			if (named !== null && /^[\w+#.-]{1,30}$/.test(named)) {
				return named.toLowerCase();
			}
		}
	}

	return null;
}
