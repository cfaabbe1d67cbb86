import type {FeedElement} from './xml.js';

/** Elements of HTML that have no end. */
const empty = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '));

/** What stands in an element as HTML: an XHTML content, or one that was not escaped. */
export function innerHtml(element: FeedElement): string {
	return element.children.map(child => (typeof child === 'string' ? escapeHtml(child) : outerHtml(child))).join('');
}

function outerHtml(element: FeedElement): string {
	const name = element.name.slice(element.name.indexOf(':') + 1);
	const attributes = Object.entries(element.attributes)
		.filter(([key]) => !/^xmlns(?::|$)/i.test(key))
		.map(([key, value]) => ` ${key}="${escapeHtml(value).replaceAll('"', '&quot;')}"`)
		.join('');
	return empty.has(name) ? `<${name}${attributes}>` : `<${name}${attributes}>${innerHtml(element)}</${name}>`;
}

/** A text as HTML. */
export function escapeHtml(text: string): string {
	return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
