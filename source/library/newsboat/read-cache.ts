import {copyFileSync, mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {DatabaseSync} from 'node:sqlite';

/** An entry of the cache of newsboat. */
export type CachedEntry = {
	readonly address: string;
	readonly title: string;
	readonly byline: string;
	/** The title of its feed. */
	readonly siteName: string;
	/** In seconds since 1970. */
	readonly published: number;
	readonly content: string;
	readonly isHtml: boolean;
	readonly isUnread: boolean;
	/** Letters that the reader gave it. */
	readonly flags: string;
};

/** SQLite's code for a database that another process writes. */
const busy = 5;

/** Whether a database is the cache of newsboat. Throws what SQLite reports. */
export function isNewsboatCache(file: string): boolean {
	const {database, close} = open(file);
	try {
		const columns = columnsOf(database, 'rss_item');
		return ['url', 'title', 'content', 'unread', 'feedurl'].every(name => columns.has(name));
	} finally {
		close();
	}
}

/**
The entries in the cache of newsboat, `cache.db`, in the order in which they came; those that were deleted are left out. It is only read, and as a copy while newsboat writes it. Throws what SQLite reports, of a damaged one at any entry.
*/
export function* readNewsboatCache(file: string): Generator<CachedEntry> {
	const {database, close} = open(file);
	try {
		const columns = columnsOf(database, 'rss_item');
		const column = (name: string, otherwise: string): string => (columns.has(name) ? `item.${name}` : otherwise);
		const hasFeeds = columnsOf(database, 'rss_feed').has('rssurl');
		const rows = database
			.prepare(
				`select item.url, item.title, ${column('author', "''")} as author, ${column('pubDate', '0')} as published,
				item.content, item.unread, ${column('flags', "''")} as flags,
				${column('content_mime_type', "''")} as type, ${hasFeeds ? 'feed.title' : "''"} as site
				from rss_item item ${hasFeeds ? 'left join rss_feed feed on feed.rssurl = item.feedurl' : ''}
				where not ${column('deleted', '0')} order by item.rowid`,
			)
			.iterate();
		for (const row of rows) {
			yield {
				address: textOf(row['url']),
				title: textOf(row['title']),
				byline: textOf(row['author']),
				siteName: textOf(row['site']),
				published: Number(row['published']),
				content: textOf(row['content']),
				isHtml: textOf(row['type']) !== 'text/plain',
				isUnread: Number(row['unread']) !== 0,
				flags: textOf(row['flags']),
			};
		}
	} finally {
		close();
	}
}

function open(file: string): {readonly database: DatabaseSync; readonly close: () => void} {
	const database = new DatabaseSync(file, {readOnly: true, timeout: 500});
	try {
		database.prepare('select count(*) from sqlite_schema').get();
		return {database, close: () => database.close()};
	} catch (error) {
		database.close();
		const isBusy = error instanceof Error && 'errcode' in error && Number(error.errcode) % 256 === busy;
		if (!isBusy) {
			throw error;
		}
	}

	const folder = mkdtempSync(path.join(tmpdir(), 'broadsheet-'));
	const copy = path.join(folder, 'cache.db');
	copyFileSync(file, copy);
	const copied = new DatabaseSync(copy, {readOnly: true});
	return {
		database: copied,
		close() {
			copied.close();
			rmSync(folder, {recursive: true, force: true});
		},
	};
}

function columnsOf(database: DatabaseSync, table: string): ReadonlySet<string> {
	return new Set(
		database
			.prepare('select name from pragma_table_info(?)')
			.all(table)
			.map(row => textOf(row['name'])),
	);
}

function textOf(value: unknown): string {
	return typeof value === 'string' ? value : '';
}
