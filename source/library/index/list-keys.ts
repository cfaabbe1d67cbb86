import type {ResolvedExpression, Sort} from '../../query/expression.js';
import {ftsCondition, splitText} from '../../query/fts-condition.js';
import {compileQuery, type Vocabulary} from './compile-query.js';
import {type Connection, numberIn, type Sql} from './connection.js';
import {isTrueOfFlags} from './flag-groups.js';
import {listAtRandom} from './list-at-random.js';
import {
	type Asked,
	articles,
	type Cursor,
	type KeyPage,
	looks,
	matching,
	mostAtFirst,
	pageOf,
	selectRows,
} from './select-rows.js';
import {isAfter, type OrderColumn, orderBy, orderColumns, type RowSort} from './sort-order.js';

export type KeyQuery = {
	/** `null` for all articles. */
	readonly where: ResolvedExpression | null;
	readonly sort: Sort;
	/** Of the random order: the same for the same number, which is whole and not 0. */
	readonly seed?: number;
};

/**
Of more matches than this the rank says nothing: their words stand everywhere. Ranking so many takes some 15 ms.
*/
const usualMostRanked = 10_000;

/**
The keys of the articles that a query asks for, in its order, from after a cursor on and at most so many. Each page costs what its articles cost, however many came before.
*/
export function listKeys(
	connection: Connection,
	vocabulary: Vocabulary,
	{where, sort, seed = 1}: KeyQuery,
	after: Cursor | null,
	limit: number,
	mostRanked = usualMostRanked,
): KeyPage {
	const {text, rest} = where ? splitText(where) : {text: null, rest: null};
	const fts = text && ftsCondition(text);
	// What a text must not have cannot lead the way, only filter.
	const filtered = fts?.isNegated ? where : rest;
	const asked: Asked = {
		connection,
		match: fts && !fts.isNegated ? fts.match : null,
		few: where && fewWith(where, vocabulary),
		condition: filtered && compileQuery(filtered, vocabulary),
		after,
		limit: Math.min(limit, Number.MAX_SAFE_INTEGER),
	};
	if (sort === 'relevance') {
		return listByRelevance(asked, mostRanked);
	}

	return sort === 'random' ? listAtRandom(seed, asked) : listBy(sort, asked);
}

/** Of how many articles it is quicker to look at each than to look for the first among all. */
const few = 3000;

/** All articles whose flags do not rule out what is asked for, when these are few. */
function fewWith(where: ResolvedExpression, {flagGroups}: Vocabulary): Sql | null {
	const groups = flagGroups().filter(({flags}) => isTrueOfFlags(where, flags) !== false);
	const count = groups.reduce((sum, {articles}) => sum + articles, 0);
	return count > few
		? null
		: {sql: `article a where a.flags in (${groups.map(({flags}) => flags).join(', ')})`, values: []};
}

function listBy(sort: RowSort, asked: Asked): KeyPage {
	const columns = orderColumns(sort);
	if (asked.match !== null) {
		return pageOf(selectRows(asked, matching(asked.match), columns, !isByKey(sort)), asked.limit);
	}

	if (asked.few) {
		return pageOf(selectRows(asked, asked.few, columns, true), asked.limit);
	}

	const begun = asked.condition && !isByKey(sort) ? beginning(asked, columns) : null;
	return begun ?? pageOf(selectRows(asked, articles, columns, asked.condition !== null && !isByKey(sort)), asked.limit);
}

/** Rows in the order of their keys come so by themselves, from the full-text index as well. */
function isByKey(sort: RowSort): boolean {
	return sort === 'newest' || sort === 'oldest';
}

/**
The first articles by the index of the order, when there are enough of them near its beginning; `null` otherwise: where few articles are asked for, looking up each in turn takes ten times longer than sorting those few.
*/
function beginning(asked: Asked, columns: readonly OrderColumn[]): KeyPage | null {
	const {connection, condition, after, limit} = asked;
	if (!condition || limit > mostAtFirst) {
		return null;
	}

	const start = after && isAfter(columns, after);
	const order = orderBy(columns);
	for (const look of looks) {
		const rows = connection.all(
			`select ${columns.map(({sql}) => sql).join(', ')} from (
				select * from article a ${start ? `where ${start.sql}` : ''} order by ${order} limit ?
			) a where ${condition.sql} order by ${order} limit ?`,
			[...(start?.values ?? []), look * limit, ...condition.values, limit],
		);
		if (rows.length === limit) {
			return pageOf(rows, limit);
		}
	}

	return null;
}

const byRank: readonly OrderColumn[] = [
	{sql: 'search.rank', isDescending: false},
	{sql: 'search.rowid', isDescending: true},
];

/**
The best matches first (BM25, a word in the title counting more), and without words the newest articles. Words that stand in very many articles tell none of them from the others; then those come first that have them in the title, byline, source or tags, and all of them newest first.
*/
function listByRelevance(asked: Asked, mostRanked: number): KeyPage {
	const {connection, match, after, limit} = asked;
	if (match === null) {
		return listBy('newest', asked);
	}

	const [group, ...place] = after ?? [];
	if ((group === undefined && !isMoreThan(connection, match, mostRanked)) || group === 'ranked') {
		const rows = selectRows({...asked, after: after && place}, matching(match), byRank, false);
		return withGroup('ranked', pageOf(rows, limit));
	}

	// Both: what must not be in an article may be in its text.
	const heads = `(${match} AND {title byline source tags} : ${match})`;
	const newest = orderColumns('newest');
	const first =
		group === 'text'
			? {keys: [], next: null}
			: pageOf(selectRows({...asked, after: after && place}, matching(heads), newest, false), limit);
	if (first.keys.length === limit) {
		return withGroup('head', first);
	}

	const left = {...asked, limit: limit - first.keys.length, after: group === 'text' ? place : null};
	const {keys, next} = pageOf(selectRows(left, matching(`(${match} NOT ${heads})`), newest, false), left.limit);
	return withGroup('text', {keys: [...first.keys, ...keys], next});
}

function withGroup(group: 'ranked' | 'head' | 'text', {keys, next}: KeyPage): KeyPage {
	return {keys, next: next && [group, ...next]};
}

function isMoreThan(connection: Connection, match: string, count: number): boolean {
	const row = connection.first('select count(*) from (select 1 from search where search match ? limit ?)', [
		match,
		count + 1,
	]);
	return numberIn(row?.[0]) > count;
}
