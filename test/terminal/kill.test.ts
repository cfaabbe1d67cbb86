import {existsSync} from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import {setTimeout as wait} from 'node:timers/promises';
import {expect, test} from 'vitest';
import {groupDigits} from '../../source/article/dates.js';
import {openIndex} from '../../source/library/index/open-index.js';
import {checkState} from '../../source/library/state/check-state.js';
import {allRecords} from '../../source/library/state/read-state.js';
import {closeState, openState, takeNotices} from '../../source/library/state/reader-state.js';
import {indexFolderOf} from '../../source/runtime/library-index.js';
import {randomNumbers} from '../benchmark/news-text.js';
import {openBroadsheet, temporaryFolder} from '../helpers/broadsheet.js';
import {type GrowingLibrary, growingLibrary} from '../helpers/growing-library.js';
import {killGroup, livingIn} from '../helpers/process-group.js';
import {type Memory, readAtRandom} from '../helpers/random-reader.js';
import {lossesOf, type Records} from '../helpers/reader-losses.js';
import type {Terminal} from '../helpers/terminal.js';

/** How often the program is killed: KILLS=200 takes some minutes. */
const kills = Number(process.env['KILLS'] ?? 4);
const seed = Number(process.env['KILL_SEED'] ?? Date.now() % 2 ** 31);
/** A library and all that was done with it live so many kills long. */
const killsOfLibrary = 10;
const firstArticles = 60;
/** Long enough to be killed while the index is made; in milliseconds. */
const longestStart = 1000;
const shortestRead = 500;
const longestRead = 3000;

type Random = () => number;

test(`of ${kills} readers killed at any moment, while their library grows, none loses what it did a second before, and each can go on`, {
	timeout: 60_000 + kills * 20_000,
}, async () => {
	let count = 0;
	let certain = 0;
	try {
		while (count < kills) {
			const library = growingLibrary(temporaryFolder());
			library.grow(firstArticles);
			const state = path.join(temporaryFolder(), 'state');
			let before: Records = new Map();
			for (let kill = 0; kill < killsOfLibrary && count < kills; kill++) {
				count++;
				const memory = await readUntilKilled(library, state, before, seed + 10 * count);
				checkIndex(library, state);
				const after = recordsIn(state);
				expect(lossesOf(library.articles, memory, before, after)).toEqual([]);
				certain += memory.seen.filter(({time}) => time <= memory.certainUntil).length;
				before = after;
			}

			const last = await openList(library, state, before);
			await last.close();
		}

		// Of a few kills each may come before there is anything to lose.
		expect(certain).toBeGreaterThan(kills < 20 ? -1 : kills);
	} catch (error) {
		throw new Error(`KILL_SEED=${seed}, ${count} kills: ${error instanceof Error ? error.message : String(error)}`, {
			cause: error,
		});
	}
});

/** Open the library, and kill the program, alone or with the process that keeps the index: soon, or while somebody reads. */
async function readUntilKilled(
	library: GrowingLibrary,
	state: string,
	before: Records,
	seedOfKill: number,
): Promise<Memory> {
	// What happens side by side must not take numbers from each other.
	const [random, keys, growth] = [0, 1, 2].map(part => randomNumbers(seedOfKill + part)) as [Random, Random, Random];
	const isSoon = random() < 0.25;
	const isAlone = random() < 0.5;
	const terminal = isSoon ? open(library, state) : await openList(library, state, before);
	let isKilled = false;
	const kill = setTimeout(
		() => {
			isKilled = true;
			if (isAlone) {
				terminal.kill('SIGKILL');
			} else {
				killGroup(terminal.pid);
			}
		},
		isSoon ? random() * longestStart : shortestRead + random() * (longestRead - shortestRead),
	);
	const growing = growUntilEnded(library, terminal, growth);
	try {
		const memory = isSoon ? nothing : await readAtRandom(terminal, keys, () => isKilled);
		await terminal.exited;
		// What it has started ends by itself.
		await expect.poll(() => livingIn(terminal.pid), {timeout: 20_000}).toEqual([]);
		return memory;
	} finally {
		clearTimeout(kill);
		await terminal.close();
		await growing;
	}
}

const nothing: Memory = {seen: [], certainUntil: 0, unanswered: null};

function open({folder}: GrowingLibrary, state: string): Terminal {
	return openBroadsheet(['--state', state, '--library', folder], {columns: 60, rows: 20});
}

/** Open the library, and wait until everything in it is listed that is not in the archive. */
async function openList(library: GrowingLibrary, state: string, records: Records): Promise<Terminal> {
	const terminal = open(library, state);
	const archived = [...records.values()].filter(({fields}) => fields.archived?.value).length;
	await terminal.waitFor(new RegExp(String.raw`\b${groupDigits(library.articles.length - archived)} articles`), {
		timeout: 20_000,
	});
	return terminal;
}

async function growUntilEnded(library: GrowingLibrary, terminal: Terminal, random: Random): Promise<void> {
	let isEnded = false;
	void terminal.exited.then(() => {
		isEnded = true;
	});
	while (!isEnded) {
		library.grow(random() < 0.05 ? 20 : 1);
		await Promise.race([wait(random() * 100), terminal.exited]);
	}
}

/** The index is the one that was there, and whole. */
function checkIndex({folder}: GrowingLibrary, state: string): void {
	const indexFolder = indexFolderOf(path.join(state, 'indexes'), [folder]);
	if (!existsSync(indexFolder)) {
		return;
	}

	const {index, origin} = openIndex(indexFolder);
	try {
		expect(origin).not.toBe('replaced');
		expect(index.check()).toEqual([]);
	} finally {
		index.close();
	}
}

/** All that the state holds, which is whole. */
function recordsIn(folder: string): Records {
	const now = Date.now();
	const state = openState(folder, now);
	try {
		expect(takeNotices(state)).toEqual([]);
		expect(checkState(state, now).filter(({kind}) => kind !== 'no-backup')).toEqual([]);
		return new Map([...allRecords(state, now)].map(record => [record.id, record]));
	} finally {
		closeState(state);
	}
}
