import {copyFileSync, mkdirSync, rmSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import type {DatabaseSync} from 'node:sqlite';
import {expect, test} from 'vitest';
import {openDatabase} from '../../source/library/open-database.js';
import {openQuietly} from '../../source/library/open-quietly.js';
import {temporaryFolder} from '../helpers/folder.js';
import {snapshotOf} from '../helpers/snapshot.js';

function databaseIn(folder: string): {readonly file: string; readonly database: DatabaseSync} {
	const file = path.join(folder, 'a.db');
	const database = openDatabase(file, {durability: 'normal'});
	database.exec('create table a (b)');
	database.exec('insert into a values (1)');
	return {file, database};
}

function rowsIn(file: string): unknown {
	const database = openQuietly(file, 100);
	try {
		return database.prepare('select count(*) as count from a').get()?.['count'];
	} finally {
		database.close();
	}
}

test('a database that nobody has open is looked at without leaving a file beside it', () => {
	const folder = temporaryFolder();
	const {file, database} = databaseIn(folder);
	database.close();
	const before = snapshotOf(folder);
	expect(rowsIn(file)).toBe(1);
	expect(snapshotOf(folder)).toEqual(before);
});

test('what another connection has written is seen while it is open, and after it was killed', () => {
	const folder = temporaryFolder();
	const {file, database} = databaseIn(folder);
	database.exec('insert into a values (2)');
	expect(rowsIn(file)).toBe(2);
	const killed = path.join(folder, 'killed');
	mkdirSync(killed);
	for (const ending of ['', '-wal']) {
		copyFileSync(`${file}${ending}`, path.join(killed, `a.db${ending}`));
	}

	database.close();
	const [content, beside] = ['a.db', 'a.db-wal'].map(name => snapshotOf(killed).get(name));
	expect(rowsIn(path.join(killed, 'a.db'))).toBe(2);
	expect(['a.db', 'a.db-wal'].map(name => snapshotOf(killed).get(name))).toEqual([content, beside]);
});

test('what is no database, or is not there, is told when it is asked something or opened', () => {
	const folder = temporaryFolder();
	const file = path.join(folder, 'letter.db');
	writeFileSync(file, 'This is a letter, and no database at all. '.repeat(100));
	expect(() => rowsIn(file)).toThrow('not a database');
	writeFileSync(`${file}-wal`, 'Nor is this.');
	expect(() => rowsIn(file)).toThrow('not a database');
	rmSync(file);
	expect(() => rowsIn(file)).toThrow('unable to open');
});
