import type {ResolvedExpression, Sort} from '../../query/expression.js';
import {ftsCondition, splitText} from '../../query/fts-condition.js';
import {compileQuery, type Vocabulary} from './compile-query.js';
import {type Connection, numberIn, type Row, type Sql} from './connection.js';
import {dice, shuffle} from './random-order.js';
import {hasIndex, isAfter, type OrderColumn, orderBy, orderColumns, type RowSort} from './sort-order.js';

export type KeyQuery = {
	/** `null` for all articles. */
	readonly where: ResolvedExpression | null;
	readonly sort: Sort;
	/** Of the random order: the same for the same number, which is whole and not 0. */
	readonly seed?: number;
};

/** Where a page ended, for the next one to begin: the values of the order's columns there. */
export type Cursor = Row;

export type KeyPage = {
	readonly keys: readonly number[];
	/** `null` when there is nothing more. */
	readonly next: Cursor | null;
};

type Asked = {
	readonly connection: Connection;
	/** What the full-text index answers: rows that it matches. */
	readonly match: string | null;
	/** A condition on the articles. */
	readonly condition: Sql | null;
	readonly after: Cursor | null;
	readonly limit: number;
	readonly mostRanked: number;
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
	const asked = {
		connection,
		match: fts && !fts.isNegated ? fts.match : null,
		condition: filtered && compileQuery(filtered, vocabulary),
		after,
		limit: Math.min(limit, Number.MAX_SAFE_INTEGER),
		mostRanked,
	};
	return sort === 'relevance' ? listByRelevance(asked) : listBy(sort, seed, asked);
}

function listBy(sort: RowSort, seed: number, asked: Asked): KeyPage {
	if (sort === 'random' && asked.limit > mostAtFirst) {
		return listShuffled(seed, asked);
	}

	const columns = orderColumns(sort, seed);
	if (asked.match !== null) {
		return pageOf(select(asked, matching(asked.match), columns, !isByKey(sort)), asked.limit);
	}

	if (asked.condition && hasIndex(sort) && !isByKey(sort)) {
		const begun = beginning(asked, columns);
		if (begun) {
			return begun;
		}

		return pageOf(select(asked, articles, columns, true), asked.limit);
	}

	return pageOf(select(asked, articles, columns, false), asked.limit);
}

function listShuffled(seed: number, asked: Asked): KeyPage {
	const {keys} = listBy('newest', seed, {...asked, after: null, limit: Number.MAX_SAFE_INTEGER});
	const shuffled = shuffle(keys, seed, asked.after);
	const page = shuffled.slice(0, asked.limit);
	const last = page.at(-1);
	return {keys: page, next: last === undefined || page.length < asked.limit ? null : [dice(last, seed), last]};
}

/** Rows in the order of their keys come so by themselves, from the full-text index as well. */
function isByKey(sort: RowSort): boolean {
	return sort === 'newest' || sort === 'oldest';
}

/** A page of more articles than this is one for which all are looked at. */
const mostAtFirst = 5000;

/** So many articles are looked at, for each one asked for, before all are. */
const looks = 8;

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
	const rows = connection.all(
		`select ${columns.map(({sql}) => sql).join(', ')} from (
			select * from article a ${start ? `where ${start.sql}` : ''} order by ${order} limit ?
		) a where ${condition.sql} order by ${order} limit ?`,
		[...(start?.values ?? []), looks * limit, ...condition.values, limit],
	);
	return rows.length < limit ? null : pageOf(rows, limit);
}

const articles: Sql = {sql: 'article a where 1', values: []};

function matching(match: string): Sql {
	// Joined across: the full-text index leads, and each of its rows is looked up once.
	return {
		sql: 'search cross join article a on a.key = search.rowid where search match ?',
		values: [match],
	};
}

/** Rows with the values of the order's columns. With `isSorted` they are taken as they come and sorted then. */
function select(
	{connection, condition, after, limit}: Asked,
	from: Sql,
	columns: readonly OrderColumn[],
	isSorted: boolean,
): Iterable<Row> {
	const isMatch = from !== articles;
	const named = isMatch
		? columns.map(column => (column.sql === 'a.key' ? {...column, sql: 'search.rowid'} : column))
		: columns;
	const start = after && isAfter(named, after);
	const conditions = [start, condition].filter(part => part !== null);
	return connection.each(
		`select ${named.map(({sql}) => sql).join(', ')} from ${from.sql}
		${conditions.map(({sql}) => `and ${sql}`).join(' ')}
		order by ${orderBy(named, isSorted)} limit ?`,
		[...from.values, ...conditions.flatMap(({values}) => values), limit],
	);
}

/** A page of rows whose last value is the key. */
function pageOf(rows: Iterable<Row>, limit: number): KeyPage {
	const keys: number[] = [];
	let last: Row | null = null;
	for (const row of rows) {
		keys.push(numberIn(row.at(-1)));
		last = row;
	}

	return {keys, next: keys.length < limit ? null : last};
}

const byRank: readonly OrderColumn[] = [
	{sql: 'search.rank', isDescending: false},
	{sql: 'search.rowid', isDescending: true},
];

/**
The best matches first (BM25, a word in the title counting more), and without words the newest articles. Words that stand in very many articles tell none of them from the others; then those come first that have them in the title, byline, source or tags, and all of them newest first.
*/
function listByRelevance(asked: Asked): KeyPage {
	const {connection, match, after, limit, mostRanked} = asked;
	if (match === null) {
		return listBy('newest', 1, asked);
	}

	const [group, ...place] = after ?? [];
	if ((group === undefined && !isMoreThan(connection, match, mostRanked)) || group === 'ranked') {
		const rows = select({...asked, after: after && place}, matching(match), byRank, false);
		return withGroup('ranked', pageOf(rows, limit));
	}

	// Both: what must not be in an article may be in its text.
	const heads = `(${match} AND {title byline source tags} : ${match})`;
	const newest = orderColumns('newest', 1);
	const first =
		group === 'text'
			? {keys: [], next: null}
			: pageOf(select({...asked, after: after && place}, matching(heads), newest, false), limit);
	if (first.keys.length === limit) {
		return withGroup('head', first);
	}

	const left = {...asked, limit: limit - first.keys.length, after: group === 'text' ? place : null};
	const {keys, next} = pageOf(select(left, matching(`(${match} NOT ${heads})`), newest, false), left.limit);
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
