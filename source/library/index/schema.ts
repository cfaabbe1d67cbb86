import {searchTokenizer} from '../../query/searchable.js';
import type {SearchColumn} from '../../query/subject.js';

/**
The version of the schema and of all that is worked out from an article when it is written: an index of any other version is made anew. To be counted up with every change of what stands in the index.
*/
export const version = 3;

/**
The columns of the full-text index, in its order. The text comes first: a place in the first column takes two bytes less, which is an eighth of the index.
*/
export const indexedColumns: readonly SearchColumn[] = ['text', 'title', 'byline', 'source', 'tags'];

/*
What is asked of all articles at once stands in `article`, whose rows are short: all of them are looked through in some 15 ms at 100,000. What only the rows on the screen need stands in `entry`, in the order in which it came; so its pages are full.

`article.key` grows with the time of the article: see article-key.ts. `entry.number` never changes.

The full-text index holds no text: the files do. Its rowid is the key, so that matches come newest first without being sorted. Of short prefixes it has lists of their own, else each key pressed would gather the lists of thousands of words: 1 letter takes 0.5 ms for 750 at 100,000 articles, and they make the index half as large again.
*/
export const schema = `
	create table article (
		key integer primary key,
		id text not null unique,
		entry integer not null unique,
		flags integer not null,
		minutes integer not null,
		minutes_left integer not null,
		-- What is finished comes after all that has something left.
		left_rank integer generated always as (iif(minutes_left = 0, 1000000000, minutes_left)) virtual,
		words integer not null,
		title text not null,
		source text not null,
		byline text not null,
		lang text not null,
		format text not null,
		time text,
		instant integer,
		last_read integer not null
	) strict;
	create index article_title on article (title, key desc);
	create index article_source on article (source, key desc);
	create index article_words on article (words, key desc);
	create index article_left on article (left_rank, key desc);
	create index article_last_read on article (last_read desc, key desc);
	create index article_state on article (flags, minutes_left);

	create table entry (
		number integer primary key,
		key integer not null,
		file integer not null,
		fields text not null,
		progress real not null default 0,
		tag_changes text,
		-- The address of the article in the form in which two are compared; null when it has none.
		address text,
		-- The full-text index has other tags than the article has by now.
		is_stale integer not null default 0
	) strict;
	create index entry_tag_changes on entry (number) where tag_changes is not null;
	create index entry_stale on entry (number) where is_stale = 1;
	create index entry_address on entry (address, key) where address is not null;

	create table folder (
		number integer primary key,
		path text not null unique
	) strict;

	-- A file whose article could not be read has a reason instead of an entry.
	create table file (
		number integer primary key,
		folder integer not null,
		name text not null,
		size integer not null,
		mtime real not null,
		entry integer,
		reason text,
		unique (folder, name)
	) strict;
	create index file_entry on file (entry) where entry is not null;
	create index file_reason on file (number) where reason is not null;

	create table tag (
		number integer primary key,
		folded text not null unique,
		label text not null
	) strict;
	create table tagged (
		tag integer not null,
		entry integer not null,
		primary key (tag, entry)
	) strict, without rowid;
	create index tagged_entry on tagged (entry);

	-- The names that sources, bylines, languages and formats have, by what stands in the article.
	create table name (
		field text not null,
		value text not null,
		label text not null,
		primary key (field, value)
	) strict, without rowid;

	create virtual table search using fts5 (
		${indexedColumns.join(', ')},
		tokenize = '${searchTokenizer}', prefix = '1 2 3', content = '', contentless_delete = 1
	);
	insert into search (search, rank) values ('rank', 'bm25(1.0, 8.0, 3.0, 3.0, 5.0)');
	-- Merging is left to tidy(): within a batch it would be done over and over, and hold it up.
	insert into search (search, rank) values ('automerge', 0);
	insert into search (search, rank) values ('crisismerge', 500);
	insert into search (search, rank) values ('hashsize', 16000000);
	pragma user_version = ${version};
`;
