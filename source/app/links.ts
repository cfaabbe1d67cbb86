import {type Address, checkAddress} from '../article/address.js';
import {addressKey} from '../article/address-key.js';
import type {HeldArticle} from '../article/held-article.js';
import type {Manuscript, Mark, Range} from '../article/manuscript.js';
import type {Reader} from './state.js';

/** A link of the open article. */
export type ArticleLink = Range & {
	/** Its words in the text, on one line; empty where it has none. */
	readonly text: string;
	readonly address: Address;
	/** By which it is found in the library; `null` for what is no web address. */
	readonly addressKey: string | null;
};

// An address is looked through once, not for every frame.
const addresses = new WeakMap<Mark, Address>();

/** Whether the address of a link may be opened, and how it is shown; relative ones are of the article's own. */
export function addressOf(link: Extract<Mark, {kind: 'link'}>, {entry}: Pick<Reader, 'entry'>): Address {
	const address = addresses.get(link) ?? checkAddress(link.url, entry.url);
	addresses.set(link, address);
	return address;
}

// Looking at the addresses of a piece with thousands of links takes longer than a frame.
const known = new WeakMap<Manuscript, readonly ArticleLink[]>();

/** The links of the open article in reading order. */
export function linksIn({manuscript, entry}: Reader): readonly ArticleLink[] {
	const links =
		known.get(manuscript) ??
		manuscript.marks.flatMap(mark => {
			if (mark.kind !== 'link') {
				return [];
			}

			const {from, to} = mark;
			const text = manuscript.text.slice(from, to).replaceAll(/\s+/g, ' ').trim();
			const address = addressOf(mark, {entry});
			return [{from, to, text, address, addressKey: address.kind === 'web' ? addressKey(address.href) : null}];
		});
	known.set(manuscript, links);
	return links;
}

/** The article of the library to which a link leads, as far as that was asked for; `null` for none, and for the open one itself. */
export function heldOf({held, key}: Reader, link: ArticleLink): HeldArticle | null {
	const found = link.addressKey === null ? null : (held.get(link.addressKey) ?? null);
	return found?.articleKey === key ? null : found;
}
