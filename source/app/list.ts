import type {Entry} from '../article/entry.js';

/** By what the library tells its articles apart. It stays the same as long as the program runs. */
export type ArticleKey = number;

/** What a list comes to. */
export type Totals = {
	readonly articles: number;
	readonly unread: number;
	/** Minutes of reading that are left in it. */
	readonly minutes: number;
};

export type List = {
	readonly isLoading: boolean;
	/** It takes so long that it is worth saying so. */
	readonly isSlow: boolean;
	/** All of its articles, in the order in which they are shown. */
	readonly keys: readonly ArticleKey[];
	/** What is known of those around the cursor: a library may be too large to be held. */
	readonly rows: ReadonlyMap<ArticleKey, Entry>;
	readonly totals: Totals;
	/** The index of the row under the cursor. */
	readonly selected: number;
};

export const emptyList: List = {
	isLoading: true,
	isSlow: false,
	keys: [],
	rows: new Map(),
	totals: {articles: 0, unread: 0, minutes: 0},
	selected: 0,
};

/** The article in a row; `null` where there is none, or where it is not known yet. */
export function entryAt(list: List, index: number): Entry | null {
	const key = list.keys[index];
	return key === undefined ? null : (list.rows.get(key) ?? null);
}

/** The row of an article; -1 when it is not in the list. */
export function rowOf(list: List, key: ArticleKey | null): number {
	if (key === null) {
		return -1;
	}

	// Most of the time it is the one under the cursor.
	return list.keys[list.selected] === key ? list.selected : list.keys.indexOf(key);
}
