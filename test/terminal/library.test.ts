import {existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {DatabaseSync} from 'node:sqlite';
import {expect, test} from 'vitest';
import {openBroadsheet, temporaryFolder, temporaryLibrary} from '../helpers/broadsheet.js';

const text = (title: string, day: number): string =>
	`---\ntitle: ${title}\ndate: 2026-09-${String(day).padStart(2, '0')}\n---\n\nSome words about ${title.toLowerCase()}.\n`;
const files = {
	'a.md': text('First light', 14),
	'b.md': text('Second tide', 13),
	'c.md': text('Third bell', 12),
	'd.md': text('Fourth rope', 11),
};

/** The titles of the rows, from the top, and the row under the cursor. */
function rowsOf(screen: readonly string[]): {readonly titles: readonly string[]; readonly chosen: string | undefined} {
	// Below the rows, what to press begins where a row has a blank.
	const rows = screen.slice(2, -2).flatMap(row => (row.charAt(2).trim() === '' ? [row.slice(0, 40)] : []));
	const titleOf = (row: string): string => row.slice(5).trim();
	return {
		titles: rows.map(titleOf).filter(title => title !== ''),
		chosen: rows.filter(row => row.includes('▌')).map(titleOf)[0],
	};
}

test('files that are added, changed, moved and removed show up by themselves, and the cursor stays with its article', async () => {
	const library = await temporaryLibrary(files);
	const terminal = openBroadsheet(['--library', library], {columns: 100});
	await terminal.waitFor('Fourth rope');
	terminal.press('j', 'j');
	await terminal.waitFor(screen => rowsOf(screen).chosen?.startsWith('Third bell') === true);
	writeFileSync(path.join(library, 'new.md'), text('A newer one', 20));
	let screen = await terminal.waitFor('A newer one');
	expect(rowsOf(screen).chosen).toMatch(/^Third bell/);
	mkdirSync(path.join(library, 'deep/er'), {recursive: true});
	writeFileSync(path.join(library, 'deep/er/e.md'), text('Deep water', 1));
	await terminal.waitFor('Deep water');
	writeFileSync(path.join(library, 'a.md'), text('First light, again', 14));
	await terminal.waitFor('First light, again');
	renameSync(path.join(library, 'c.md'), path.join(library, 'deep/moved.md'));
	await terminal.waitFor('moved.md');
	rmSync(path.join(library, 'b.md'));
	screen = await terminal.waitFor(rows => !rows.join('\n').includes('Second tide'));
	expect(rowsOf(screen).chosen).toMatch(/^Third bell/);
	expect(rowsOf(screen).titles.map(title => title.slice(0, 10))).toEqual([
		'A newer on',
		'First ligh',
		'Third bell',
		'Fourth rop',
		'Deep water',
	]);
});

test('what was sorted out is so the next time, and in a second Broadsheet at once', async () => {
	const library = await temporaryLibrary(files);
	const stateFolder = temporaryFolder();
	const first = openBroadsheet(['--library', library], {stateFolder});
	const second = openBroadsheet(['--library', library], {stateFolder});
	await first.waitFor('Fourth rope');
	await second.waitFor('Fourth rope');
	first.press('s', 'j', 'e');
	await first.waitFor('Archived “Second tide” · U to undo');
	const screen = await second.waitFor(rows => !rows.join('\n').includes('Second tide') && rows.join('').includes('★'));
	expect(screen[0]).toContain('3 articles');
	first.press('q');
	expect(await first.exited).toEqual({code: 0, signal: undefined});
	const third = openBroadsheet(['--library', library], {stateFolder});
	const again = await third.waitFor('3 articles');
	expect(again.join('\n')).toMatch(/First light.*★/);
	third.press('4');
	await third.waitFor('Second tide');
});

test('a file goes to the trash when one agrees, and comes back', async () => {
	const library = await temporaryLibrary(files);
	const stateFolder = temporaryFolder();
	const terminal = openBroadsheet(['--library', library], {stateFolder, columns: 100});
	await terminal.waitFor('Fourth rope');
	terminal.press('D');
	await terminal.waitFor('Move “First light” to the trash? y moves, n keeps');
	terminal.press('y');
	await terminal.waitFor('Moved “First light” to the trash · U to undo');
	expect(existsSync(path.join(library, 'a.md'))).toBe(false);
	expect(readdirSync(path.join(stateFolder, 'data/Trash/files'))).toEqual(['a.md']);
	terminal.press('U');
	await terminal.waitFor(rows => rowsOf(rows).titles.some(title => title.startsWith('First light')));
	await expect.poll(() => existsSync(path.join(library, 'a.md'))).toBe(true);
	await expect.poll(() => readdirSync(path.join(stateFolder, 'data/Trash/files'))).toEqual([]);
});

test('where there can be no index in a file, reading goes on with one in memory, and a sentence says so', async () => {
	const library = await temporaryLibrary(files);
	const state = temporaryFolder();
	writeFileSync(path.join(state, 'indexes'), 'This is a file.');
	const terminal = openBroadsheet(['--state', state, '--library', library], {columns: 120});
	await terminal.waitFor('The index of the library could not be opened');
	writeFileSync(path.join(library, 'new.md'), text('A newer one', 20));
	await terminal.waitFor('A newer one');
	terminal.press('Enter');
	await terminal.waitFor('1 of 1');
	terminal.press('q', '/', 'tide');
	await terminal.waitFor('1 found');
});

test('while another program holds the index, the list is there and reading goes on', async () => {
	const library = await temporaryLibrary(files);
	const state = temporaryFolder();
	const before = openBroadsheet(['--state', state, '--library', library]);
	await before.waitFor('4 articles');
	before.press('q');
	await before.exited;
	const [name = ''] = readdirSync(path.join(state, 'indexes'));
	const holder = new DatabaseSync(path.join(state, 'indexes', name, 'index.db'));
	holder.exec('begin immediate');
	const terminal = openBroadsheet(['--state', state, '--library', library]);
	await terminal.waitFor('4 articles');
	terminal.press('s', 'Enter');
	await terminal.waitFor('1 of 1');
	terminal.press('q');
	const screen = await terminal.waitFor('★');
	expect(rowsOf(screen).titles.length).toBe(4);
	holder.exec('rollback');
	holder.close();
});

test('a library that vanishes is spoken of, and its list stays', async () => {
	const library = await temporaryLibrary(files);
	const state = temporaryFolder();
	const before = openBroadsheet(['--state', state, '--library', library]);
	await before.waitFor('4 articles');
	before.press('q');
	await before.exited;
	renameSync(library, `${library}-away`);
	const terminal = openBroadsheet(['--state', state, '--library', library], {columns: 120});
	const screen = await terminal.waitFor(`${library} does not exist`);
	expect(rowsOf(screen).titles.length).toBe(4);
	terminal.press('Enter');
	await terminal.waitFor('a.md does not exist');
	renameSync(`${library}-away`, library);
	terminal.press('Enter');
	await terminal.waitFor('1 of 1');
});
