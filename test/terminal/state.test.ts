import {readdirSync, readFileSync} from 'node:fs';
import path from 'node:path';
import {DatabaseSync} from 'node:sqlite';
import {expect, test} from 'vitest';
import {migrations} from '../../source/library/state/schema.js';
import {openBroadsheet, temporaryFolder, temporaryLibrary} from '../helpers/broadsheet.js';
import {runBroadsheet} from '../helpers/run-broadsheet.js';

const pieces = {'piece.md': '# A piece\n\nIt has one paragraph, and that is all of it.\n'};

/** Change the schema version and what else of a state that was just used. */
async function usedState(library: string, sql: string): Promise<string> {
	const state = temporaryFolder();
	const {code} = await runBroadsheet(['star', 'piece', '--yes'], {state, library});
	expect(code).toBe(0);
	const database = new DatabaseSync(path.join(state, 'state.db'));
	database.exec(`pragma wal_checkpoint(truncate); ${sql}`);
	database.close();
	return state;
}

test('the state of a newer version is read, never written, and the program says so', async () => {
	const library = await temporaryLibrary(pieces);
	const state = await usedState(library, `pragma user_version = ${migrations.length + 1}`);
	const before = readFileSync(path.join(state, 'state.db'));
	const listed = await runBroadsheet(['list', 'is:starred'], {state, library});
	expect(listed).toMatchObject({code: 0, stderr: ''});
	expect(listed.stdout).toContain('A piece');
	const starred = await runBroadsheet(['unstar', 'piece', '--yes'], {state, library});
	expect(starred.code).toBe(1);
	expect(starred.stderr).toMatch(/newer/);

	const terminal = openBroadsheet(['--state', state, '--library', library], {columns: 200});
	await terminal.waitFor(/newer/);
	terminal.press('s', 'Enter');
	await terminal.waitFor(/1 of 1/);
	terminal.press('q', 'q');
	expect((await terminal.exited).code).toBe(0);
	expect(readFileSync(path.join(state, 'state.db')).equals(before)).toBe(true);
	expect(readdirSync(state)).not.toContain('backups');
});

test('a disk without room ends nothing: the program says it, and reading goes on', async () => {
	const library = await temporaryLibrary(pieces);
	const state = await usedState(library, '');
	// A disk that is full is what a database is that may grow no more: this is asked of every connection.
	const terminal = openBroadsheet(['--state', state, '--library', library], {
		columns: 200,
		env: {NODE_OPTIONS: `--import=${new URL('../helpers/full-disk.ts', import.meta.url).href}`},
	});
	await terminal.waitFor('A piece');
	terminal.press('s');
	await terminal.waitFor(/disk is full|no space|full/i);
	terminal.press('Enter');
	await terminal.waitFor(/1 of 1/);
	terminal.press('q', 'q');
	expect((await terminal.exited).code).toBe(0);
	const after = await runBroadsheet(['list', 'is:starred'], {state, library});
	expect(after).toMatchObject({code: 0, stderr: ''});
});
