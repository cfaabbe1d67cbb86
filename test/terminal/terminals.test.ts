import {execFileSync} from 'node:child_process';
import process from 'node:process';
import {expect, test} from 'vitest';
import {
	numberedProse,
	openBroadsheet,
	openCommand,
	program,
	temporaryFolder,
	temporaryLibrary,
} from '../helpers/broadsheet.js';

const library = {'piece.txt': `A piece\n${numberedProse(30)}`};

test.each([
	[20, 5],
	[1, 1],
	[500, 200],
])('a terminal of %i×%i is drawn and left as any other', async (columns, rows) => {
	const terminal = openBroadsheet([await temporaryLibrary(library)], {columns, rows});
	await terminal.waitFor(() => terminal.modes().alternateBuffer);
	terminal.press('j', 'Enter', 'Space', '?', 'Escape', 'Tab', 'Escape');
	terminal.resize(80, 24);
	await terminal.waitFor(/\d of \d/);
	terminal.resize(columns, rows);
	terminal.press('Ctrl-C');
	expect(await terminal.exited).toEqual({code: 0, signal: undefined});
	expect(terminal.modes()).toMatchObject({alternateBuffer: false, cursorHidden: false});
});

test.each(['linux', 'screen', 'tmux-256color', 'vt100', 'xterm', ''])(
	'TERM=%s shows the list and a page',
	async TERM => {
		const terminal = openBroadsheet([await temporaryLibrary(library)], {env: {TERM}});
		await terminal.waitFor('q quit');
		terminal.press('Enter');
		await terminal.waitFor(/1 of \d/);
		terminal.press('q', 'q');
		expect(await terminal.exited).toEqual({code: 0, signal: undefined});
		expect(terminal.modes()).toMatchObject({alternateBuffer: false, cursorHidden: false});
	},
);

test.skipIf(!isThere('tmux'))('within tmux it is drawn, and the window is as before', async () => {
	const socket = `${temporaryFolder()}/tmux`;
	const command = `'${process.execPath}' '${program}' --state '${temporaryFolder()}' '${await temporaryLibrary(library)}'; read -r line`;
	const terminal = openCommand('tmux', ['-f', '/dev/null', '-S', socket, 'new-session', command], {});
	try {
		await terminal.waitFor('q quit');
		terminal.press('Enter');
		await terminal.waitFor(/1 of \d/);
		terminal.press('Ctrl-C');
		await terminal.waitFor(rows => !rows.join('').includes('p1w1'));
		terminal.press('Enter');
		await terminal.exited;
	} finally {
		try {
			execFileSync('tmux', ['-S', socket, 'kill-server'], {stdio: 'ignore'});
		} catch {
			// It has ended with its last window.
		}
	}
});

function isThere(name: string): boolean {
	try {
		execFileSync(name, ['-V'], {stdio: 'ignore'});
		return true;
	} catch {
		return false;
	}
}
