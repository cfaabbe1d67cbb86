import {sanitiseLine} from '../../sanitise.js';
import {attributeOf, type Document, elementsIn, following} from '../dom/node.js';

/** Programs that save pages write where a page came from into a comment near its beginning: SingleFile, and browsers. */
const savedFrom = /(?:^|\s)(?:url: |saved from url=\(\d{1,6}\))\s?(https?:\/\/\S{1,4000})/;

/** The comments that are looked at. */
const mostComments = 10;

/**
The address of a page, and against what its relative addresses are resolved: its `<base>`, or else its own address. `told` is what its metadata say, `from` where it was fetched.
*/
export function pageAddress(
	page: Document,
	told: string | null,
	from: string | null = null,
): {readonly url: string | null; readonly base: string | null} {
	const saved = from ?? savedAddress(page);
	const written = elementsIn(page, 'base')
		.map(element => attributeOf(element, 'href'))
		.find(href => href !== null && href !== '');
	const own = saved ?? absolute(told, null);
	const canonical = elementsIn(page, 'link')
		.filter(element => /(?:^|\s)canonical(?:\s|$)/i.test(attributeOf(element, 'rel') ?? ''))
		.map(element => absolute(attributeOf(element, 'href'), own ?? absolute(written ?? null, null)))
		.find(url => url !== null);
	const url = canonical ?? own ?? null;
	const place = saved ?? url;
	return {url, base: absolute(written ?? null, place) ?? place};
}

function savedAddress(page: Document): string | null {
	let comments = 0;
	for (let node = following(page, page); node !== null && comments < mostComments; node = following(node, page)) {
		if (node.nodeType === 8) {
			comments++;
			const url = savedFrom.exec(node.data.slice(0, 5000))?.[1];
			if (url !== undefined) {
				return absolute(url, null);
			}
		}
	}

	return null;
}

/** An address of the web as it is written, or as it is from a base; `null` for any other. */
function absolute(written: string | null, base: string | null): string | null {
	const value = sanitiseLine((written ?? '').slice(0, 4000)).replaceAll(' ', '%20');
	if (value === '') {
		return null;
	}

	const isWhole = /^https?:\/\//i.test(value) && URL.canParse(value);
	const url = isWhole ? value : base === null ? null : (URL.parse(value, base)?.href ?? null);
	return url !== null && /^https?:/i.test(url) ? url : null;
}
