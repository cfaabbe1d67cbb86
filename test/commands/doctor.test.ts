import {appendFileSync, mkdirSync, readdirSync, rmSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {DatabaseSync} from 'node:sqlite';
import {describe, expect, test} from 'vitest';
import {careFor} from '../../source/library/state/care.js';
import {closeState, openState} from '../../source/library/state/reader-state.js';
import {write} from '../../source/library/state/write-state.js';
import {folderOf, temporaryFolder} from '../helpers/folder.js';
import {runBroadsheet} from '../helpers/run-broadsheet.js';
import {snapshotOf} from '../helpers/snapshot.js';

const well = 'All is well: the state and its backups, the index, and what it has of the files and of what you did.\n';

/** A library that was indexed and of which something was read. */
async function usedLibrary() {
	const folder = folderOf({
		'a.md': '# First\n\nText.\n',
		'b.md': '# Second\n\nText.\n',
		'c.md': '# Third\n\nText.\n',
		'binary.md': new Uint8Array([0]),
	});
	const state = temporaryFolder();
	const run = async (...args: readonly string[]) => runBroadsheet(args, {library: folder, state});
	await run('star', 'first');
	await run('index');
	change(state, () => {});
	const [name = ''] = readdirSync(path.join(state, 'indexes'));
	const index = path.join(state, 'indexes', name, 'index.db');
	/** Look, without a change of anything. */
	const look = async (...args: readonly string[]) => {
		const before = [snapshotOf(state), snapshotOf(folder)];
		const ran = await run('doctor', ...args);
		expect([snapshotOf(state), snapshotOf(folder)]).toEqual(before);
		return ran;
	};

	return {folder, state, index, run, look};
}

/** Use a state, and leave a backup of it. */
function change(folder: string, act: (state: ReturnType<typeof openState>) => void): void {
	const state = openState(folder, Date.now());
	act(state);
	careFor(state, Date.now());
	closeState(state);
}

function execute(file: string, sql: string): void {
	const database = new DatabaseSync(file);
	database.enableDefensive(false);
	database.exec(sql);
	database.close();
}

const letter = 'This is a letter, and no database at all. '.repeat(200);

describe('broadsheet doctor', () => {
	test('finds that all is well, also after --fix', async () => {
		const {look} = await usedLibrary();
		expect(await look()).toEqual({code: 0, stdout: well, stderr: ''});
		expect(await look('--fix')).toEqual({code: 0, stdout: well, stderr: ''});
		expect(await look('--json')).toEqual({
			code: 0,
			stdout: '{\n\t"isWell": true,\n\t"findings": [],\n\t"left": []\n}\n',
			stderr: '',
		});
	});

	test('makes nothing where nothing is yet', async () => {
		const state = path.join(temporaryFolder(), 'state');
		const ran = await runBroadsheet(['doctor', '--fix'], {library: temporaryFolder(), state});
		expect(ran).toEqual({
			code: 0,
			stdout: 'All is well with the state. There is no index of the library yet: broadsheet index makes it.\n',
			stderr: '',
		});
		expect(readdirSync(path.dirname(state))).toEqual([]);
	});

	test('finds that files and the state have changed since, and brings the index up to date', async () => {
		const {folder, state, run, look} = await usedLibrary();
		appendFileSync(path.join(folder, 'a.md'), 'More text.\n');
		rmSync(path.join(folder, 'b.md'));
		mkdirSync(path.join(folder, 'sub'));
		writeFileSync(path.join(folder, 'sub/d.md'), '# Fourth\n\nText.\n');
		const {stdout} = await run('list', '--json', 'third', 'sort:title');
		const [{id}] = JSON.parse(stdout) as [{readonly id: string}];
		writeFileSync(path.join(folder, 'sub/e.md'), '# Fifth\n\nText.\n');
		rmSync(path.join(folder, 'sub/d.md'));
		change(state, used => write(used, [{id, starred: true}], Date.now()));
		expect(await look()).toEqual({
			code: 1,
			stdout: `The index is older than the files: 1 new, 1 gone.
  To repair it, bring it up to date.
What you did with 1 article stands in the state and not in the index.
  To repair it, copy it.
broadsheet doctor --fix does it.
`,
			stderr: '',
		});
		expect(await run('doctor', '--fix')).toEqual({
			code: 0,
			stdout: `Repaired: The index is older than the files: 1 new, 1 gone.
Repaired: What you did with 1 article stands in the state and not in the index.
All is well now.
`,
			stderr: '',
		});
		expect(await look()).toEqual({code: 0, stdout: well, stderr: ''});
	});

	test.each([
		['damaged', 'update search_data set block = zeroblob(length(block)) where id > 100'],
		['another version', 'pragma user_version = 77'],
		['contradictory', 'delete from entry where number = 1'],
	])('makes an index anew that is %s', async (_, sql) => {
		const {index, run, look} = await usedLibrary();
		execute(index, sql);
		const {code, stdout} = await look();
		expect([code, stdout]).toEqual([1, expect.stringContaining('To repair it, make it anew from the files.')]);
		expect(await run('doctor', '--fix')).toMatchObject({code: 0, stdout: /\nAll is well now\.\n$/});
		expect(await look()).toEqual({code: 0, stdout: well, stderr: ''});
		const {stdout: listed} = await run('list', 'is:starred', '--json');
		expect(JSON.parse(listed)).toMatchObject([{title: 'First'}]);
	});

	test('restores a damaged state, and says from what', async () => {
		const {state, run, look} = await usedLibrary();
		writeFileSync(path.join(state, 'state.db'), letter);
		const found = await look('--json');
		expect([found.code, JSON.parse(found.stdout)]).toMatchObject([
			1,
			{
				isWell: false,
				findings: [{area: 'state', sentence: 'The state is damaged: file is not a database', isRepaired: false}],
			},
		]);
		const fixed = await run('doctor', '--fix');
		expect(fixed).toMatchObject({
			code: 0,
			stdout: 'Repaired: The state is damaged: file is not a database.\nAll is well now.\n',
			stderr: expect.stringMatching(
				/^broadsheet: The state of your articles was damaged and is restored from its backup of /,
			),
		});
		expect(await look()).toEqual({code: 0, stdout: well, stderr: ''});
		expect(JSON.parse((await run('list', 'is:starred', '--json')).stdout)).toMatchObject([{title: 'First'}]);
	});

	test('sets a bad backup aside and makes another', async () => {
		const {state, run, look} = await usedLibrary();
		const [backup = ''] = readdirSync(path.join(state, 'backups'));
		writeFileSync(path.join(state, 'backups', backup), letter);
		expect((await look()).stdout).toBe(
			`A backup is damaged: ${path.join(state, 'backups', backup)}.
  To repair it, give it a name that says so.
There is no good backup of the state.
  To repair it, make one.
broadsheet doctor --fix does it.
`,
		);
		expect(await run('doctor', '--fix')).toMatchObject({code: 0, stderr: ''});
		expect(readdirSync(path.join(state, 'backups')).sort()).toEqual([backup, `${backup}.damaged`]);
	});

	test('says that a folder is not there, whether there is an index of it or not', async () => {
		const library = path.join(folderOf({'a.md': 'A'}), 'a.md');
		const ran = async (named: string) => {
			const {code, stdout} = await runBroadsheet(['doctor'], {library: named});
			return [code, stdout];
		};
		expect(await ran(library)).toEqual([1, `${library} is a file, not a folder.\n`]);
		expect(await ran('/there/is/none')).toEqual([1, '/there/is/none is not there, or may not be read.\n']);
	});

	test('says what cannot be repaired', async () => {
		const {folder, look, run} = await usedLibrary();
		rmSync(folder, {recursive: true});
		const gone = await run('doctor');
		expect(gone).toEqual({code: 1, stdout: `${folder} does not exist.\n`, stderr: ''});
		const fixed = await run('doctor', '--fix');
		expect([fixed.code, fixed.stdout]).toEqual([1, `Not repaired: ${folder} does not exist.\n`]);
		mkdirSync(folder);
		expect((await look()).stdout).toMatch(/^The index is older than the files: 4 gone\.\n/);
	});
});
