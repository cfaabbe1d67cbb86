import {Readability} from '@mozilla/readability';
import {type Document, type Element, following} from '../dom/node.js';
import {prepare} from './prepare.js';

/** What was found in a page; what is not told is `null`. */
export type Extracted = {
	/** The element that holds the article; `null` when none was found. */
	readonly content: Element | null;
	readonly title: string | null;
	readonly byline: string | null;
	readonly siteName: string | null;
	readonly excerpt: string | null;
	readonly publishedTime: string | null;
	readonly dir: string | null;
};

const nothing: Extracted = {
	content: null,
	title: null,
	byline: null,
	siteName: null,
	excerpt: null,
	publishedTime: null,
	dir: null,
};

/** Less text is hardly an article when the page has more, in characters. */
const leastText = 200;
const nearlyAll = 0.9;

const silent = new Set(['head', 'script', 'style', 'noscript']);

/**
The article of a page, found by Readability. It takes the page apart: the tree is of no further use but for what is returned.
*/
export function extract(page: Document): Extracted {
	const length = lengthOf(page);
	try {
		prepare(page);
		const reader = new Readability<Element>(page as never, {keepClasses: true, serializer: node => node as never});
		const found = reader.parse();
		if (found === null) {
			return nothing;
		}

		const content = found.content ?? null;
		const {title = null, byline = null, siteName = null, excerpt = null, publishedTime = null, dir = null} = found;
		const size = content === null ? 0 : lengthOf(content);
		const isEnough = size >= leastText || size >= length * nearlyAll;
		return {content: isEnough ? content : null, title, byline, siteName, excerpt, publishedTime, dir};
	} catch {
		// It takes too long, or is nested in a way that nobody foresaw: the page is shown as it is.
		return nothing;
	}
}

/** The length of the text in a node, without white space. */
function lengthOf(root: Document | Element): number {
	let length = 0;
	let node = following(root, root);
	while (node !== null) {
		length += node.nodeType === 3 ? node.data.replaceAll(/\s+/g, '').length : 0;
		node = following(node, root, node.nodeType === 1 && silent.has(node.localName));
	}

	return length;
}
