import {existsSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import {setTimeout as wait} from 'node:timers/promises';
import {afterAll, beforeAll, expect, test} from 'vitest';
import {randomNumbers} from '../benchmark/news-text.js';
import {openCommand, program, temporaryFolder} from '../helpers/broadsheet.js';
import {type Ending, endings, environmentOf, jobScript, programOf} from '../helpers/endings.js';
import {lastingLibrary} from '../helpers/growing-library.js';
import {livingIn} from '../helpers/process-group.js';
import type {Terminal} from '../helpers/terminal.js';

/*
Whatever ends the program, on every screen and at every moment, the terminal is as it was before. SIGNALS=all goes through all of it, which takes some minutes; else it is a sample.
*/
const isWhole = process.env['SIGNALS'] === 'all';
const seed = Number(process.env['SIGNALS_SEED'] ?? 1);
const sampled = Number(process.env['SIGNALS'] ?? 12) || 12;
/** So many programs run at a time. */
const atOnce = 3;

type Screen = {readonly name: string; readonly keys: readonly string[]; readonly shows: string | RegExp};

/** By which keys one comes from the list to a screen, and what it shows. */
const screens: readonly Screen[] = [
	{name: 'list', keys: [], shows: 'q quit'},
	{name: 'reader', keys: ['Enter'], shows: /1 of \d/},
	{name: 'search prompt', keys: ['/', 'p'], shows: 'Esc back'},
	{name: 'menu', keys: ['v'], shows: 'Views'},
	{name: 'help', keys: ['?'], shows: 'Keys in the list'},
	{name: 'highlights', keys: ['H'], shows: 'Highlights'},
	{name: 'sidebar', keys: ['Tab'], shows: 'Tab back'},
];

const moments = ['starting', 'first paint', 'idle', 'while typing', 'while scanning'] as const;

type Case = {readonly ending: Ending; readonly screen: Screen; readonly moment: (typeof moments)[number]};

/** Before anything is drawn there is no other screen than the first. */
const cases: readonly Case[] = endings.flatMap(ending =>
	screens.flatMap(screen =>
		moments
			.filter(moment => screen.name === 'list' || (moment !== 'starting' && moment !== 'first paint'))
			.map(moment => ({ending, screen, moment})),
	),
);

/** The longest time from the start of a process until its first frame, about; in milliseconds. */
const longestStart = 600;

const small = lastingLibrary(5);
const large = lastingLibrary(isWhole ? 1500 : 400);
beforeAll(() => {
	small.make();
	large.make();
});
afterAll(() => {
	small.remove();
	large.remove();
});

test.skipIf(!existsSync('/bin/bash'))(
	`the terminal comes back, whatever ends the program: ${isWhole ? cases.length : sampled} endings, screens and moments`,
	{timeout: 60_000 + (isWhole ? cases.length : sampled) * 15_000},
	async () => {
		const random = randomNumbers(seed);
		const chosen = isWhole
			? cases
			: Array.from({length: sampled}, () => cases[Math.floor(random() * cases.length)] as Case);
		const rest = chosen.map(one => ({...one, random: random()}));
		const problems: string[] = [];
		const goOn = async (): Promise<void> => {
			for (let next = rest.pop(); next; next = rest.pop()) {
				try {
					await goThrough(next, next.random);
				} catch (error) {
					const {ending, screen, moment} = next;
					problems.push(`${ending.name}, ${screen.name}, ${moment}: ${error instanceof Error ? error.message : error}`);
				}
			}
		};

		await Promise.all(Array.from({length: atOnce}, goOn));
		expect(problems, `SIGNALS_SEED=${seed}`).toEqual([]);
	},
);

async function goThrough({ending, screen, moment}: Case, random: number): Promise<void> {
	await using terminal = openJob(ending, moment === 'while scanning' ? large.folder : small.folder);
	await terminal.waitFor('the shell');
	const started = await processOf(terminal);
	await reach(terminal, screen, moment, random);
	const isFaultSet = moment !== 'starting' || ending.fault === undefined;
	if (!isFaultSet) {
		// Before the module of the fault has been loaded, the signal that calls it would end the process.
		await terminal.waitFor(() => terminal.modes().alternateBuffer);
	}

	if (moment === 'while typing') {
		terminal.press('jkjkjkjk', 'j', 'k');
	}

	ending.happen(terminal, started);
	if (ending.status === null) {
		await comeBack(terminal, screen, moment);
	}

	await terminal.exited;
	// Before the keys are its own the program hears Ctrl-C as any other does.
	const isInterrupted = moment === 'starting' && (ending.name === 'Ctrl-C' || ending.status === null);
	const status = isInterrupted ? '(0|130)' : `${ending.status ?? 0}`;
	const rows = terminal.screen();
	// Keys that were typed ahead may stand before it.
	expect(rows.join('\n')).toMatch(new RegExp(`ended with ${status}$`, 'm'));
	const isBeforeEach = rows.filter(row => row.endsWith('settings as before')).length;
	expect(isBeforeEach).toBe(rows.filter(row => row.endsWith('stopped')).length + 1);
	expect(terminal.modes()).toEqual(given);
	expect(unfinishedModes(terminal.output())).toEqual([]);
	const last = rows.findIndex(row => row.includes('ended with'));
	expect(terminal.cellAt(last, rows[last]?.indexOf('ended with') ?? 0)).toMatchObject(plain);
	await expect.poll(() => livingIn(started), {timeout: 10_000}).toEqual([]);
}

const given = {
	alternateBuffer: false,
	cursorHidden: false,
	bracketedPaste: false,
	mouse: 'none',
	synchronized: false,
};
const plain = {bold: false, dim: false, inverse: false, underline: false, foreground: undefined, background: undefined};

/** Modes of the keyboard (kitty's) that were set and not given back, and links that were not closed. */
function unfinishedModes(output: string): readonly string[] {
	const pushed = output.match(/\u001B\[>\d+u/g)?.length ?? 0;
	const popped = output.match(/\u001B\[<\d*u/g)?.length ?? 0;
	const isLinkOpen =
		/\u001B\]8;[^;]*;[^\u0007\u001B]+(?:\u0007|\u001B\\)(?![\s\S]*\u001B\]8;[^;]*;(?:\u0007|\u001B\\))/.test(output);
	return [...(pushed > popped ? ['the keyboard of kitty'] : []), ...(isLinkOpen ? ['a link'] : [])];
}

function openJob(ending: Ending, library: string): Terminal {
	const broadsheet = `'${process.execPath}' '${program}'`;
	const folder = temporaryFolder();
	// From a file: all of a script that is an argument would be given up with the command that was interrupted.
	const script = path.join(folder, 'job.sh');
	writeFileSync(script, jobScript.replaceAll('$BROADSHEET', broadsheet));
	return openCommand('/bin/bash', ['--norc', script], {
		env: {LIBRARY: library, STATE: folder, ...environmentOf(ending)},
	});
}

async function processOf(terminal: Terminal): Promise<number> {
	const found = (): number | null => programOf(terminal.pid);
	await expect.poll(found, {interval: 5, timeout: 10_000}).not.toBeNull();
	return found() ?? Number.NaN;
}

async function reach(terminal: Terminal, screen: Screen, moment: Case['moment'], random: number): Promise<void> {
	if (moment === 'starting') {
		// Anywhere between the start of the process and its first frame.
		await wait(random * longestStart);
		return;
	}

	if (moment === 'first paint') {
		await terminal.waitFor(() => terminal.modes().alternateBuffer);
		return;
	}

	await terminal.waitFor(/[1-9]\d* articles/, {timeout: 30_000});
	if (screen.keys.length > 0) {
		terminal.press(...screen.keys);
	}

	await terminal.waitFor(screen.shows, {timeout: 30_000});
}

/** The job stops, is brought back to the front, draws the screen that it had, and answers keys. */
async function comeBack(terminal: Terminal, screen: Screen, moment: Case['moment']): Promise<void> {
	await terminal.waitFor(rows => rows.some(row => row.endsWith('stopped')) && !terminal.modes().alternateBuffer, {
		timeout: 30_000,
	});
	expect(terminal.modes()).toEqual(given);
	terminal.write('\n');
	const isSoon = moment === 'starting' || moment === 'first paint';
	await terminal.waitFor(isSoon ? /[1-9]\d* articles/ : screen.shows, {timeout: 30_000});
	expect(terminal.modes()).toMatchObject({alternateBuffer: true, cursorHidden: true});
	terminal.press('Ctrl-C');
}

test('a window that is closed ends the program, and all that it has started', async () => {
	const terminal = openJob(endings[0] as Ending, large.folder);
	await terminal.waitFor('the shell');
	const started = await processOf(terminal);
	await terminal.waitFor(/[1-9]\d* articles/);
	terminal.hangUp();
	await terminal.exited;
	await expect.poll(() => livingIn(started), {timeout: 20_000}).toEqual([]);
});

test('called back after Ctrl-Z the program shows the page it showed, in the size that the window has by then', async () => {
	const terminal = openJob(endings[0] as Ending, small.folder);
	await terminal.waitFor(/5 articles/);
	terminal.press('Enter');
	const page = await terminal.waitFor(/1 of \d/);
	terminal.press('Ctrl-Z');
	await terminal.waitFor('stopped');
	terminal.write('\n');
	expect(await terminal.waitFor(/1 of \d/)).toEqual(page);
	terminal.press('Ctrl-Z');
	await terminal.waitFor(rows => rows.filter(row => row === 'stopped').length === 2);
	terminal.resize(60, 12);
	terminal.write('\n');
	await terminal.waitFor(rows => rows.length === 12 && /1 of \d/.test(rows.at(-1) ?? ''));
	terminal.press('Ctrl-C');
	await terminal.exited;
});

test('after a stop of which nobody could tell it the program takes the terminal back', async () => {
	const terminal = openJob(endings[0] as Ending, small.folder);
	const page = await terminal.waitFor(/5 articles/);
	process.kill(await processOf(terminal), 'SIGSTOP');
	await terminal.waitFor('stopped');
	terminal.write('\n');
	await terminal.waitFor(rows => rows.join('\n') === page.join('\n'));
	expect(terminal.modes()).toMatchObject({alternateBuffer: true, cursorHidden: true});
	terminal.press('Ctrl-C');
	await terminal.exited;
	expect(terminal.screen()).toContain('ended with 0');
	expect(terminal.modes()).toEqual(given);
});
