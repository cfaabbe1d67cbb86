import path from 'node:path';
import type {HighlightedArticle} from '../../app/library-highlights.js';
import type {Highlight} from '../../article/highlight.js';
import {inReadingOrder} from '../../article/highlight.js';
import {minutesLeftOf, tagsFor, untouched} from '../../article/reading.js';
import {sanitiseLine} from '../../formats/sanitise.js';
import {highlightsByKey} from '../../library/highlights-by-key.js';
import type {LibraryIndex} from '../../library/index/open-index.js';
import type {ListedArticle} from '../../library/index/read-articles.js';
import {type ArticleHighlights, allHighlights} from '../../library/state/read-library-annotations.js';
import type {ReaderState} from '../../library/state/reader-state.js';

/** All highlights by their articles, those first in which something was highlighted last; and why there may be more, as a sentence without its end. Throws what SQLite reports of the index. Some 200 ms for 10,000; `now` in milliseconds since 1970. */
export function highlightsOfLibrary(
	index: Pick<LibraryIndex, 'keyOfId' | 'keyOfPath' | 'articlesOf'>,
	state: ReaderState,
	now: number,
): {readonly articles: readonly HighlightedArticle[]; readonly trouble: string | null} {
	const {found, trouble} = allHighlights(state, now);
	const {held, gone} = highlightsByKey(index, found);
	const articles = [
		...index.articlesOf([...held.keys()]).map(article => heldArticle(article, held.get(article.key) ?? [])),
		...gone.map(goneArticle),
	];
	const newest = new Map(articles.map(article => [article, newestOf(article.highlights)]));
	return {articles: articles.sort((one, other) => (newest.get(other) ?? 0) - (newest.get(one) ?? 0)), trouble};
}

function newestOf(highlights: readonly Highlight[]): number {
	return highlights.reduce((newest, {created}) => Math.max(newest, created), 0);
}

function heldArticle({key, entry, reading}: ListedArticle, highlights: readonly Highlight[]): HighlightedArticle {
	const {title, byline, siteName, lang, format, publishedTime, savedTime, truncated, wordCount} = entry;
	const {status, isStarred, isArchived} = reading;
	return {
		key,
		path: entry.path,
		known: {
			...{title, byline, siteName, lang, format, publishedTime, savedTime, truncated, wordCount},
			...{status, isStarred, isArchived},
			tags: tagsFor(entry.tags, reading),
			minutesLeft: minutesLeftOf(entry.readingMinutes, reading),
		},
		// Those of a file that was edited stand under two articles.
		highlights: [...highlights].sort(inReadingOrder),
	};
}

function goneArticle({id, path: file, highlights}: ArticleHighlights): HighlightedArticle {
	const {status, isStarred, isArchived} = untouched;
	return {
		key: null,
		path: file,
		known: {
			title: sanitiseLine(path.basename(file)) || id,
			byline: null,
			siteName: null,
			lang: null,
			format: '',
			publishedTime: null,
			savedTime: null,
			truncated: false,
			wordCount: 0,
			tags: [],
			minutesLeft: 0,
			...{status, isStarred, isArchived},
		},
		highlights,
	};
}
