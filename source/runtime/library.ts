import type {ArticleKey, Totals} from '../app/list.js';
import type {Entry} from '../article/entry.js';
import {minutesLeftOf, type Place} from '../article/place.js';

/** What the program asks of a library. It answers at once. */
export type Library = {
	readonly keys: () => readonly ArticleKey[];
	readonly rowsOf: (keys: readonly ArticleKey[]) => ReadonlyArray<readonly [ArticleKey, Entry]>;
	readonly totals: () => Totals;
};

/** A library of articles that are all known, in their order. */
export function libraryOf(entries: readonly Entry[], placeOf: (entry: Entry) => Place | null): Library {
	return {
		keys: () => [...entries.keys()],
		rowsOf: keys =>
			keys.flatMap(key => {
				const entry = entries[key];
				return entry ? [[key, entry] as const] : [];
			}),
		totals() {
			const places = entries.map(placeOf);
			return {
				articles: entries.length,
				unread: places.filter(place => place === null).length,
				minutes: entries.reduce((sum, entry, index) => sum + minutesLeftOf(entry, places[index] ?? null), 0),
			};
		},
	};
}
