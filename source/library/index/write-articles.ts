import {addressKey} from '../../article/address-key.js';
import {type Entry, sourceName} from '../../article/entry.js';
import {minutesLeftOf, type Reading, tagsFor, untouched} from '../../article/reading.js';
import {foldLabel} from '../../query/fold-label.js';
import {searchable} from '../../query/searchable.js';
import {columnsOf} from '../../query/subject.js';
import {transact} from '../open-database.js';
import {freeKey, keyAt} from './article-key.js';
import {type Connection, numberIn} from './connection.js';
import {writeFields} from './entry-fields.js';
import {type FileStamp, filesOf, findFile, putFile, releaseEntry} from './files.js';
import {nameWords, noWords, titleWords} from './folded.js';
import {flagsOf, writeTagChanges} from './reading.js';
import {indexedColumns} from './schema.js';
import {putTags} from './tags.js';
import {findKnown, writeReading} from './write-readings.js';

/** An article as it was read from a file. */
export type ArticleToWrite = {
	readonly entry: Entry;
	/** The text of its manuscript. */
	readonly text: string;
	readonly file: FileStamp;
	/** What the reader did with it; `null` for what the index has of that. */
	readonly reading: Reading | null;
};

/** A row of the full-text index. */
type SearchRow = {readonly key: number; readonly columns: readonly string[]};

/**
Put articles into the index, or what is new of them: all or none. An article whose bytes are those of another is the same one with one more file: it is listed once, under the first of its paths.
*/
export function writeArticles(connection: Connection, batch: readonly ArticleToWrite[]): void {
	transact(connection.database, () => {
		const rows = new Map<number, SearchRow>();
		for (const article of batch) {
			writeArticle(connection, article, rows);
		}

		// FTS5 gathers rows in memory as long as they come in order.
		for (const {key, columns} of [...rows.values()].sort((a, b) => a.key - b.key)) {
			connection.run(insertSearch, [key, ...columns]);
		}
	});
}

const insertSearch = `insert into search (rowid, ${indexedColumns.join(', ')}) values (?${', ?'.repeat(indexedColumns.length)})`;

/** `rows` are those of the full-text index that this batch makes, by entry. */
function writeArticle(connection: Connection, article: ArticleToWrite, rows: Map<number, SearchRow>): void {
	const {entry, file} = article;
	const {first, run} = connection;
	const known = findKnown(connection, entry.id);
	const held = findFile(connection, file.path)?.entry ?? null;
	const number = known?.entry ?? 1 + numberIn(first('select max(number) from entry')?.[0]);
	const fileNumber = putFile(connection, file, {entry: number});
	if (held !== null && held !== number && releaseEntry(connection, held)) {
		rows.delete(held);
	}

	if (known && filesOf(connection, known.entry)[0]?.number !== fileNumber) {
		if (article.reading) {
			writeReading(connection, known, article.reading);
		}

		return;
	}

	const reading = article.reading ?? known?.reading ?? untouched;
	const tags = tagsFor(entry.tags, reading);
	const instant = instantOf(entry);
	const key =
		known && known.instant === instant
			? known.key
			: freeKey(keyAt(instant), entry.id, key => first('select 1 from article where key = ?', [key]) !== null);
	if (known) {
		run('delete from search where rowid = ?', [known.key]);
		run('delete from article where key = ?', [known.key]);
	}

	putArticle(connection, {key, number, instant, entry, reading});
	run(
		`insert into entry (number, key, file, fields, progress, tag_changes, address) values (?, ?, ?, ?, ?, ?, ?)
		on conflict do update set
			key = excluded.key, file = excluded.file, fields = excluded.fields,
			progress = excluded.progress, tag_changes = excluded.tag_changes, address = excluded.address, is_stale = 0`,
		[
			number,
			key,
			fileNumber,
			writeFields(entry),
			reading.progress,
			writeTagChanges(reading),
			entry.url === null ? null : addressKey(entry.url),
		],
	);
	putTags(connection, number, tags, known !== null);
	const columns = columnsOf({...entry, tags, text: article.text});
	rows.set(number, {key, columns: indexedColumns.map(column => searchable(columns[column]))});
}

type ArticleRow = {
	readonly key: number;
	readonly number: number;
	readonly instant: number | null;
	readonly entry: Entry;
	readonly reading: Reading;
};

function putArticle(connection: Connection, {key, number, instant, entry, reading}: ArticleRow): void {
	const names = [
		{field: 'source', value: nameWords(sourceName(entry)), label: sourceName(entry)},
		{field: 'author', value: nameWords(entry.byline), label: entry.byline},
		{field: 'lang', value: entry.lang ?? '', label: entry.lang},
		{field: 'format', value: foldLabel(entry.format), label: entry.format},
	];
	for (const {field, value, label} of names) {
		if (value !== '' && value !== noWords) {
			connection.run('insert into name values (?, ?, ?) on conflict do nothing', [field, value, label]);
		}
	}

	connection.run(
		`insert into article (
			key, id, entry, flags, minutes, minutes_left, words, title, source, byline, lang, format, time, instant, last_read
		) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
		[
			key,
			entry.id,
			number,
			flagsOf(reading, entry.truncated),
			entry.readingMinutes,
			minutesLeftOf(entry.readingMinutes, reading),
			entry.wordCount,
			titleWords(entry.title),
			...names.map(({value}) => value),
			timeOf(entry),
			instant,
			reading.lastRead ?? 0,
		],
	);
}

/** The time by which an article is listed: of its publication, or else of its file. */
function timeOf({publishedTime, savedTime}: Entry): string | null {
	return publishedTime ?? savedTime;
}

function instantOf(entry: Entry): number | null {
	const instant = Date.parse(timeOf(entry) ?? '');
	return Number.isNaN(instant) ? null : instant;
}
