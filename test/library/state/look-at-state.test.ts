import {mkdirSync, readdirSync, rmSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {DatabaseSync} from 'node:sqlite';
import {expect, test} from 'vitest';
import {careFor} from '../../../source/library/state/care.js';
import {lookAtState} from '../../../source/library/state/look-at-state.js';
import {closeState} from '../../../source/library/state/reader-state.js';
import {write} from '../../../source/library/state/write-state.js';
import {temporaryFolder} from '../../helpers/folder.js';
import {noon} from '../../helpers/noon.js';
import {everything, stateIn} from '../../helpers/reader-state.js';
import {snapshotOf} from '../../helpers/snapshot.js';

/** The folder of a state that was used, has a backup, and is closed. */
function usedFolder(): string {
	const state = stateIn();
	write(
		state,
		[
			{id: 'a', done: true, addTags: ['sea']},
			{id: 'b', starred: true},
		],
		noon,
	);
	careFor(state, noon);
	closeState(state);
	return state.folder;
}

/** What is found, and the ids of what is known; nothing may be another afterwards. */
function look(folder: string): readonly [findings: readonly string[], ids: readonly string[] | null] {
	const before = snapshotOf(folder);
	const {findings, state} = lookAtState(folder, noon, 100);
	const ids = state && everything(state).map(({id}) => id);
	if (state) {
		closeState(state);
	}

	const after = [...snapshotOf(folder)].filter(([name]) => !name.endsWith('-shm'));
	expect(after).toEqual([...before]);
	return [findings.map(({kind, sentence, repair}) => `${kind}: ${sentence} (${repair})`), ids];
}

const database = (folder: string): string => path.join(folder, 'state.db');

test('a state that is sound can be read, and one that is not there is nothing to speak of', () => {
	expect(look(usedFolder())).toEqual([[], ['a', 'b']]);
	expect(look(temporaryFolder())).toEqual([[], null]);
	expect(lookAtState('/there/is/no/such/folder', noon, 100)).toEqual({findings: [], state: null});
});

test('what is damaged is told of and not restored', () => {
	const folder = usedFolder();
	writeFileSync(database(folder), 'This is a letter, and no database at all. '.repeat(200));
	expect(look(folder)).toEqual([
		[
			'damaged: The state is damaged: file is not a database (put the newest good backup and all that can still be read in its place, and keep the damaged file)',
		],
		null,
	]);
	writeFileSync(`${database(folder)}-wal`, 'And neither is this.');
	expect(look(folder)[0]).toEqual([expect.stringMatching(/^damaged: The state is damaged: /)]);
});

test('where the state is missing or empty and has a backup, that is told', () => {
	const folder = usedFolder();
	const found = (what: string): unknown => [
		[`damaged: The state ${what}, and there is a backup of 2026-11-24 (put the backup in its place)`],
		null,
	];
	writeFileSync(database(folder), '');
	expect(look(folder)).toEqual(found('is empty'));
	rmSync(database(folder));
	expect(look(folder)).toEqual(found('is missing'));
	rmSync(path.join(folder, 'backups'), {recursive: true});
	expect(look(folder)).toEqual([[], null]);
});

test('a bad backup and odd values are told of, and the state can be read', () => {
	const folder = usedFolder();
	const [backup = ''] = readdirSync(path.join(folder, 'backups'));
	writeFileSync(path.join(folder, 'backups', backup), 'x');
	const open = new DatabaseSync(database(folder));
	open.exec(`update article set done = 7 where id = 'a'`);
	open.close();
	expect(look(folder)).toEqual([
		[
			'odd: What is known of 1 article makes no sense in part (leave that part out, after a backup)',
			`bad-backup: A backup is damaged: ${path.join(folder, 'backups', backup)} (give it a name that says so)`,
			'no-backup: There is no good backup of the state (make one)',
		],
		['a', 'b'],
	]);
});

test('a state of a newer version is told of, and so is what is no file', () => {
	const folder = usedFolder();
	const open = new DatabaseSync(database(folder));
	open.exec('pragma user_version = 99');
	open.close();
	expect(look(folder)).toEqual([
		['unreadable: state.db was written by a newer Broadsheet and is only read (null)'],
		null,
	]);
	rmSync(database(folder));
	mkdirSync(database(folder));
	expect(look(folder)).toEqual([[expect.stringMatching(/^unreadable: state\.db could not be .* \(null\)$/)], null]);
});
