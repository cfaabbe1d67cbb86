import {existsSync, readdirSync, truncateSync, utimesSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import type {DatabaseSync} from 'node:sqlite';
import {describe, expect, test} from 'vitest';
import {openDatabase} from '../../../source/library/open-database.js';
import {backupsIn, isGoodBackup} from '../../../source/library/state/backups.js';
import {careFor} from '../../../source/library/state/care.js';
import {migrate, upgrade} from '../../../source/library/state/migrate.js';
import {closeState, takeNotices} from '../../../source/library/state/reader-state.js';
import {migrations, newestVersion, schemaVersion} from '../../../source/library/state/schema.js';
import {write} from '../../../source/library/state/write-state.js';
import {temporaryFolder} from '../../helpers/folder.js';
import {noon} from '../../helpers/noon.js';
import {everything, stateIn} from '../../helpers/reader-state.js';

const day = 24 * 60 * 60 * 1000;

const namesIn = (folder: string): readonly string[] => {
	const backups = path.join(folder, 'backups');
	return existsSync(backups) ? readdirSync(backups).sort() : [];
};

test('what is left of a backup whose end is missing is no good one', () => {
	const state = stateIn();
	write(state, [{id: 'a', done: true}], noon);
	careFor(state, noon);
	const [backup] = backupsIn(state.folder);
	const isGood = (): boolean => backup !== undefined && isGoodBackup(backup);
	expect(isGood()).toBe(true);
	for (const length of [5000, 100, 1, 0]) {
		truncateSync(backup?.file ?? '', length);
		expect(isGood()).toBe(false);
	}
});

describe('a day of use', () => {
	test('leaves one backup, of all that was there, and nothing beside it', () => {
		const state = stateIn();
		write(state, [{id: 'a', done: true}], noon);
		careFor(state, noon);
		write(state, [{id: 'b', done: true}], noon);
		careFor(state, noon + 60_000);
		expect(namesIn(state.folder)).toEqual([`state-${newestVersion}-2026-11-24.db`]);
		expect(takeNotices(state)).toEqual([]);
		const [backup] = backupsIn(state.folder);
		const database = openDatabase(backup?.file ?? '', {durability: 'full', isReadOnly: true});
		expect(database.prepare('select id, done from article').all()).toEqual([{id: 'a', done: 1}]);
		database.close();
		expect(namesIn(state.folder)).toEqual([`state-${newestVersion}-2026-11-24.db`]);
	});

	test('leaves none where nothing was done yet', () => {
		const state = stateIn();
		careFor(state, noon);
		write(state, [{id: 'a', done: true}], noon);
		closeState(state);
		careFor(state, noon);
		expect(namesIn(state.folder)).toEqual([]);
	});

	test('that has no room for a backup is told of', () => {
		const state = stateIn();
		write(state, [{id: 'a', done: true}], noon);
		writeFileSync(path.join(state.folder, 'backups'), '');
		careFor(state, noon);
		expect(takeNotices(state)).toEqual(['There is no backup of today: state.db could not be used (EEXIST)']);
		expect(everything(state)).toHaveLength(1);
	});
});

test('the newest seven are kept, and of each older schema the newest', () => {
	const state = stateIn();
	write(state, [{id: 'a', done: true}], noon);
	const old = ['state-0-2026-01-02.db', 'state-0-2026-01-01.db', `state-${newestVersion}-2026-01-03.db`, 'notes.txt'];
	careFor(state, noon - 20 * day);
	for (const name of old) {
		writeFileSync(path.join(state.folder, 'backups', name), '');
	}

	for (let count = 8; count >= 0; count--) {
		careFor(state, noon - count * day);
	}

	expect(namesIn(state.folder)).toEqual([
		'notes.txt',
		'state-0-2026-01-02.db',
		`state-${newestVersion}-2026-11-18.db`,
		`state-${newestVersion}-2026-11-19.db`,
		`state-${newestVersion}-2026-11-20.db`,
		`state-${newestVersion}-2026-11-21.db`,
		`state-${newestVersion}-2026-11-22.db`,
		`state-${newestVersion}-2026-11-23.db`,
		`state-${newestVersion}-2026-11-24.db`,
	]);
	expect(backupsIn(state.folder).map(isGoodBackup)).toEqual([...Array.from({length: 7}, () => true), false]);
});

test('what a crash left of a backup is cleared away when it is old', () => {
	const state = stateIn();
	write(state, [{id: 'a', done: true}], noon);
	careFor(state, noon - day);
	for (const [name, age] of [
		['old', 2 * 60 * 60],
		['young', 60],
	] as const) {
		const draft = path.join(state.folder, 'backups', `${name}.draft`);
		writeFileSync(draft, 'half a backup');
		utimesSync(draft, noon / 1000 - age, noon / 1000 - age);
	}

	careFor(state, noon);
	expect(namesIn(state.folder)).toEqual([
		`state-${newestVersion}-2026-11-23.db`,
		`state-${newestVersion}-2026-11-24.db`,
		'young.draft',
	]);
});

describe('a migration', () => {
	const steps = [...migrations, 'alter table article add column mood text', 'create table mark (name text) strict'];

	function oldDatabase(folder: string): DatabaseSync {
		const database = openDatabase(path.join(folder, 'state.db'), {durability: 'full'});
		migrate(database);
		database.exec(`insert into article (id) values ('a')`);
		return database;
	}

	test('begins with a backup, and goes through all versions in order', () => {
		const folder = temporaryFolder();
		const database = oldDatabase(folder);
		upgrade(database, folder, noon, steps);
		expect(schemaVersion(database)).toBe(newestVersion + 2);
		expect(database.prepare('select id, mood from article').all()).toEqual([{id: 'a', mood: null}]);
		expect(namesIn(folder)).toEqual([`state-${newestVersion}-2026-11-24.db`]);
		upgrade(database, folder, noon + day, steps);
		expect(namesIn(folder)).toEqual([`state-${newestVersion}-2026-11-24.db`]);
		database.close();
	});

	test('that fails leaves the database as it was', () => {
		const folder = temporaryFolder();
		const database = oldDatabase(folder);
		expect(() => upgrade(database, folder, noon, [...steps, 'this is no SQL'])).toThrow(/syntax error/);
		expect(schemaVersion(database)).toBe(newestVersion);
		expect(database.prepare('select * from article').all()).toMatchObject([{id: 'a', place: null}]);
		database.close();
	});

	test('is not begun without its backup', () => {
		const folder = temporaryFolder();
		const database = oldDatabase(folder);
		writeFileSync(path.join(folder, 'backups'), '');
		expect(() => upgrade(database, folder, noon, steps)).toThrow(/EEXIST/);
		expect(schemaVersion(database)).toBe(newestVersion);
		database.close();
	});

	test('of a database that another process brought further does nothing', () => {
		const folder = temporaryFolder();
		const database = oldDatabase(folder);
		migrate(database, steps);
		migrate(database);
		expect(schemaVersion(database)).toBe(newestVersion + 2);
		database.close();
	});

	test('makes a backup of a new database never', () => {
		const folder = temporaryFolder();
		const database = openDatabase(path.join(folder, 'state.db'), {durability: 'full'});
		upgrade(database, folder, noon);
		expect([schemaVersion(database), namesIn(folder)]).toEqual([migrations.length, []]);
		database.close();
	});
});
