import type {ArticleKey, Totals} from '../app/list.js';
import {type Entry, sourceName} from '../article/entry.js';
import {minutesLeftOf, type Place} from '../article/place.js';
import type {KnownValues} from '../query/complete-query.js';
import type {ResolvedExpression, Sort} from '../query/expression.js';
import {findWords} from '../query/find-words.js';
import {matchesSubject} from '../query/match-subject.js';
import type {Subject} from '../query/subject.js';

/** What the program asks of a library. It answers at once. */
export type Library = {
	/** The articles that a query asks for, `null` for all, in their order. */
	readonly find: (where: ResolvedExpression | null, sort: Sort) => {keys: readonly ArticleKey[]; totals: Totals};
	readonly rowsOf: (keys: readonly ArticleKey[]) => ReadonlyArray<readonly [ArticleKey, Entry]>;
	/** An article's text; `null` when it is gone. */
	readonly textOf: (key: ArticleKey) => string | null;
	/** The values that its articles have, the most frequent first. */
	readonly values: () => KnownValues;
};

export type LibraryArticle = {readonly entry: Entry; readonly text: string};

/** A library of articles that are all held, newest first. The key of an article is its number. */
export function libraryOf(articles: readonly LibraryArticle[], placeOf: (entry: Entry) => Place | null): Library {
	return {
		find(where, sort) {
			const found = [...articles.entries()]
				.map(([key, article]) => ({key, article, place: placeOf(article.entry)}))
				.filter(({article, place}) => where === null || matchesSubject(where, subjectOf(article, place)));
			return {keys: inOrder(found, sort, where).map(({key}) => key), totals: totalsOf(found)};
		},
		rowsOf: keys =>
			keys.flatMap(key => {
				const article = articles[key];
				return article ? [[key, article.entry] as const] : [];
			}),
		textOf: key => articles[key]?.text ?? null,
		values: () => ({
			source: mostFrequent(articles.map(({entry}) => sourceName(entry))),
			author: mostFrequent(articles.map(({entry}) => entry.byline)),
			tag: mostFrequent(articles.flatMap(({entry}) => entry.tags)),
			lang: mostFrequent(articles.map(({entry}) => entry.lang)),
			format: mostFrequent(articles.map(({entry}) => entry.format)),
		}),
	};
}

type Found = {readonly key: ArticleKey; readonly article: LibraryArticle; readonly place: Place | null};

function subjectOf({entry, text}: LibraryArticle, place: Place | null): Subject {
	return {
		...entry,
		status: place === null ? 'unread' : place.done ? 'done' : 'reading',
		isStarred: false,
		isArchived: false,
		minutesLeft: minutesLeftOf(entry, place),
		text,
	};
}

function totalsOf(found: readonly Found[]): Totals {
	return {
		articles: found.length,
		unread: found.filter(({place}) => place === null).length,
		minutes: found.reduce((sum, {article, place}) => sum + minutesLeftOf(article.entry, place), 0),
	};
}

/** Articles come newest first; sorting keeps that order among equals. */
function inOrder(found: readonly Found[], sort: Sort, where: ResolvedExpression | null): readonly Found[] {
	const by = (measure: (one: Found) => number | string): readonly Found[] => {
		const measures = new Map(found.map(one => [one, measure(one)]));
		return found.toSorted((a, b) => compare(measures.get(a) ?? 0, measures.get(b) ?? 0));
	};

	switch (sort) {
		case 'newest': {
			return found;
		}

		case 'oldest': {
			return found.toReversed();
		}

		case 'title': {
			return by(({article}) => article.entry.title.toLowerCase());
		}

		case 'source': {
			return by(({article}) => sourceName(article.entry)?.toLowerCase() ?? '\uFFFF');
		}

		case 'shortest': {
			return by(({article}) => article.entry.wordCount);
		}

		case 'longest': {
			return by(({article}) => -article.entry.wordCount);
		}

		case 'least-left': {
			return by(({article, place}) => minutesLeftOf(article.entry, place) || Number.POSITIVE_INFINITY);
		}

		case 'last-read': {
			return by(({place}) => (place === null ? 0 : -Date.parse(place.readTime)));
		}

		case 'relevance': {
			return where === null ? found : by(one => -relevance(one, where));
		}

		case 'random': {
			return by(() => Math.random());
		}
	}
}

/** What an article's words count for: those of its title ten times, for it is about them. */
function relevance({article: {entry, text}}: Found, where: ResolvedExpression): number {
	const inText = findWords(where, text).length;
	return 10 * findWords(where, entry.title).length + inText / Math.sqrt(1 + entry.wordCount);
}

function compare(a: number | string, b: number | string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}

function mostFrequent(values: ReadonlyArray<string | null>): readonly string[] {
	const counts = new Map<string, number>();
	for (const value of values) {
		if (value !== null) {
			counts.set(value, (counts.get(value) ?? 0) + 1);
		}
	}

	return [...counts].sort((a, b) => b[1] - a[1] || compare(a[0], b[0])).map(([value]) => value);
}
