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

/*
What the reader writes into an article. Each part of a highlight, and the time at which it got its value, stand side by side as the fields of an article do. `quote` is JSON: {from, to, exact, prefix, suffix}; `anchor` is JSON: {offset, exact, prefix}.
*/
const second = `
	-- One that was removed stays, with is_present = 0 and its words.
	create table highlight (
		article text not null references article,
		id text not null,
		created integer,
		quote text,
		quote_time integer not null default 0,
		colour text,
		colour_time integer not null default 0,
		note text,
		note_time integer not null default 0,
		is_present integer,
		is_present_time integer not null default 0,
		primary key (article, id)
	) strict;

	create table bookmark (
		article text not null references article,
		letter text not null,
		anchor text not null,
		time integer not null,
		primary key (article, letter)
	) strict, without rowid;

	-- For how long an article was read, from a time on.
	create table session (
		article text not null references article,
		start integer not null,
		seconds real not null,
		words real not null,
		primary key (article, start)
	) strict, without rowid;
`;

/** The first version that has tables for highlights, bookmarks and sessions. */
export const annotationsVersion = 2;

/** The changes of the schema, in order, each from one version to the next. One that was published is never touched again: what comes later is added at the end. */
export const migrations: readonly string[] = [first, second];

/** The version of the schema that this program knows. */
export const newestVersion = migrations.length;

/** The version of a database's schema, 0 for one that is empty. */
export function schemaVersion(database: DatabaseSync): number {
	return Number(database.prepare('pragma user_version').get()?.['user_version']);
}
