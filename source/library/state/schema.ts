import type {DatabaseSync} from 'node:sqlite';

/*
The form of state.db. Each article has one row; a field and the time at which it got its value (milliseconds since 1970) stand side by side, and where the reader never did such a thing both are empty and 0. `place` is JSON: {offset, exact, prefix, progress}.
*/
const first = `
	create table article (
		id text primary key not null,
		place text,
		place_time integer not null default 0,
		done integer,
		done_time integer not null default 0,
		starred integer,
		starred_time integer not null default 0,
		archived integer,
		archived_time integer not null default 0,
		last_read integer,
		last_read_time integer not null default 0,
		path text,
		path_time integer not null default 0,
		minutes real,
		minutes_time integer not null default 0
	) strict, without rowid;

	create index article_path on article (path) where path is not null;

	-- A tag that was taken away stays, with is_present = 0: without it another machine would bring it back.
	create table tag (
		article text not null references article,
		tag text not null,
		is_present integer not null,
		time integer not null,
		primary key (article, tag)
	) strict, without rowid;

	-- Files of other forms that were read into this database, and how to tell whether they changed since.
	create table read_file (
		name text primary key not null,
		mark text not null
	) strict, without rowid;
`;

/** The changes of the schema, in order, each from one version to the next. One that was published is never touched again: what comes later is added at the end. */
export const migrations: readonly string[] = [first];

/** The version of the schema that this program knows. */
export const newestVersion = migrations.length;

/** The version of a database's schema, 0 for one that is empty. */
export function schemaVersion(database: DatabaseSync): number {
	return Number(database.prepare('pragma user_version').get()?.['user_version']);
}
