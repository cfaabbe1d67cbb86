import type {ListQuery} from '../../source/app/effect.js';
import type {ArticleKey, Listed, Totals} from '../../source/app/list.js';
import {addressKey} from '../../source/article/address-key.js';
import {sourceName} from '../../source/article/entry.js';
import type {HeldArticle} from '../../source/article/held-article.js';
import {minutesLeftOf, type Reading, tagsFor, untouched} from '../../source/article/reading.js';
import type {Pace} from '../../source/article/reading-time.js';
import type {ResolvedExpression, Sort} from '../../source/query/expression.js';
import type {KnownField} from '../../source/query/fields.js';
import {findWords} from '../../source/query/find-words.js';
import {matchesSubject} from '../../source/query/match-subject.js';
import {clockAt, resolveTimes} from '../../source/query/resolve-times.js';
import type {Subject} from '../../source/query/subject.js';
import {now, type Piece} from './pieces.js';

/** A library of pieces in the order in which they are given, newest first. The key of a piece is its number. */
export type PieceLibrary = {
	readonly find: (query: ListQuery) => {readonly keys: readonly ArticleKey[]; readonly totals: Totals};
	readonly totalsOf: (where: ListQuery['where']) => Totals;
	readonly rowsOf: (keys: readonly ArticleKey[]) => ReadonlyArray<readonly [ArticleKey, Listed]>;
	readonly heldBy: (addressKeys: readonly string[]) => ReadonlyMap<string, HeldArticle | null>;
	readonly pieceOf: (key: ArticleKey) => Piece | null;
	/** The values of a field, the most frequent first. */
	readonly values: (field: KnownField) => readonly string[];
};

/** `readings` tells what was done with pieces, by their ids; `trashed` are those that are gone. It is asked by who reads at a pace. */
export function pieceLibrary(
	pieces: readonly Piece[],
	readings: ReadonlyMap<string, Reading>,
	trashed: ReadonlySet<string> = new Set(),
	pace: Pace = 1,
): PieceLibrary {
	const readingOf = ({entry}: Piece): Reading => readings.get(entry.id) ?? untouched;
	const all: readonly Found[] = pieces.map((piece, key) => ({key, piece, reading: readingOf(piece)}));
	const among = (where: ResolvedExpression | null): readonly Found[] =>
		all.filter(one => !trashed.has(one.piece.entry.id) && (where === null || matchesSubject(where, subjectOf(one))));
	const resolved = (where: ListQuery['where']): ResolvedExpression | null =>
		where && resolveTimes(where, clockAt(new Date(now), pace));
	return {
		find({where, sort}) {
			const found = among(resolved(where));
			return {keys: inOrder(found, sort, resolved(where)).map(({key}) => key), totals: totalsOf(found)};
		},
		totalsOf: where => totalsOf(among(resolved(where))),
		rowsOf: keys =>
			keys.flatMap(key => {
				const found = all[key];
				return found ? [[key, {entry: found.piece.entry, reading: found.reading}] as const] : [];
			}),
		heldBy: addressKeys =>
			new Map(
				addressKeys.map(address => {
					const key = pieces.findIndex(({entry}) => entry.url !== null && addressKey(entry.url) === address);
					const entry = pieces[key]?.entry;
					return [address, entry ? {articleKey: key, title: entry.title, path: entry.path} : null];
				}),
			),
		pieceOf: key => pieces[key] ?? null,
		values: field => mostFrequent(all.flatMap(one => valuesOf(field, one))),
	};
}

function valuesOf(field: KnownField, {piece: {entry}, reading}: Found): ReadonlyArray<string | null> {
	switch (field) {
		case 'source':
			return [sourceName(entry)];
		case 'author':
			return [entry.byline];
		case 'tag':
			return tagsFor(entry.tags, reading);
		case 'lang':
			return [entry.lang];
		case 'format':
			return [entry.format];
	}
}

type Found = {readonly key: ArticleKey; readonly piece: Piece; readonly reading: Reading};

function subjectOf({piece: {entry, manuscript}, reading}: Found): Subject {
	const {status, isStarred, isArchived} = reading;
	return {
		...entry,
		tags: tagsFor(entry.tags, reading),
		status,
		isStarred,
		isArchived,
		minutesLeft: minutesLeftOf(entry.readingMinutes, reading),
		text: manuscript.text,
	};
}

function totalsOf(found: readonly Found[]): Totals {
	return {
		articles: found.length,
		unread: found.filter(({reading}) => reading.status === 'unread').length,
		minutes: found.reduce((sum, {piece, reading}) => sum + minutesLeftOf(piece.entry.readingMinutes, reading), 0),
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
			return by(({piece}) => piece.entry.title.toLowerCase());
		}

		case 'source': {
			return by(({piece}) => sourceName(piece.entry)?.toLowerCase() ?? '\uFFFF');
		}

		case 'shortest': {
			return by(({piece}) => piece.entry.wordCount);
		}

		case 'longest': {
			return by(({piece}) => -piece.entry.wordCount);
		}

		case 'least-left': {
			return by(({piece, reading}) => minutesLeftOf(piece.entry.readingMinutes, reading) || Number.POSITIVE_INFINITY);
		}

		case 'last-read': {
			return by(({reading}) => -(reading.lastRead ?? 0));
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
function relevance({piece: {entry, manuscript}}: Found, where: ResolvedExpression): number {
	const inText = findWords(where, manuscript.text).length;
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
