import {execFileSync} from 'node:child_process';
import {
	chmodSync,
	existsSync,
	readdirSync,
	readFileSync,
	renameSync,
	rmSync,
	statSync,
	truncateSync,
	writeFileSync,
} from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import {DatabaseSync} from 'node:sqlite';
import {describe, expect, onTestFinished, test} from 'vitest';
import {makeBundle} from '../../../source/bundle/make-bundle.js';
import {backupsIn} from '../../../source/library/state/backups.js';
import {careFor} from '../../../source/library/state/care.js';
import type {Change} from '../../../source/library/state/change.js';
import {recordOf} from '../../../source/library/state/read-state.js';
import {closeState, type ReaderState, takeNotices} from '../../../source/library/state/reader-state.js';
import {write} from '../../../source/library/state/write-state.js';
import {folderOf, temporaryFolder} from '../../helpers/folder.js';
import {noon} from '../../helpers/noon.js';
import {everything, stateIn} from '../../helpers/reader-state.js';

const day = 24 * 60 * 60 * 1000;
const isRoot = process.getuid?.() === 0;
const manyIds = Array.from({length: 2000}, (_, index) => index.toString(16).padStart(16, '0'));
const many: readonly Change[] = manyIds.map(id => ({
	id,
	place: {offset: 1, exact: `the words of ${id}`, prefix: 'before ', progress: 0.5},
	path: `/library/${id}.txt`,
}));

/** A folder with the state of many articles, closed. */
function usedFolder(changes: readonly Change[] = many): string {
	const state = stateIn();
	write(state, changes, noon);
	closeState(state);
	return state.folder;
}

/** The same with a backup of yesterday. */
function backedUpFolder(): string {
	const folder = usedFolder();
	const state = stateIn(folder);
	careFor(state, noon - day);
	closeState(state);
	return folder;
}

const fileIn = (folder: string): string => path.join(folder, 'state.db');
const idsIn = (state: ReaderState): readonly string[] => everything(state).map(({id}) => id);

/** Overwrite a part of a file, from a share of its length on. */
function scratch(file: string, from: number, length: number): void {
	const bytes = readFileSync(file);
	bytes.fill(0xa5, Math.floor(bytes.length * from), Math.floor(bytes.length * from) + length);
	writeFileSync(file, bytes);
}

describe('places of an earlier version', () => {
	const places = [
		{
			id: 'a',
			path: '/library/a.txt',
			anchor: {offset: 7, exact: 'the tide \ud83d', prefix: 'before '},
			progress: 0.5,
			done: false,
			readTime: '2026-11-20T08:00:00.000Z',
		},
		{
			id: 'b',
			path: '/library/b.txt',
			anchor: {offset: 0, exact: '', prefix: ''},
			progress: 1,
			done: true,
			readTime: '2026-11-21T08:00:00.000Z',
		},
	];
	const text = `${JSON.stringify({version: 1, places}, null, '\t')}\n`;

	test('are taken over, from the time they are of, and their file stays as it was', () => {
		const folder = folderOf({'places.json': text});
		const state = stateIn(folder);
		const time = Date.parse('2026-11-20T08:00:00.000Z');
		expect(recordOf(state, 'a', noon).found.fields).toEqual({
			place: {value: {offset: 7, exact: 'the tide \ud83d', prefix: 'before ', progress: 0.5}, time},
			done: null,
			starred: null,
			archived: null,
			lastRead: {value: time, time},
			path: {value: '/library/a.txt', time},
			minutes: null,
		});
		expect(recordOf(state, 'b', noon).found.fields.done).toEqual({value: true, time: time + day});
		expect(takeNotices(state)).toEqual([]);
		expect(readFileSync(path.join(folder, 'places.json'), 'utf8')).toBe(text);
	});

	test('do not come back over what was done since, and come again when the earlier version was used since', () => {
		const folder = folderOf({'places.json': text});
		const first = stateIn(folder);
		write(first, [{id: 'b', done: false}], noon);
		closeState(first);
		const second = stateIn(folder);
		expect(recordOf(second, 'b', noon).found.fields.done).toEqual({value: false, time: noon});
		closeState(second);
		const later = {...places[0], id: 'c', readTime: '2026-11-24T11:00:00.000Z'};
		writeFileSync(path.join(folder, 'places.json'), JSON.stringify({version: 1, places: [...places, later]}));
		expect(idsIn(stateIn(folder))).toEqual(['a', 'b', 'c']);
	});

	test.each([
		['half a file', text.slice(0, 90)],
		['another form', '{"version": 2, "places": []}'],
		['no list', '{"version": 1, "places": {}}'],
	])('that cannot be read are told of once: %s', (_, content) => {
		const folder = folderOf({'places.json': content});
		const state = stateIn(folder);
		expect(takeNotices(state)).toEqual([
			`The places of an earlier version could not be read: ${folder}/places.json is left as it is`,
		]);
		closeState(state);
		expect(takeNotices(stateIn(folder))).toEqual([]);
		expect(readFileSync(path.join(folder, 'places.json'), 'utf8')).toBe(content);
	});

	test('are taken over without those that make no sense', () => {
		const odd = [
			null,
			7,
			{},
			{...places[0], id: 7},
			{...places[0], id: 'd', readTime: 'once'},
			{...places[0], id: 'e', anchor: {offset: 0.5}},
		];
		const state = stateIn(folderOf({'places.json': JSON.stringify({version: 1, places: [...odd, ...places]})}));
		expect(idsIn(state)).toEqual(['a', 'b', 'e']);
		expect(recordOf(state, 'e', noon).found.fields.place).toBe(null);
	});
});

