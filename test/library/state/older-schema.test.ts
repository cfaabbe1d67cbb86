import {mkdirSync, readdirSync, readFileSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {describe, expect, test} from 'vitest';
import {openDatabase} from '../../../source/library/open-database.js';
import {checkState} from '../../../source/library/state/check-state.js';
import {lookAtState} from '../../../source/library/state/look-at-state.js';
import {migrate} from '../../../source/library/state/migrate.js';
import {annotationsOf} from '../../../source/library/state/read-annotations.js';
import {allHighlights, allSessions} from '../../../source/library/state/read-library-annotations.js';
import {closeState, takeNotices} from '../../../source/library/state/reader-state.js';
import {salvage} from '../../../source/library/state/salvage.js';
import {migrations, newestVersion, schemaVersion} from '../../../source/library/state/schema.js';
import {write} from '../../../source/library/state/write-state.js';
import {temporaryFolder} from '../../helpers/folder.js';
import {noon} from '../../helpers/noon.js';
import {everything, stateIn} from '../../helpers/reader-state.js';

const fileIn = (folder: string): string => path.join(folder, 'state.db');
const quote = {from: 4, to: 8, exact: 'tide', prefix: 'the ', suffix: ' came'};
const highlight = {id: 'h', quote, colour: 'red' as const, note: '', created: noon};

/** The folder of a state as the first version left it. */
function firstFolder(count = 2): string {
	const folder = path.join(temporaryFolder(), 'state');
	mkdirSync(folder);
	const database = openDatabase(fileIn(folder), {durability: 'full'});
	migrate(database, migrations.slice(0, 1));
	const writeArticle = database.prepare(
		'insert into article (id, starred, starred_time, path, path_time) values (?, 1, ?, ?, ?)',
	);
	for (let number = 0; number < count; number++) {
		writeArticle.run(`a${number}`, noon, `/library/${number}.txt`, noon);
	}

	database.exec(`insert into tag values ('a0', 'sea', 1, ${noon})`);
	expect(schemaVersion(database)).toBe(1);
	database.close();
	return folder;
}

describe('a state of the first schema', () => {
	test('is backed up and brought to that of today, with all that it held', () => {
		const folder = firstFolder();
		const state = stateIn(folder);
		expect(takeNotices(state)).toEqual([]);
		expect(everything(state).map(({id, fields, tags}) => [id, fields.starred?.value, tags.size])).toEqual([
			['a0', true, 1],
			['a1', true, 0],
		]);
		expect(readdirSync(path.join(folder, 'backups'))).toEqual(['state-1-2026-11-24.db']);
		expect(write(state, [{id: 'a0', highlights: [highlight]}], noon)).toEqual({kind: 'written'});
		closeState(state);
		const again = stateIn(folder);
		expect(annotationsOf(again, {id: 'a0', path: ''}, noon).found.highlights).toEqual([highlight]);
		expect(checkState(again, noon)).toEqual([]);
		expect(again.connection.kind === 'open' && schemaVersion(again.connection.database)).toBe(newestVersion);
	});

	test('that is only looked at is read, and stays as it is', () => {
		const folder = firstFolder();
		const bytes = readFileSync(fileIn(folder));
		const {findings, state} = lookAtState(folder, noon, 100);
		expect(findings.map(({kind}) => kind)).toEqual(['no-backup']);
		expect(state && everything(state).map(({id}) => id)).toEqual(['a0', 'a1']);
		expect(state && [allHighlights(state, noon), allSessions(state, noon)]).toEqual([
			{found: [], trouble: null},
			{found: [], trouble: null},
		]);
		if (state) {
			closeState(state);
		}

		expect(readFileSync(fileIn(folder)).equals(bytes)).toBe(true);
	});

	test('that is damaged gives what can still be read of it', () => {
		const folder = firstFolder(2000);
		const bytes = readFileSync(fileIn(folder));
		bytes.fill(0xa5, bytes.length / 2, bytes.length / 2 + 100);
		writeFileSync(fileIn(folder), bytes);
		expect(salvage(fileIn(folder), noon).length).toBeGreaterThan(1800);
	});

	test('is what a backup of it becomes when it is restored', () => {
		const folder = firstFolder();
		closeState(stateIn(folder));
		writeFileSync(fileIn(folder), 'This is a letter and no database. '.repeat(300));
		const state = stateIn(folder);
		expect(takeNotices(state)).toEqual([expect.stringMatching(/is restored from its backup of 2026-11-24/)]);
		expect(write(state, [{id: 'a0', highlights: [highlight]}], noon)).toEqual({kind: 'written'});
		expect(allHighlights(state, noon).found).toEqual([{id: 'a0', path: '/library/0.txt', highlights: [highlight]}]);
	});
});

describe('a damaged state with many highlights', () => {
	const ids = Array.from({length: 300}, (_, index) => index.toString(16).padStart(16, '0'));

	test('gives all but what stood in the damaged part, also of one article', () => {
		const state = stateIn();
		const highlights = Array.from({length: 3000}, (_, index) => ({...highlight, id: `h${index}`}));
		write(
			state,
			[{id: 'a', starred: true, highlights}, ...ids.map(id => ({id, starred: true, highlights: [highlight]}))],
			noon,
		);
		closeState(state);
		const file = fileIn(state.folder);
		const whole = salvage(file, noon);
		expect(whole.map(({highlights: {size}}) => size).reduce((sum, size) => sum + size)).toBe(3300);
		const bytes = readFileSync(file);
		const page = 4096;
		const pages = bytes.length / page;
		for (let step = 1; step < 20; step++) {
			const damaged = Buffer.from(bytes);
			const from = Math.floor((pages * step) / 20) * page;
			damaged.fill(0xa5, from, from + page);
			writeFileSync(file, damaged);
			const found = salvage(file, noon);
			const count = found.map(({highlights: {size}}) => size).reduce((sum, size) => sum + size);
			expect([step, count > 3200, found.length]).toEqual([step, true, ids.length + 1]);
		}
	});
});
