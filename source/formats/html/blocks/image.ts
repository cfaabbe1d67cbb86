import type {Image} from 'mdast';
import {sanitiseLine} from '../../sanitise.js';
import {attributeOf, type Element} from '../dom/node.js';
import {addressOf} from './address.js';
import {texOf} from './math.js';

/** Where pages keep the address of a picture until it is scrolled to. */
const sources = ['src', 'data-src', 'data-original', 'data-lazy-src', 'data-srcset', 'srcset'] as const;

const picture = /\.(?:jpe?g|png|webp|gif|avif|svg)\b/i;

/** No description is longer, in characters. */
const longestDescription = 1000;

/** What a picture says: words in the place of a sign, a formula, or a picture. `null` for those that are not meant to be seen. */
export function imageOf(
	element: Element,
	base: string | null,
): {readonly kind: 'text' | 'tex'; readonly text: string} | {readonly kind: 'image'; readonly node: Image} | null {
	const classes = attributeOf(element, 'class') ?? '';
	const alt = sanitiseLine((attributeOf(element, 'alt') ?? '').slice(0, longestDescription));
	if (/(?:^|\s)(?:mwe-math|latex|tex|math)/.test(classes) && alt !== '') {
		return {kind: 'tex', text: texOf(alt)};
	}

	if (/(?:^|\s)(?:wp-smiley|emoji|twemoji|g-emoji)/.test(classes) && alt !== '') {
		return {kind: 'text', text: alt};
	}

	if (isPixel(element)) {
		return null;
	}

	const title = sanitiseLine((attributeOf(element, 'title') ?? '').slice(0, longestDescription));
	return {
		kind: 'image',
		node: {type: 'image', url: sourceOf(element, base) ?? '', title: title || null, alt},
	};
}

/** Pictures of one point count their readers. */
function isPixel(element: Element): boolean {
	return ['width', 'height'].some(name => /^[01](?:px)?$/.test(attributeOf(element, name)?.trim() ?? ''));
}

function sourceOf(element: Element, base: string | null): string | null {
	const written = sources.flatMap(name => {
		const value = attributeOf(element, name)?.trim() ?? '';
		const first = name.endsWith('srcset') ? (value.split(/[\s,]+/, 1)[0] ?? '') : value;
		return first === '' ? [] : [first];
	});
	// What stands in for a picture that is not loaded yet holds its data in itself, or shows nothing.
	const best = written.find(value => picture.test(value) && !/^data:/i.test(value)) ?? written[0] ?? null;
	return addressOf(best, base);
}
