import type {Address} from '../article/address.js';
import {addressKey} from '../article/address-key.js';
import type {HeldArticle} from '../article/held-article.js';
import type {Manuscript, Range} from '../article/manuscript.js';
import {addressOf} from './link-address.js';
import type {Reader} from './state.js';

/** A link of the open article to an address. */
export type ArticleLink = Range & {
	/** Its words in the text, on one line; empty where it has none. */
	readonly text: string;
	readonly address: Address;
	/** By which it is found in the library; `null` for what is no web address. */
	readonly addressKey: string | null;
};

// Looking at the addresses of a piece with thousands of links takes longer than a frame.
const known = new WeakMap<Manuscript, readonly ArticleLink[]>();

/** All links of the open article to addresses, in reading order. */
export function linksIn(reader: Reader): readonly ArticleLink[] {
	const {manuscript} = reader;
	const links =
		known.get(manuscript) ??
		manuscript.marks.flatMap(mark => {
			if (mark.kind !== 'link') {
				return [];
			}

			const {from, to} = mark;
			const text = manuscript.text.slice(from, to).replaceAll(/\s+/g, ' ').trim();
			const address = addressOf(mark, reader);
			return [{from, to, text, address, addressKey: address.kind === 'web' ? addressKey(address.href) : null}];
		});
	known.set(manuscript, links);
	return links;
}

/** The article of the library to which a link leads, as far as that was asked for; `null` for none, and for the open one itself. */
export function articleHeld({held, key}: Reader, link: ArticleLink): HeldArticle | null {
	const found = link.addressKey === null ? null : (held.get(link.addressKey) ?? null);
	return found?.articleKey === key ? null : found;
}
