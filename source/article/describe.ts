import type {Article} from './article.js';
import type {Entry} from './entry.js';
import type {Manuscript} from './manuscript.js';
import {outlineOf} from './outline.js';
import {countWords, readingMinutes} from './reading-time.js';

/** Where an article came from. */
export type Origin = Pick<Entry, 'id' | 'path' | 'format' | 'savedTime'>;

/** What the list knows of an article. */
export function describe(article: Article, manuscript: Manuscript, origin: Origin): Entry {
	const count = countWords(manuscript.text);
	return {
		...origin,
		...article.metadata,
		savedTime: article.metadata.savedTime ?? origin.savedTime,
		wordCount: count.words + count.characters,
		readingMinutes: readingMinutes(count),
		outline: outlineOf(manuscript),
	};
}

/** The order of the list: newest first, by the time of publication or else of the file; then by title. */
export function newestFirst(entries: readonly Entry[]): readonly Entry[] {
	const times = new Map(entries.map(entry => [entry, Date.parse(entry.publishedTime ?? entry.savedTime ?? '') || 0]));
	return entries.toSorted(
		(a, b) => (times.get(b) ?? 0) - (times.get(a) ?? 0) || (a.title < b.title ? -1 : a.title > b.title ? 1 : 0),
	);
}
