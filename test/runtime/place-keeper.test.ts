import {readdirSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {afterEach, beforeEach, describe, expect, test, vi} from 'vitest';
import type {Place} from '../../source/article/place.js';
import {readPlaces} from '../../source/io/places-file.js';
import {createPlaceKeeper} from '../../source/runtime/place-keeper.js';
import {temporaryFolder} from '../helpers/folder.js';
import {pieceNamed} from '../helpers/pieces.js';
import {placeIn} from '../helpers/state.js';

const keepers = pieceNamed('keepers.md');
const first = placeIn(keepers, 10);
const second = placeIn(keepers, 20);
const other = placeIn(pieceNamed('rain.txt'), 5);

const shout = (reason: string): void => {
	throw new Error(reason);
};

async function kept(folder: string): Promise<readonly Place[]> {
	return (await readPlaces(folder)).places;
}

beforeEach(() => {
	vi.useFakeTimers({toFake: ['setTimeout', 'clearTimeout']});
});

afterEach(() => {
	vi.useRealTimers();
});

describe('places', () => {
	test('are written a second after the first of them, together, the last of each article', async () => {
		const folder = temporaryFolder();
		const keeper = createPlaceKeeper(folder, [], shout);
		keeper.keep(first);
		vi.advanceTimersByTime(900);
		keeper.keep(second);
		keeper.keep(other);
		expect(readdirSync(folder)).toEqual([]);
		vi.advanceTimersByTime(100);
		await expect.poll(() => kept(folder)).toEqual([second, other]);
		expect(vi.getTimerCount()).toBe(0);
	});

	test('that are known already stay in the file', async () => {
		const folder = temporaryFolder();
		const keeper = createPlaceKeeper(folder, [other], shout);
		keeper.keep(first);
		keeper.flush();
		expect(await kept(folder)).toEqual([other, first]);
	});

	test('are written at once when the program ends, and only once', async () => {
		const folder = temporaryFolder();
		const keeper = createPlaceKeeper(folder, [], shout);
		keeper.keep(first);
		keeper.flush();
		expect(await kept(folder)).toEqual([first]);
		expect(vi.getTimerCount()).toBe(0);
	});

	test('are not written when there are none', () => {
		const folder = temporaryFolder();
		createPlaceKeeper(folder, [other], shout).flush();
		expect(readdirSync(folder)).toEqual([]);
	});

	test('go on being written after a first time', async () => {
		const folder = temporaryFolder();
		const keeper = createPlaceKeeper(folder, [], shout);
		keeper.keep(first);
		vi.advanceTimersByTime(1000);
		await expect.poll(() => kept(folder)).toEqual([first]);
		keeper.keep(second);
		vi.advanceTimersByTime(1000);
		await expect.poll(() => kept(folder)).toEqual([second]);
	});
});

describe('the end of the program', () => {
	test('is not overtaken by a write that was under way', async () => {
		const folder = temporaryFolder();
		const troubles: string[] = [];
		const keeper = createPlaceKeeper(folder, [], reason => troubles.push(reason));
		keeper.keep(first);
		vi.advanceTimersByTime(1000);
		keeper.keep(second);
		keeper.flush();
		// Whatever was under way has come to its end when a later write has.
		await settled();
		expect([await kept(folder), readdirSync(folder), troubles]).toEqual([[second], ['places.json'], []]);
	});

	test('does not lose a place whose write was under way', async () => {
		const folder = temporaryFolder();
		const keeper = createPlaceKeeper(folder, [], shout);
		keeper.keep(first);
		vi.advanceTimersByTime(1000);
		// The process may end right after this.
		keeper.flush();
		expect(readdirSync(folder)).toContain('places.json');
		await settled();
		expect(await kept(folder)).toEqual([first]);
	});
});

describe('a folder that cannot be written', () => {
	test('is reported once, with what went wrong', async () => {
		const file = path.join(temporaryFolder(), 'file');
		writeFileSync(file, '');
		const troubles: string[] = [];
		const keeper = createPlaceKeeper(file, [], reason => troubles.push(reason));
		keeper.keep(first);
		vi.advanceTimersByTime(1000);
		await expect
			.poll(() => troubles)
			.toEqual([`Where you are cannot be remembered: ${file} cannot be written (EEXIST)`]);
		keeper.keep(second);
		keeper.flush();
		expect(troubles).toHaveLength(1);
	});
});

/** Wait for another, later write of files to end, several times over. */
async function settled(): Promise<void> {
	const {writePlaces} = await import('../../source/io/places-file.js');
	for (let round = 0; round < 5; round++) {
		await writePlaces(temporaryFolder(), [other]);
	}
}