describe('a state of a newer Broadsheet', () => {
	test('is read and never written, and the reader is told', () => {
		const folder = usedFolder([{id: 'a', done: true}]);
		const database = new DatabaseSync(fileIn(folder));
		database.exec('alter table article add column mood text; pragma user_version = 99');
		database.close();
		const bytes = readFileSync(fileIn(folder));
		const state = stateIn(folder);
		const sentence = 'state.db was written by a newer Broadsheet and is only read';
		expect(takeNotices(state)).toEqual([`${sentence}; what you do is kept in memory`]);
		expect(write(state, [{id: 'b', done: true}], noon)).toEqual({kind: 'kept', reason: sentence});
		careFor(state, noon);
		expect(idsIn(state)).toEqual(['b', 'a']);
		closeState(state);
		expect(readFileSync(fileIn(folder)).equals(bytes)).toBe(true);
		expect(idsIn(stateIn(folder))).toEqual(['a']);
	});
});

describe('a damaged state', () => {
	test('is set aside and restored from its newest good backup, and from what can still be read of it', () => {
		const folder = backedUpFolder();
		const state = stateIn(folder);
		write(state, [{id: manyIds[5] ?? '', starred: true}], noon);
		closeState(state);
		scratch(fileIn(folder), 0.5, 9000);
		const damaged = readFileSync(fileIn(folder));
		const again = stateIn(folder);
		expect(idsIn(again)).toEqual(manyIds);
		expect(recordOf(again, manyIds[5] ?? '', noon).found.fields.starred).toEqual({value: true, time: noon});
		const aside = 'state.db.damaged-2026-11-24T12-00-00-000Z';
		expect(takeNotices(again)).toEqual([
			`The state of your articles was damaged and is restored from its backup of 2026-11-23, and 1 article out of the damaged file; the damaged file is kept: ${path.join(folder, aside)}`,
		]);
		expect(readFileSync(path.join(folder, aside)).equals(damaged)).toBe(true);
	});

	test.each([
		['no database at all', (file: string) => writeFileSync(file, 'This is a letter and no database. '.repeat(300))],
		['empty', (file: string) => truncateSync(file, 0)],
		['missing', (file: string) => rmSync(file)],
		['damaged at its start', (file: string) => scratch(file, 0, 3000)],
		['damaged in its schema', (file: string) => scratch(file, 0.0005, 3500)],
		['cut off', (file: string) => truncateSync(file, Math.floor(statSync(file).size / 4096 / 2) * 4096)],
	])('is restored when it is %s', (_, harm) => {
		const folder = backedUpFolder();
		harm(fileIn(folder));
		const state = stateIn(folder);
		expect(idsIn(state)).toEqual(manyIds);
		expect(takeNotices(state)).toEqual([
			expect.stringMatching(
				/^The state of your articles was (?:damaged|missing) and is restored from its backup of 2026-11-23/,
			),
		]);
		expect(write(state, [{id: 'a', done: true}], noon)).toEqual({kind: 'written'});
		closeState(state);
		expect(takeNotices(stateIn(folder))).toEqual([]);
	});

	test('is restored from an older backup when the newest is damaged too', () => {
		const folder = backedUpFolder();
		const state = stateIn(folder);
		careFor(state, noon);
		closeState(state);
		const [newest] = backupsIn(folder);
		scratch(newest?.file ?? '', 0.3, 20_000);
		rmSync(fileIn(folder));
		const again = stateIn(folder);
		expect(takeNotices(again)).toEqual([
			'The state of your articles was missing and is restored from its backup of 2026-11-23',
		]);
		expect(idsIn(again)).toEqual(manyIds);
	});

	test('without a backup gives what can still be read of it', () => {
		const folder = usedFolder();
		scratch(fileIn(folder), 0.5, 100);
		const state = stateIn(folder);
		const left = idsIn(state);
		expect(left.length).toBeGreaterThan(manyIds.length * 0.9);
		expect(takeNotices(state)).toEqual([
			expect.stringMatching(/is restored from nothing: there was no backup, and \d+ articles out of the damaged file/),
		]);
	});

	test('that is damaged while it is open is restored at the next write', () => {
		const folder = backedUpFolder();
		const state = stateIn(folder);
		scratch(fileIn(folder), 0.1, 400_000);
		expect(
			write(
				state,
				[
					{id: 'a', done: true},
					{id: '00000000000000ff', done: true},
				],
				noon,
			),
		).toEqual({kind: 'written'});
		expect(takeNotices(state)).toHaveLength(1);
		expect(idsIn(state)).toEqual([...manyIds, 'a']);
	});

	test('is found after the first frame where opening does not see it', () => {
		const folder = backedUpFolder();
		scratch(fileIn(folder), 0.8, 5000);
		const state = stateIn(folder);
		expect(takeNotices(state)).toEqual([]);
		careFor(state, noon);
		expect(takeNotices(state)).toEqual([expect.stringMatching(/was damaged and is restored from its backup/)]);
		expect(idsIn(state)).toEqual(manyIds);
		careFor(state, noon);
		expect(backupsIn(folder).map(({date}) => date)).toEqual(['2026-11-24', '2026-11-23']);
	});
});

