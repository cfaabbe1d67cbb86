import type {Address} from '../article/address.js';
import {addressKey} from '../article/address-key.js';
import type {HeldArticle} from '../article/held-article.js';
import type {State} from './state.js';

/** What can be done with an address. */
export type LinkMenu = {
	readonly kind: 'link';
	readonly address: Exclude<Address, {readonly kind: 'refused'}>;
	readonly selected: number;
	/** The words of the link; empty where it is the address of the article itself. */
	readonly words: string;
};

export type LinkChoice = 'open' | 'read' | 'save' | 'copy';

export type LinkItem = {readonly label: string; readonly choice: LinkChoice};

/** The article of an address that the library holds; `null` for none, or as long as it was not asked. */
export function heldOf({address}: LinkMenu, held: ReadonlyMap<string, HeldArticle | null>): HeldArticle | null {
	const key = addressKey(address.href);
	return key === null ? null : (held.get(key) ?? null);
}

/** What can be done with an address, from top to bottom. */
export function linkItems(menu: LinkMenu, {reader}: Pick<State, 'reader'>): readonly LinkItem[] {
	const held = reader ? heldOf(menu, reader.held) : null;
	const isPage = menu.address.kind === 'web' && reader !== null && menu.words !== '';
	return [
		{label: menu.address.kind === 'mail' ? 'Write a mail' : 'Open in the browser', choice: 'open'},
		...(held && held.articleKey !== reader?.key ? [{label: `Read “${held.title}” here`, choice: 'read' as const}] : []),
		...(isPage && !held ? [{label: 'Save for later', choice: 'save' as const}] : []),
		{label: 'Copy the address', choice: 'copy'},
	];
}
