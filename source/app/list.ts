import type {Entry} from '../article/entry.js';
import type {Reading} from '../article/reading.js';

/** By what the library tells its articles apart. It stays the same as long as the article keeps its time. */
export type ArticleKey = number;

/** An article as the list knows it, and what the reader did with it. */
export type Listed = {
	readonly entry: Entry;
	readonly reading: Reading;
};

/** What a list comes to. */
export type Totals = {
	readonly articles: number;
	readonly unread: number;
	/** Minutes of reading that are left in it. */
	readonly minutes: number;
};

export type List = {
	/** The number of the request for its articles: what comes of another one is not for it. */
	readonly request: number;
	readonly isLoading: boolean;
	/** It takes so long that it is worth saying so. */
	readonly isSlow: boolean;
	/** Its articles, in the order in which they are shown. */
	readonly keys: readonly ArticleKey[];
	/** These are all of them: first only as many are asked for as one may see soon. */
	readonly isWhole: boolean;
	/** What is known of those around the cursor: a library may be too large to be held. */
	readonly rows: ReadonlyMap<ArticleKey, Listed>;
	/** `null` as long as nobody has counted. */
	readonly totals: Totals | null;
	/** The index of the row under the cursor. */
	readonly selected: number;
	/** Something in the library has changed while nobody saw the list. */
	readonly isStale: boolean;
	/** The end was asked for: the cursor goes there when all articles are known. */
	readonly isEndWanted: boolean;
	/** The cursor was moved: it stays with its article, whatever comes before it. */
	readonly isTouched: boolean;
	/** Articles that are selected, to do something with all of them. */
	readonly selection: ReadonlySet<ArticleKey>;
	/** Articles that no longer belong here since something was done with them: they stay, dimmed, until the list is another one. */
	readonly lingering: ReadonlySet<ArticleKey>;
	/** The index of a row that stands at the top of a page of the list; the pages follow from it. */
	readonly origin: number;
};

export const emptyList: List = {
	request: 0,
	isLoading: true,
	isSlow: false,
	keys: [],
	isWhole: true,
	rows: new Map(),
	totals: null,
	selected: 0,
	isStale: false,
	isEndWanted: false,
	isTouched: false,
	selection: new Set(),
	lingering: new Set(),
	origin: 0,
};

/** The article in a row; `null` where there is none, or where it is not known yet. */
export function listedAt(list: List, index: number): Listed | null {
	const key = list.keys[index];
	return key === undefined ? null : (list.rows.get(key) ?? null);
}

export function entryAt(list: List, index: number): Entry | null {
	return listedAt(list, index)?.entry ?? null;
}

/** The row of an article; -1 when it is not in the list. */
export function rowOf(list: List, key: ArticleKey | null): number {
	if (key === null) {
		return -1;
	}

	// Most of the time it is the one under the cursor.
	return list.keys[list.selected] === key ? list.selected : list.keys.indexOf(key);
}

/** The rows of the page of the list on which the cursor stands, `height` at most. */
export function pageOfList(
	{keys, selected, origin}: List,
	height: number,
): {readonly from: number; readonly to: number} {
	const offset = (((selected - origin) % height) + height) % height;
	const from = Math.max(0, selected - offset);
	return {from, to: Math.min(from + height, keys.length)};
}