const another = isRoot ? {uid: 65_534, gid: 65_534} : {};

/** Another user may not even run Node where it lies in a folder of root's own. */
function mayRunAsAnother(): boolean {
	try {
		execFileSync(process.execPath, ['--eval', '0'], another);
		return true;
	} catch {
		return false;
	}
}

describe('a folder that cannot be written', () => {
	async function program(): Promise<string> {
		const folder = temporaryFolder();
		await makeBundle({
			entryPoints: [path.resolve('test/helpers/state-program.ts')],
			folder: path.join(folder, 'bundle'),
			plugins: [],
		});
		chmodSync(folder, 0o755);
		return path.join(folder, 'bundle/state-program.js');
	}

	/** As a user who may not write there: root may write everywhere. */
	function runAsAnother(file: string, folder: string): unknown {
		chmodSync(path.dirname(folder), 0o755);
		for (const name of existsSync(folder) ? readdirSync(folder) : []) {
			chmodSync(path.join(folder, name), 0o444);
		}

		chmodSync(folder, 0o555);
		onTestFinished(() => {
			chmodSync(folder, 0o755);
		});
		const output = execFileSync(process.execPath, [file, folder], {
			encoding: 'utf8',
			...another,
		});
		return JSON.parse(output);
	}

	const sentence = expect.stringMatching(/^state\.db could not be (?:written|opened): /);

	test.skipIf(!mayRunAsAnother())('is read, and what is done is kept in memory', async () => {
		const folder = usedFolder([{id: 'a', done: true}]);
		const result = runAsAnother(await program(), folder);
		expect(result).toEqual({
			notices: [sentence],
			before: ['a'],
			trouble: null,
			written: {kind: 'kept', reason: sentence},
			after: ['a', 'b'],
		});
		expect(readdirSync(folder)).toEqual(['state.db']);
	});

	test.skipIf(!mayRunAsAnother())('shows the places of an earlier version', async () => {
		const place = {
			id: 'a',
			path: '',
			anchor: {offset: 0, exact: 'x', prefix: ''},
			progress: 0,
			done: false,
			readTime: '2026-11-20T08:00:00.000Z',
		};
		const folder = folderOf({'state/places.json': JSON.stringify({version: 1, places: [place]})});
		const result = runAsAnother(await program(), path.join(folder, 'state'));
		expect(result).toMatchObject({notices: [sentence], before: ['a'], after: ['a', 'b']});
	});

	test('for there is a file in its place is told, and tried again', () => {
		const file = path.join(temporaryFolder(), 'state');
		writeFileSync(file, '');
		const state = stateIn(file);
		const kept = {kind: 'kept', reason: 'state.db could not be used (EEXIST)'};
		expect(write(state, [{id: 'a', done: true}], noon)).toEqual(kept);
		expect(idsIn(state)).toEqual(['a']);
		rmSync(file);
		expect(write(state, [{id: 'b', done: true}], noon)).toEqual({kind: 'written'});
		closeState(state);
		expect(idsIn(stateIn(file))).toEqual(['a', 'b']);
	});
});

