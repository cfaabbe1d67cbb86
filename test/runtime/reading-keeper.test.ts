import {existsSync, rmSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {DatabaseSync} from 'node:sqlite';
import {afterEach, beforeEach, describe, expect, test, vi} from 'vitest';
import type {Place} from '../../source/article/place.js';
import type {ReadingChange} from '../../source/article/reading-change.js';
import {annotationsOf} from '../../source/library/state/read-annotations.js';
import {placesOf, recordOf} from '../../source/library/state/read-state.js';
import type {ReaderState} from '../../source/library/state/reader-state.js';
import {emptyRecord} from '../../source/library/state/record.js';
import {write} from '../../source/library/state/write-state.js';
import {createReadingKeeper} from '../../source/runtime/reading-keeper.js';
import {temporaryFolder} from '../helpers/folder.js';
import {noon} from '../helpers/noon.js';
import {pieceNamed} from '../helpers/pieces.js';
import {stateIn} from '../helpers/reader-state.js';
import {placeIn} from '../helpers/state.js';

const keepers = pieceNamed('keepers.md');
const rain = pieceNamed('rain.txt');
const first = placeIn(keepers, 10);
const second = placeIn(keepers, 20, {readTime: '2026-11-21T08:00:00.000Z'});
const other = placeIn(rain, 5, {readTime: '2026-11-22T08:00:00.000Z'});

/** What is kept of a place when a reader goes there. */
function going({id, path: file, anchor, progress, done, readTime}: Place): readonly ReadingChange[] {
	const change = {id, path: file, place: {...anchor, progress}, lastRead: Date.parse(readTime)};
	return [done ? {...change, isDone: true} : change];
}

const shout = (reason: string): void => {
	throw new Error(reason);
};

const now = (): number => noon;

/** The places that another Broadsheet would find, the last one last. */
function kept({folder}: ReaderState): readonly Place[] {
	return placesOf(stateIn(folder), [keepers.entry, rain.entry], noon).found;
}

beforeEach(() => {
	vi.useFakeTimers({toFake: ['setTimeout', 'clearTimeout']});
});

afterEach(() => {
	vi.useRealTimers();
});

describe('places', () => {
	test('are written a second after the first of them, together, the last of each article', () => {
		const state = stateIn();
		const keeper = createReadingKeeper(state, shout, now);
		keeper.keep(going(first));
		vi.advanceTimersByTime(900);
		keeper.keep(going(second));
		keeper.keep(going(other));
		expect(existsSync(state.folder)).toBe(false);
		vi.advanceTimersByTime(100);
		expect(kept(state)).toEqual([second, other]);
		expect(vi.getTimerCount()).toBe(0);
	});

	test('that are known already stay', () => {
		const state = stateIn();
		const keeper = createReadingKeeper(state, shout, now);
		keeper.keep(going(first));
		keeper.flush();
		keeper.keep(going(other));
		keeper.flush();
		expect(kept(state)).toEqual([first, other]);
	});

	test('are written at once when the program ends, and only once', () => {
		const state = stateIn();
		const keeper = createReadingKeeper(state, shout, now);
		keeper.keep(going(first));
		expect(keeper.flush()).toBe(null);
		expect(kept(state)).toEqual([first]);
		expect(vi.getTimerCount()).toBe(0);
	});

	test('are not written when there are none', () => {
		const state = stateIn();
		expect(createReadingKeeper(state, shout, now).flush()).toBe(null);
		expect(existsSync(state.folder)).toBe(false);
	});

	test('go on being written after a first time', () => {
		const state = stateIn();
		const keeper = createReadingKeeper(state, shout, now);
		keeper.keep(going(first));
		vi.advanceTimersByTime(1000);
		expect(kept(state)).toEqual([first]);
		keeper.keep(going(second));
		vi.advanceTimersByTime(1000);
		expect(kept(state)).toEqual([second]);
	});

	test('of a piece from standard input have no path to be found by', () => {
		const state = stateIn();
		const keeper = createReadingKeeper(state, shout, now);
		keeper.keep(going({...first, path: ''}));
		keeper.flush();
		expect(recordOf(state, first.id, noon).found.fields.path).toBe(null);
		expect(kept(state)).toEqual([{...first, path: ''}]);
	});

	test('leave an article read that was read to its end elsewhere meanwhile', () => {
		const state = stateIn();
		const keeper = createReadingKeeper(state, shout, now);
		write(stateIn(state.folder), [{id: first.id, done: true}], noon - 1000);
		keeper.keep(going(first));
		keeper.flush();
		expect(kept(state)).toEqual([{...first, done: true}]);
		keeper.keep(going({...other, done: true}));
		keeper.flush();
		expect(recordOf(state, other.id, noon).found.fields.done).toEqual({value: true, time: noon});
	});
});

describe('what is written into an article', () => {
	const quote = {from: 4, to: 8, exact: 'tide', prefix: 'the ', suffix: ' came'};
	const highlight = {id: 'h', quote, colour: 'red' as const, note: '', created: noon};
	const bookmark = {letter: 'a', anchor: {offset: 7, exact: 'tide', prefix: ''}};
	const session = {start: noon, seconds: 60, words: 200};
	const change: ReadingChange = {id: 'a', path: ''};

	test.each<readonly [what: string, change: ReadingChange]>([
		['a highlight', {...change, highlights: [highlight]}],
		['a bookmark', {...change, bookmarks: [bookmark]}],
		[
			'a highlight together with a place',
			{...change, highlights: [highlight], place: {...bookmark.anchor, progress: 0.5}},
		],
		['a star together with a session', {...change, session, isStarred: true}],
	])('is on the disk as soon as nothing else is to be done: %s', (_, each) => {
		const state = stateIn();
		createReadingKeeper(state, shout, now).keep([each]);
		expect(existsSync(state.folder)).toBe(false);
		vi.advanceTimersByTime(0);
		expect(recordOf(stateIn(state.folder), 'a', noon).found).not.toEqual(emptyRecord('a'));
	});

	test('may wait for a second when it is only for how long it was read', () => {
		const state = stateIn();
		const keeper = createReadingKeeper(state, shout, now);
		keeper.keep([{...change, session, lastRead: noon}]);
		keeper.keep([{...change, session: {...session, seconds: 61}, place: {...bookmark.anchor, progress: 0.5}}]);
		vi.advanceTimersByTime(999);
		expect(existsSync(state.folder)).toBe(false);
		vi.advanceTimersByTime(1);
		expect(annotationsOf(stateIn(state.folder), change, noon).found.sessions).toEqual([{...session, seconds: 61}]);
	});

	test('is all there, whatever came together', () => {
		const state = stateIn();
		const keeper = createReadingKeeper(state, shout, now);
		const later = {...session, start: noon + 1};
		keeper.keep([{...change, highlights: [highlight], session}]);
		keeper.keep([{...change, highlights: [{id: 'h', note: 'So it was'}], bookmarks: [bookmark], session: later}]);
		keeper.flush();
		expect(annotationsOf(stateIn(state.folder), change, noon).found).toEqual({
			highlights: [{...highlight, note: 'So it was'}],
			bookmarks: [bookmark],
			sessions: [session, later],
		});
	});
});

describe('a state that cannot be written', () => {
	const blocked = (): {readonly state: ReaderState; readonly file: string} => {
		const file = path.join(temporaryFolder(), 'file');
		writeFileSync(file, '');
		return {state: stateIn(file), file};
	};

	test('is reported once, with what went wrong, and in the end', () => {
		const {state} = blocked();
		const troubles: string[] = [];
		const keeper = createReadingKeeper(state, reason => troubles.push(reason), now);
		keeper.keep(going(first));
		vi.advanceTimersByTime(1000);
		keeper.keep(going(second));
		vi.advanceTimersByTime(1000);
		expect(troubles).toEqual(['state.db could not be used (EEXIST); what you do is kept in memory']);
		expect(keeper.flush()).toBe('state.db could not be used (EEXIST): what you did last is not kept');
	});

	test('loses nothing when it can be written again', () => {
		const {state, file} = blocked();
		const keeper = createReadingKeeper(state, () => {}, now);
		keeper.keep(going(first));
		vi.advanceTimersByTime(1000);
		rmSync(file);
		keeper.keep(going(other));
		vi.advanceTimersByTime(1000);
		expect(kept(state)).toEqual([first, other]);
		expect(keeper.flush()).toBe(null);
	});

	test('because another held it for a moment is written by itself, without another key', () => {
		const state = stateIn();
		write(state, [{id: 'a', done: true}], noon);
		const holder = new DatabaseSync(path.join(state.folder, 'state.db'));
		holder.exec('begin immediate');
		const keeper = createReadingKeeper(state, () => {}, now);
		keeper.keep(going(first));
		vi.advanceTimersByTime(1000);
		expect(kept(state)).toEqual([]);
		holder.exec('rollback');
		holder.close();
		vi.advanceTimersByTime(200);
		expect(kept(state)).toEqual([first]);
		expect(vi.getTimerCount()).toBe(0);
	});

	test('is tried again ever more seldom', () => {
		const {state} = blocked();
		const keeper = createReadingKeeper(state, () => {}, now);
		keeper.keep(going(first));
		vi.advanceTimersByTime(1000);
		const tries = (milliseconds: number): number => {
			let count = 0;
			const connection = vi.spyOn(state, 'patience', 'get').mockImplementation(() => {
				count++;
				return 100;
			});
			vi.advanceTimersByTime(milliseconds);
			connection.mockRestore();
			return count;
		};

		// After 200, 400, 800 ms and so on, then every half a minute.
		expect([tries(200), tries(400), tries(800)]).toEqual([1, 1, 1]);
		vi.advanceTimersByTime(100_000);
		expect(tries(60_000)).toBe(2);
		keeper.flush();
		expect(vi.getTimerCount()).toBe(0);
	});

	test('because another holds it is waited for in the end, when nothing else is left to wait for', () => {
		const state = stateIn();
		write(state, [{id: 'a', done: true}], noon);
		const holder = new DatabaseSync(path.join(state.folder, 'state.db'));
		holder.exec('begin immediate');
		const troubles: string[] = [];
		const keeper = createReadingKeeper(state, reason => troubles.push(reason), now);
		keeper.keep(going(first));
		vi.advanceTimersByTime(1000);
		expect(troubles).toEqual([
			'state.db could not be written: another program holds it; try again when that has ended; what you do is kept in memory',
		]);
		holder.exec('rollback');
		holder.close();
		expect(keeper.flush()).toBe(null);
		expect(state.patience).toBe(3000);
		expect(kept(state)).toEqual([first]);
	});
});

test('what became of a damaged state is told after the write that found it', () => {
	const state = stateIn();
	state.notices = ['The state of your articles was damaged'];
	const told: string[] = [];
	const keeper = createReadingKeeper(state, reason => told.push(reason), now);
	keeper.keep(going(first));
	vi.advanceTimersByTime(1000);
	expect(told).toEqual(['The state of your articles was damaged']);
});
