import type {ArticleKey, Listed, Totals} from '../app/list.js';
import type {HeldArticle} from '../article/held-article.js';
import type {Reading} from '../article/reading.js';
import type {KeyQuery} from '../library/index/list-keys.js';
import type {LibraryIndex} from '../library/index/open-index.js';
import type {ReadingOf} from '../library/index/write-readings.js';
import type {ResolvedExpression} from '../query/expression.js';
import type {Answer, Question} from './background/messages.js';

/** The library as the program asks it: for what a frame needs, at once, and for the rest behind it. */
export type Library = {
	/** The first articles of a list, as many as one may see soon. */
	readonly first: (query: KeyQuery) => {readonly keys: readonly ArticleKey[]; readonly isWhole: boolean};
	/** What some articles come to: a few milliseconds at 100,000 when it is about what the reader did alone. */
	readonly totalsOf: (where: ResolvedExpression | null) => Totals;
	/** Those that the library holds no longer are left out. */
	readonly rowsOf: (keys: readonly ArticleKey[]) => ReadonlyArray<readonly [ArticleKey, Listed]>;
	/** The key of the article in a file; `null` when there is none. */
	readonly keyOfPath: (path: string) => ArticleKey | null;
	/** The articles that the library holds of addresses, in the form that `addressKey` gives them; the others are left out. */
	readonly heldBy: (addressKeys: readonly string[]) => ReadonlyMap<string, HeldArticle>;
	readonly ask: (question: Question) => Promise<Answer>;
	/** What the reader did now: rows say so from now on. */
	readonly note: (readings: readonly ReadingOf[]) => void;
	/** Have all that was noted copied into the index: lists say so when the promise is kept. The state must know it by then: a Broadsheet that makes the copy anew would take it out again. */
	readonly sync: () => Promise<void>;
	/** Whether anything is other than it was when this was last asked. */
	readonly hasChanged: () => boolean;
};

/** What one piece that was named has instead of a library. */
export const noLibrary: Library = {
	first: () => ({keys: [], isWhole: true}),
	totalsOf: () => ({articles: 0, unread: 0, minutes: 0}),
	rowsOf: () => [],
	keyOfPath: () => null,
	heldBy: () => new Map(),
	ask: async () => ({type: 'counts', totals: []}),
	note() {},
	async sync() {},
	hasChanged: () => false,
};

/** So many articles are known before the first frame: more than the highest screen shows. In an order that few articles of a view stand at the beginning of, each is looked for among eight. */
const firstKeys = 150;

/** A library by its index; `background` keeps it, and is asked what takes longer than a frame. */
export function libraryOf(
	index: LibraryIndex,
	background: {
		readonly ask: Library['ask'];
		readonly note: (readings: readonly ReadingOf[]) => Promise<void>;
	},
): Library {
	/** What the index does not know yet. */
	const noted = new Map<string, Reading>();
	let unsent = new Set<string>();
	return {
		first(query) {
			const {keys, next} = index.listKeys(query, null, firstKeys);
			return {keys, isWhole: next === null};
		},
		totalsOf: index.countOf,
		rowsOf: keys =>
			index.articlesOf(keys).map(({key, entry, reading}) => [key, {entry, reading: noted.get(entry.id) ?? reading}]),
		keyOfPath: index.keyOfPath,
		heldBy: index.heldBy,
		ask: background.ask,
		note(readings) {
			for (const {id, reading} of readings) {
				noted.set(id, reading);
				unsent.add(id);
			}
		},
		async sync() {
			const readings = [...unsent].flatMap(id => {
				const reading = noted.get(id);
				return reading ? [{id, reading}] : [];
			});
			unsent = new Set();
			await background.note(readings);
			for (const {id, reading} of readings) {
				// Something may have been done with it again meanwhile.
				if (noted.get(id) === reading) {
					noted.delete(id);
				}
			}
		},
		hasChanged: index.hasChanged,
	};
}