describe('what goes wrong while the state is open', () => {
	test('a full disk: a sentence, and all is written when there is room', () => {
		const state = stateIn(usedFolder([{id: 'a', done: true}]));
		const limit = (pages: number): void => {
			if (state.connection.kind === 'open') {
				state.connection.database.exec(`pragma max_page_count = ${pages}`);
			}
		};

		limit(1);
		const kept = {
			kind: 'kept',
			reason: 'state.db could not be written: the disk is full',
		};
		expect(write(state, many, noon)).toEqual(kept);
		expect(write(state, [{id: 'a', starred: true}], noon)).toEqual(kept);
		expect(idsIn(state)).toEqual([...manyIds, 'a']);
		limit(1_000_000);
		expect(write(state, [], noon)).toEqual({kind: 'written'});
		expect(state.unsaved.size).toBe(0);
		expect(idsIn(state)).toEqual([...manyIds, 'a']);
	});

	test('a locked database: a sentence after the wait, and all is written when it is free', () => {
		const folder = usedFolder([{id: 'a', done: true}]);
		const state = stateIn(folder);
		const other = new DatabaseSync(fileIn(folder));
		other.exec('begin immediate');
		const kept = write(state, [{id: 'b', done: true}], noon);
		expect(kept).toEqual({
			kind: 'kept',
			reason: 'state.db could not be written: another program holds it; try again when that has ended',
		});
		expect(recordOf(state, 'b', noon).found.fields.done).toEqual({value: true, time: noon});
		other.exec('rollback');
		other.close();
		expect(write(state, [], noon)).toEqual({kind: 'written'});
		closeState(state);
		expect(idsIn(stateIn(folder))).toEqual(['a', 'b']);
	});

	test('a folder that goes away: a sentence, and all is written when it is back', () => {
		const folder = usedFolder([{id: 'a', done: true}]);
		const state = stateIn(folder);
		renameSync(folder, `${folder}-away`);
		const kept = {kind: 'kept', reason: 'The state folder is gone'};
		expect(write(state, [{id: 'b', done: true}], noon)).toEqual(kept);
		expect(write(state, [{id: 'c', done: true}], noon)).toEqual(kept);
		expect(recordOf(state, 'b', noon).found.fields.done?.value).toBe(true);
		expect(existsSync(folder)).toBe(false);
		renameSync(`${folder}-away`, folder);
		expect(write(state, [], noon)).toEqual({kind: 'written'});
		expect(idsIn(state)).toEqual(['a', 'b', 'c']);
	});

	test('another file in its place: it is written from then on', () => {
		const folder = usedFolder([{id: 'a', done: true}]);
		const state = stateIn(folder);
		const other = usedFolder([{id: 'b', done: true}]);
		rmSync(folder, {recursive: true});
		renameSync(other, folder);
		const third = stateIn(folder);
		expect(write(state, [{id: 'c', done: true}], noon)).toEqual({kind: 'written'});
		expect(idsIn(state)).toEqual(['b', 'c']);
		expect(idsIn(third)).toEqual(['b', 'c']);
	});

	test('the database alone is deleted: it is restored from its backup', () => {
		const state = stateIn(backedUpFolder());
		rmSync(fileIn(state.folder));
		expect(write(state, [{id: 'a', done: true}], noon)).toEqual({kind: 'written'});
		expect(idsIn(state)).toEqual([...manyIds, 'a']);
	});
});
