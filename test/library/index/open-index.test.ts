import {copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, truncateSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {DatabaseSync} from 'node:sqlite';
import {expect, test} from 'vitest';
import {databaseReason, isDamage} from '../../../source/library/database-reason.js';
import {type LibraryIndex, openIndex} from '../../../source/library/index/open-index.js';
import {version} from '../../../source/library/index/schema.js';
import {randomNumbers} from '../../benchmark/news-text.js';
import {temporaryFolder} from '../../helpers/folder.js';
import {articleOf, openTestIndex, readingOf} from '../../helpers/library-index.js';

function titles(index: LibraryIndex): readonly string[] {
	const {keys} = index.listKeys({where: null, sort: 'newest'}, null, Infinity);
	return index.articlesOf(keys).map(({entry}) => entry.title);
}

/** A folder with an index of one article, closed. */
function folderWithIndex(): string {
	const folder = temporaryFolder();
	const {index} = openIndex(folder);
	index.writeArticles([articleOf('/l/a.txt', 'the words', {title: 'A'})]);
	index.close();
	return folder;
}

function reopen(folder: string): readonly [origin: string, titles: readonly string[]] {
	const {index, origin} = openIndex(folder);
	const found = titles(index);
	index.close();
	return [origin, found];
}

function change(folder: string, sql: string): void {
	const database = new DatabaseSync(path.join(folder, 'index.db'));
	database.exec(sql);
	database.close();
}

test('an index is made where there is none, and kept', () => {
	const folder = temporaryFolder();
	expect(reopen(folder)).toEqual(['new', []]);
	expect(reopen(folder)).toEqual(['kept', []]);
	expect(reopen(folderWithIndex())).toEqual(['kept', ['A']]);
});

test('an index is made anew when it is asked for', () => {
	const folder = folderWithIndex();
	const {index, origin} = openIndex(folder, {isFresh: true});
	expect([origin, titles(index)]).toEqual(['replaced', []]);
	index.close();
});

test.each([
	['of an older version', `pragma user_version = ${version - 1}`],
	['of a newer version', `pragma user_version = ${version + 1}`],
	['that lacks a table', 'drop table entry'],
	['that lacks its words', 'drop table search'],
	['of something else', `pragma user_version = 0; drop table article; create table other (a)`],
])('an index %s is replaced', (_, sql) => {
	const folder = folderWithIndex();
	change(folder, sql);
	expect(reopen(folder)).toEqual(['replaced', []]);
	expect(reopen(folder)).toEqual(['kept', []]);
});

test.each([
	['that is no database', (file: string) => writeFileSync(file, 'The last keeper. '.repeat(1000))],
	['that was cut short', (file: string) => truncateSync(file, 5000)],
	[
		'whose pages were overwritten',
		(file: string) => {
			const bytes = readFileSync(file);
			writeFileSync(file, bytes.fill(0xa5, 4096));
		},
	],
])('an index %s is replaced', (_, damage) => {
	const folder = folderWithIndex();
	damage(path.join(folder, 'index.db'));
	expect(reopen(folder)).toEqual(['replaced', []]);
	expect(reopen(folder)).toEqual(['kept', []]);
});

test('an empty file becomes an index', () => {
	const folder = temporaryFolder();
	writeFileSync(path.join(folder, 'index.db'), '');
	expect(reopen(folder)).toEqual(['new', []]);
});

test('damage that is met later is told as such, and checked for', () => {
	const folder = temporaryFolder();
	const {index} = openIndex(folder);
	index.writeArticles(
		Array.from({length: 300}, (_, number) => articleOf(`/l/${number}.txt`, `text ${number}`, {title: `T ${number}`})),
	);
	expect(index.check()).toEqual([]);
	index.close();
	const file = path.join(folder, 'index.db');
	const database = new DatabaseSync(file);
	const pages = database.prepare(`select pageno from dbstat where name = 'entry' and pagetype = 'leaf' order by path`);
	const last = Number(pages.all().at(-1)?.['pageno']);
	database.close();
	const bytes = readFileSync(file);
	bytes.fill(0xa5, (last - 1) * 4096, last * 4096);
	writeFileSync(file, bytes);
	const opened = openTestIndex(folder);
	let error: unknown = null;
	try {
		titles(opened);
	} catch (caught) {
		error = caught;
	}

	expect([isDamage(error), databaseReason(error)]).toEqual([true, 'is damaged']);
	expect(opened.check().length).toBeGreaterThan(0);
});

test('what contradicts itself is found', () => {
	const folder = folderWithIndex();
	change(
		folder,
		`insert into tagged values (1, 7);
		update entry set key = key + 1;
		delete from file;
		insert into file (folder, name, size, mtime, entry) values (9, 'x', 1, 1, 9)`,
	);
	const database = new DatabaseSync(path.join(folder, 'index.db'));
	database.exec('delete from search');
	database.close();
	expect(openTestIndex(folder).check()).toEqual([
		'1 articles without an entry',
		'1 entries without an article',
		'1 entries without a file',
		'1 files without an entry',
		'1 files without a folder',
		'1 tags without an entry',
		'1 articles without words',
	]);
});

test('without its folder an index cannot be made, which can be told', () => {
	const open = (): unknown => openIndex(path.join(temporaryFolder(), 'gone'));
	expect(open).toThrow();
	try {
		open();
	} catch (error) {
		expect(databaseReason(error)).toBe('could not be opened: check that its folder is there and its permissions');
	}
});

test('an index that is only read gives what it has, and nothing is written beside it', () => {
	const folder = folderWithIndex();
	const index = openTestIndex(folder, {isReadOnly: true});
	expect(titles(index)).toEqual(['A']);
	expect(() => index.writeArticles([articleOf('/l/b.txt', 'b')])).toThrow(/readonly/);
	expect(readdirSync(folder)).toEqual(['index.db']);
});

test('an index that is only read is not replaced', () => {
	const folder = folderWithIndex();
	change(folder, `pragma user_version = ${version + 1}`);
	expect(() => openIndex(folder, {isReadOnly: true})).toThrow(/readonly/);
	expect(existsSync(path.join(folder, 'index.db'))).toBe(true);
	expect(() => openIndex(temporaryFolder(), {isReadOnly: true})).toThrow(/unable to open/);
});

test('two at once see what each other writes, and know that they have to look', () => {
	const folder = temporaryFolder();
	const [one, other] = [openTestIndex(folder), openTestIndex(folder)];
	expect([one.hasChanged(), other.hasChanged()]).toEqual([false, false]);
	const article = articleOf('/l/a.txt', 'the words', {title: 'A'});
	one.writeArticles([article]);
	expect([one.hasChanged(), other.hasChanged(), other.hasChanged()]).toEqual([false, true, false]);
	expect(titles(other)).toEqual(['A']);
	other.writeReadings([{id: article.entry.id, reading: readingOf({isStarred: true})}]);
	expect([one.hasChanged(), other.hasChanged()]).toEqual([true, false]);
	expect(one.articlesOf([one.keyOfId(article.entry.id) ?? 0])[0]?.reading.isStarred).toBe(true);
});

test('while another writes, reading goes on, and writing waits no longer than it may', () => {
	const folder = folderWithIndex();
	const index = openTestIndex(folder, {patience: 10});
	const other = new DatabaseSync(path.join(folder, 'index.db'));
	other.exec('begin immediate');
	expect(titles(index)).toEqual(['A']);
	expect(() => index.writeArticles([articleOf('/l/b.txt', 'b', {title: 'B'})])).toThrow(/locked/);
	other.exec('rollback');
	other.close();
	index.writeArticles([articleOf('/l/b.txt', 'b', {title: 'B'})]);
	expect(titles(index).toSorted()).toEqual(['A', 'B']);
});

test('whatever of the last writes reached the disk, the index opens whole, with all of each batch or none', () => {
	const folder = temporaryFolder();
	const file = path.join(folder, 'index.db');
	const index = openTestIndex(folder);
	const batches = 6;
	const size = 20;
	index.close();
	const keeper = openTestIndex(folder);
	for (let batch = 0; batch < batches; batch++) {
		keeper.writeArticles(
			Array.from({length: size}, (_, place) =>
				articleOf(`/l/${batch}-${place}.txt`, `text of batch${batch} number${place}`, {title: `${batch}`}),
			),
		);
		keeper.tidy('all');
	}

	const log = readFileSync(`${file}-wal`);
	expect(log.length).toBeGreaterThan(batches * 4096);
	const random = randomNumbers(7);
	const seen = new Set<number>();
	for (let turn = 0; turn < 60; turn++) {
		const crashed = path.join(folder, String(turn));
		mkdirSync(crashed);
		copyFileSync(file, path.join(crashed, 'index.db'));
		writeFileSync(path.join(crashed, 'index.db-wal'), log.subarray(0, Math.floor(random() * (log.length + 1))));
		const {index, origin} = openIndex(crashed);
		const found = titles(index);
		expect([origin, found.length % size, index.check()]).toEqual(['kept', 0, []]);
		seen.add(found.length / size);
		index.close();
	}

	expect(seen.size).toBeGreaterThan(batches / 2);
});
