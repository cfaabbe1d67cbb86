import type {Sort} from '../../query/expression.js';
import type {Row, Sql} from './connection.js';

/** A column by which articles are sorted, or what is worked out from some; `article` is `a`. */
export type OrderColumn = {readonly sql: string; readonly isDescending: boolean};

/** Orders by what stands in a row: the relevance of a match does not, nor does chance. */
export type RowSort = Exclude<Sort, 'relevance' | 'random'>;

const newest: OrderColumn = {sql: 'a.key', isDescending: true};

/** The columns of an order; the last is always the key: no two articles are alike to it, and among those that are alike otherwise the newer comes first. */
export function orderColumns(sort: RowSort): readonly OrderColumn[] {
	switch (sort) {
		case 'newest':
			return [newest];
		case 'oldest':
			return [{...newest, isDescending: false}];
		case 'title':
			return [{sql: 'a.title', isDescending: false}, newest];
		case 'source':
			return [{sql: 'a.source', isDescending: false}, newest];
		case 'shortest':
			return [{sql: 'a.words', isDescending: false}, newest];
		case 'longest':
			return [{sql: 'a.words', isDescending: true}, newest];
		case 'least-left':
			return [{sql: 'a.left_rank', isDescending: false}, newest];
		case 'last-read':
			return [{sql: 'a.last_read', isDescending: true}, newest];
	}
}

/** What comes after a row in an order; `row` has the values of the columns. */
export function isAfter(columns: readonly OrderColumn[], row: Row): Sql {
	const [column, ...others] = columns;
	const value = row[0] ?? null;
	if (!column) {
		return {sql: '0', values: []};
	}

	const sign = column.isDescending ? '<' : '>';
	if (others.length === 0) {
		return {sql: `${column.sql} ${sign} ?`, values: [value]};
	}

	const then = isAfter(others, row.slice(1));
	return {
		// The first comparison says what the others imply, so that the index is entered at the right place.
		sql: `(${column.sql} ${sign}= ? and (${column.sql} ${sign} ? or ${then.sql}))`,
		values: [value, value, ...then.values],
	};
}

/** `order by` without these words; with `isPlain` no index is to be taken for it. */
export function orderBy(columns: readonly OrderColumn[], isPlain = false): string {
	return columns.map(({sql, isDescending}) => `${isPlain ? '+' : ''}${sql}${isDescending ? ' desc' : ''}`).join(', ');
}
