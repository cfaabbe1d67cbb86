import {existsSync, readdirSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import type {DatabaseSync} from 'node:sqlite';
import {Worker} from 'node:worker_threads';
import {expect, onTestFinished, test} from 'vitest';
import {databaseReason, isDamage} from '../../source/library/database-reason.js';
import {type OpenOptions, openDatabase, transact} from '../../source/library/open-database.js';
import {temporaryFolder} from '../helpers/folder.js';

function open(file: string, options: Partial<OpenOptions> = {}): DatabaseSync {
	const database = openDatabase(file, {durability: 'normal', ...options});
	onTestFinished(() => {
		if (database.isOpen) {
			database.close();
		}
	});
	return database;
}

function pragma(database: DatabaseSync, name: string): unknown {
	return Object.values(database.prepare(`pragma ${name}`).get() ?? {})[0];
}

function errorOf(act: () => unknown): unknown {
	try {
		act();
	} catch (error) {
		return error;
	}

	throw new Error('Nothing went wrong');
}

function fileIn(folder: string): string {
	const file = path.join(folder, 'a.db');
	const database = open(file);
	database.exec('create table place (name text)');
	database.exec(`insert into place values ('North Foreland')`);
	database.close();
	return file;
}

test.each([
	['full', 2],
	['normal', 1],
] as const)('a database is opened for several processes, with %s durability', (durability, synchronous) => {
	const database = open(path.join(temporaryFolder(), 'a.db'), {durability, patience: 70});
	const names = ['journal_mode', 'synchronous', 'foreign_keys', 'busy_timeout'];
	expect(names.map(name => pragma(database, name))).toEqual(['wal', synchronous, 1, 70]);
});

test('what another connection wrote is there at once', () => {
	const file = fileIn(temporaryFolder());
	const [one, other] = [open(file), open(file)];
	one.exec(`insert into place values ('Inner Dowsing')`);
	expect(other.prepare('select count(*) as count from place').get()).toEqual({count: 2});
});

test('a database that is only read is read, and nothing is put beside it', () => {
	const folder = temporaryFolder();
	const file = fileIn(folder);
	const database = open(file, {isReadOnly: true});
	expect(database.prepare('select name from place').all()).toEqual([{name: 'North Foreland'}]);
	expect(readdirSync(folder)).toEqual(['a.db']);
	const error = errorOf(() => database.exec('delete from place'));
	expect([databaseReason(error), isDamage(error)]).toEqual(['could not be written: it is read-only', false]);
});

test.each(['a ? b # c.db', 'a%20b.db', "a'b.db", 'é雨.db'])('a database may be named %s', name => {
	const file = path.join(temporaryFolder(), name);
	open(file).close();
	expect(existsSync(file)).toBe(true);
	expect(pragma(open(file, {isReadOnly: true}), 'user_version')).toBe(0);
});

test('without its folder there is no database', () => {
	const error = errorOf(() => open(path.join(temporaryFolder(), 'gone', 'a.db')));
	expect([databaseReason(error), isDamage(error)]).toEqual([
		'could not be opened: check that its folder is there and its permissions',
		false,
	]);
});

test('a file that is no database is damaged', () => {
	const file = path.join(temporaryFolder(), 'a.db');
	writeFileSync(file, 'The last keeper of North Foreland. '.repeat(100));
	const error = errorOf(() => open(file));
	expect([databaseReason(error), isDamage(error)]).toEqual(['is damaged', true]);
});

test('a database that another connection writes says so', () => {
	const file = fileIn(temporaryFolder());
	const [one, other] = [open(file), open(file, {patience: 1})];
	one.exec('begin immediate');
	const error = errorOf(() => transact(other, () => undefined));
	expect([databaseReason(error), isDamage(error)]).toEqual([
		'could not be written: another program holds it; try again when that has ended',
		false,
	]);
});

test('what does not fit is not there at all, and the database goes on', () => {
	const database = open(fileIn(temporaryFolder()));
	const pages = Number(pragma(database, 'page_count'));
	database.exec(`pragma max_page_count = ${pages + 2}`);
	const error = errorOf(() =>
		transact(database, () => {
			database.exec(`insert into place values ('Inner Dowsing')`);
			database.exec('insert into place values (zeroblob(100000))');
		}),
	);
	expect([databaseReason(error), isDamage(error)]).toEqual(['could not be written: the disk is full', false]);
	transact(database, () => database.exec(`insert into place values ('Sumburgh Head')`));
	expect(database.prepare('select name from place').all()).toEqual([{name: 'North Foreland'}, {name: 'Sumburgh Head'}]);
});

test('what throws within leaves nothing behind', () => {
	const database = open(fileIn(temporaryFolder()));
	const mistake = new Error('a mistake');
	const error = errorOf(() =>
		transact(database, () => {
			database.exec('delete from place');
			throw mistake;
		}),
	);
	expect(error).toBe(mistake);
	expect(transact(database, () => database.prepare('select count(*) as count from place').get())).toEqual({count: 1});
});

test.each([
	[Object.assign(new Error('x'), {errcode: 10}), 'could not be read or written: the disk reports an error'],
	[Object.assign(new Error('x'), {errcode: 10 + 19 * 256}), 'could not be written: the disk is full'],
	[Object.assign(new Error('x'), {errcode: 7}), 'could not be used: there is too little memory'],
	[Object.assign(new Error('x'), {errcode: 1}), 'could not be used (1)'],
	[Object.assign(new Error('x'), {code: 'ENOSPC'}), 'could not be written: the disk is full'],
	[
		Object.assign(new Error('x'), {code: 'EACCES'}),
		'could not be opened: check that its folder is there and its permissions',
	],
	[Object.assign(new Error('x'), {code: 'EMFILE'}), 'could not be used (EMFILE)'],
	['x', 'could not be used'],
])('an error is told: %o', (error, reason) => {
	expect([databaseReason(error), isDamage(error)]).toEqual([reason, false]);
});

/** Opens new databases, each at the moment at which the test does; it tries again as long as one is held. */
const other = `
	const {DatabaseSync} = require('node:sqlite');
	const {workerData: {folder, count, turns}} = require('node:worker_threads');
	const turn = new Int32Array(turns);
	for (let number = 0; number < count; number++) {
		Atomics.add(turn, 0, 1);
		while (Atomics.load(turn, 0) < 2 * (number + 1));
		for (;;) {
			const database = new DatabaseSync(folder + '/' + number + '.db', {timeout: 1000});
			try {
				database.exec('pragma journal_mode = wal');
				break;
			} catch {
				// The test has it.
			} finally {
				database.close();
			}
		}
	}
`;

test('a new database that another opens at the same moment is waited for', async () => {
	const count = 100;
	const folder = temporaryFolder();
	const turns = new SharedArrayBuffer(4);
	const worker = new Worker(other, {eval: true, workerData: {folder, count, turns}});
	onTestFinished(async () => {
		await worker.terminate();
	});
	const turn = new Int32Array(turns);
	await expect.poll(() => Atomics.load(turn, 0)).toBe(1);
	for (let number = 0; number < count; number++) {
		Atomics.add(turn, 0, 1);
		while (Atomics.load(turn, 0) < 2 * (number + 1)) {
			// The other is not there yet.
		}

		const database = openDatabase(path.join(folder, `${number}.db`), {durability: 'normal', patience: 10_000});
		expect(pragma(database, 'journal_mode')).toBe('wal');
		database.close();
	}
});
