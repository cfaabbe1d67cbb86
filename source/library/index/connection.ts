import type {DatabaseSync, StatementSync} from 'node:sqlite';

export type SqlValue = number | string | null;

export type Row = readonly SqlValue[];

/** A part of a statement, with the values of its question marks in order. */
export type Sql = {readonly sql: string; readonly values: Row};

/** An open database, and its statements, each prepared once. */
export type Connection = {
	readonly database: DatabaseSync;
	readonly all: (sql: string, values?: Row) => readonly Row[];
	/** The rows one after the other, where there are too many to be held at once. */
	readonly each: (sql: string, values?: Row) => Iterable<Row>;
	/** The first row; `null` when there is none. */
	readonly first: (sql: string, values?: Row) => Row | null;
	/** Returns the number of the row that was put in last. */
	readonly run: (sql: string, values?: Row) => number;
};

/** Queries are of endless kinds: the statements of old ones are let go. */
const mostStatements = 200;

export function connectionTo(database: DatabaseSync): Connection {
	const statements = new Map<string, StatementSync>();
	const statement = (sql: string): StatementSync => {
		const known = statements.get(sql);
		if (known) {
			return known;
		}

		if (statements.size >= mostStatements) {
			statements.clear();
		}

		const prepared = database.prepare(sql);
		// A hundred thousand rows take half the time and memory of as many objects with names.
		prepared.setReturnArrays(true);
		statements.set(sql, prepared);
		return prepared;
	};

	return {
		database,
		all: (sql, values = []) => rowsOf(statement(sql).all(...values)),
		each: (sql, values = []) => statement(sql).iterate(...values) as Iterable<object> as Iterable<SqlValue[]>,
		first: (sql, values = []) => {
			const row = statement(sql).get(...values);
			return row === undefined ? null : (rowsOf([row])[0] ?? null);
		},
		run: (sql, values = []) => Number(statement(sql).run(...values).lastInsertRowid),
	};
}

/** The types of Node know rows as objects only. */
function rowsOf(rows: readonly object[]): readonly Row[] {
	return rows as ReadonlyArray<SqlValue[]>;
}

/** A value that the schema says is a number; 0 for none. */
export function numberIn(value: SqlValue | undefined): number {
	return typeof value === 'number' ? value : 0;
}

/** A value that the schema says is a text; empty for none. */
export function textIn(value: SqlValue | undefined): string {
	return typeof value === 'string' ? value : '';
}
