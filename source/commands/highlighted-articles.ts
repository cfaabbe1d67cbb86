import type {Highlight} from '../article/highlight.js';
import {type PlacedHighlight, placeHighlights} from '../article/place-highlights.js';
import {sanitiseLine} from '../formats/sanitise.js';
import {highlightsByKey} from '../library/highlights-by-key.js';
import type {ListedArticle} from '../library/index/read-articles.js';
import {type ArticleHighlights, allHighlights} from '../library/state/read-library-annotations.js';
import type {ReadArticle} from '../runtime/read-article.js';
import {readArticleFile} from '../runtime/read-article-file.js';
import {keysOf} from './listed-articles.js';
import type {CommandLibrary} from './open-library.js';
import {warn} from './output.js';
import type {AskedQuery} from './read-query.js';

/** An article of the library that has highlights. */
export type Highlighted = {readonly key: number; readonly highlights: readonly Highlight[]};

/** The highlights of an article that is in the library no longer. */
export type Orphaned = ArticleHighlights;

/** An article as it was read, and its highlights where they stand in it. */
export type ReadHighlights = {
	/** `null` when its file cannot be read, which has been said: then all of them are lost. */
	readonly read: Extract<ReadArticle, {kind: 'read'}> | null;
	readonly placed: readonly PlacedHighlight[];
	readonly lost: readonly Highlight[];
};

/**
The articles that a query finds and that have highlights, in its order, or else the newest first; and for a query that asks for everything, also what was highlighted in articles that are gone.
*/
export function highlightedArticles(
	library: Pick<CommandLibrary, 'index' | 'state' | 'pace'>,
	query: AskedQuery,
	isWanted: (highlight: Highlight) => boolean,
): {readonly found: readonly Highlighted[]; readonly gone: readonly Orphaned[]} {
	const {index, state} = library;
	const {found: all, trouble} = allHighlights(state, Date.now());
	if (trouble !== null) {
		warn(`${sanitiseLine(trouble)}: highlights may be missing.`);
	}

	const wanted = all.flatMap(article => {
		const highlights = article.highlights.filter(isWanted);
		return highlights.length === 0 ? [] : [{...article, highlights}];
	});
	const {held, gone} = highlightsByKey(index, wanted);
	const keys = held.size === 0 ? [] : keysOf(library, query, 'newest', null);
	return {
		found: keys.flatMap(key => {
			const highlights = held.get(key);
			return highlights ? [{key, highlights}] : [];
		}),
		gone: query.where === null ? gone : [],
	};
}

/** Read an article and find its highlights in it. */
export async function readHighlights(
	{entry}: ListedArticle,
	highlights: readonly Highlight[],
): Promise<ReadHighlights> {
	const read = await readArticleFile(entry.path);
	if (read.kind === 'failed') {
		warn(`${sanitiseLine(read.reason)}.`);
		return {read: null, placed: [], lost: highlights};
	}

	return {read, ...placeHighlights(read.manuscript.text, highlights)};
}
