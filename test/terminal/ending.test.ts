import {execFileSync} from 'node:child_process';
import {constants} from 'node:os';
import path from 'node:path';
import {expect, test} from 'vitest';
import {allRecords} from '../../source/library/state/read-state.js';
import {closeState, openState} from '../../source/library/state/reader-state.js';
import {numberedProse, openBroadsheet, openShell, temporaryFolder, temporaryLibrary} from '../helpers/broadsheet.js';

const library = {'piece.txt': 'A piece\nIt has one paragraph, and that is all of it.\n'};

test.each(['list', 'reader', 'help'])(
	'Ctrl-C ends the program from the %s, and the terminal is as before',
	async surface => {
		const terminal = openShell('echo before; $BROADSHEET "$LIBRARY"; echo "ended with $?"; stty -a', {
			env: {LIBRARY: await temporaryLibrary(library)},
		});
		await terminal.waitFor('q quit');
		if (surface === 'reader') {
			terminal.press('Enter');
			await terminal.waitFor('1 of ');
		} else if (surface === 'help') {
			terminal.press('?');
			await terminal.waitFor('Keys in the list');
		}

		terminal.press('Ctrl-C');
		await terminal.exited;
		const screen = terminal.screen();
		expect(screen.slice(0, 2)).toEqual(['before', 'ended with 0']);
		expect(screen.join(' ')).toMatch(/[^-]icanon/);
		expect(screen.join(' ')).toMatch(/[^-]echo /);
		expect(terminal.modes()).toEqual({
			alternateBuffer: false,
			cursorHidden: false,
			bracketedPaste: false,
			mouse: 'none',
			synchronized: false,
		});
	},
);

test.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)('%s gives the terminal back', async signal => {
	const terminal = openBroadsheet([await temporaryLibrary(library)]);
	await terminal.waitFor('q quit');
	terminal.kill(signal);
	expect(await terminal.exited).toEqual({code: 128 + constants.signals[signal], signal: undefined});
	expect(terminal.modes()).toMatchObject({alternateBuffer: false, cursorHidden: false});
});

test('after a crash the terminal is given back first and the error is printed then', async () => {
	// A module that fails in an event of its own, as a mistake of ours would.
	const modules = await temporaryLibrary({
		'crash.mjs': 'process.on("SIGUSR2", () => { throw new Error("a mistake of ours"); });',
	});
	const terminal = openShell(
		'echo before; NODE_OPTIONS="--import $CRASH" $BROADSHEET "$LIBRARY"; echo "ended with $?"',
		{
			env: {LIBRARY: await temporaryLibrary(library), CRASH: path.join(modules, 'crash.mjs')},
		},
	);
	await terminal.waitFor('q quit');
	execFileSync('pkill', ['-USR2', '-P', String(terminal.pid)]);
	await terminal.exited;
	const screen = terminal.screen().join('\n');
	expect(screen).toMatch(/^before\n/);
	expect(screen).toContain('a mistake of ours');
	expect(screen).toContain('ended with 1');
	expect(terminal.modes()).toMatchObject({alternateBuffer: false, cursorHidden: false});
});

test('quitting leaves nothing of the screen behind', async () => {
	const terminal = openShell('echo before; $BROADSHEET "$LIBRARY"; echo after', {
		env: {LIBRARY: await temporaryLibrary(library)},
	});
	await terminal.waitFor('q quit');
	terminal.press('q');
	await terminal.exited;
	expect(terminal.screen().filter(row => row !== '')).toEqual(['before', 'after']);
});

test('kill -9 loses nothing that is older than a second', async () => {
	const folder = await temporaryLibrary({'piece.txt': `A piece\n${numberedProse(30)}`});
	const state = temporaryFolder();
	const terminal = openBroadsheet(['--state', state, folder]);
	await terminal.waitFor('q quit');
	terminal.press('Enter');
	await terminal.waitFor('1 of ');
	terminal.press('Space');
	await terminal.waitFor('2 of ');
	const offset = (): number => {
		const reader = openState(state, Date.now());
		const [record] = allRecords(reader, Date.now());
		closeState(reader);
		return record?.fields.place?.value.offset ?? 0;
	};

	await expect.poll(offset, {timeout: 10_000}).toBeGreaterThan(0);
	terminal.kill('SIGKILL');
	await terminal.exited;
	const again = openBroadsheet(['--state', state, folder]);
	await again.waitFor('q quit');
	again.press('Enter');
	await again.waitFor('Where you were: page 2');
});
