import {type Connection, numberIn, type Row, type Sql} from './connection.js';
import {isAfter, type OrderColumn, orderBy} from './sort-order.js';

/** Where a page ended, for the next one to begin: the values of the order's columns there. */
export type Cursor = Row;

export type KeyPage = {
	readonly keys: readonly number[];
	/** `null` when there is nothing more. */
	readonly next: Cursor | null;
};

/** What is asked of the articles, whatever their order. */
export type Asked = {
	readonly connection: Connection;
	/** What the full-text index answers: rows that it matches. */
	readonly match: string | null;
	/** Few articles, all that are asked for among them: they are found by an index. `null` where there is none for it. */
	readonly few: Sql | null;
	/** A condition on the articles. */
	readonly condition: Sql | null;
	readonly after: Cursor | null;
	readonly limit: number;
};

/** So many articles are looked at for each one asked for, before all are: first as many as suffice where most are asked for, since each may stand on a page of the file that nobody has read yet. */
export const looks: readonly number[] = [2, 8];

/** A page of more articles than this is one for which all are looked at. */
export const mostAtFirst = 5000;

export const articles: Sql = {sql: 'article a where 1', values: []};

export function matching(match: string): Sql {
	return {sql: 'search where search match ?', values: [match]};
}

/** Joined across: the full-text index leads, and each of its rows is looked up once. Where only it is asked that would double the time. */
function withArticles(matching: string): string {
	return matching.replace('search where', 'search cross join article a on a.key = search.rowid where');
}

/** Rows with the values of the order's columns. With `isSorted` they are taken as they come and sorted then. */
export function selectRows(
	{connection, match, condition, after, limit}: Asked,
	from: Sql,
	columns: readonly OrderColumn[],
	isSorted: boolean,
): Iterable<Row> {
	const isMatch = match !== null;
	const named = isMatch
		? columns.map(column => (column.sql === 'a.key' ? {...column, sql: 'search.rowid'} : column))
		: columns;
	const start = after && isAfter(named, after);
	const conditions = [start, condition].filter(part => part !== null);
	const isLookedUp = isMatch && (condition !== null || named.some(({sql}) => sql.includes('a.')));
	return connection.each(
		`select ${named.map(({sql}) => sql).join(', ')} from ${isLookedUp ? withArticles(from.sql) : from.sql}
		${conditions.map(({sql}) => `and ${sql}`).join(' ')}
		order by ${orderBy(named, isSorted)} limit ?`,
		[...from.values, ...conditions.flatMap(({values}) => values), limit],
	);
}

/** A page of rows whose last value is the key. */
export function pageOf(rows: Iterable<Row>, limit: number): KeyPage {
	const keys: number[] = [];
	let last: Row | null = null;
	for (const row of rows) {
		keys.push(numberIn(row.at(-1)));
		last = row;
	}

	return {keys, next: keys.length < limit ? null : last};
}
