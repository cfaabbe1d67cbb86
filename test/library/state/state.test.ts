import {existsSync, readdirSync} from 'node:fs';
import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {transact} from '../../../source/library/open-database.js';
import {applyChange, type Change} from '../../../source/library/state/change.js';
import {mergeRecords} from '../../../source/library/state/merge-records.js';
import {placesOf, recordOf, recordsOf} from '../../../source/library/state/read-state.js';
import {checkpoint, closeState, takeNotices} from '../../../source/library/state/reader-state.js';
import {type ArticleRecord, emptyRecord} from '../../../source/library/state/record.js';
import {mergeInto} from '../../../source/library/state/save-records.js';
import {change, hasChanged} from '../../../source/library/state/use-database.js';
import {write} from '../../../source/library/state/write-state.js';
import {noon} from '../../helpers/noon.js';
import {everything, stateIn} from '../../helpers/reader-state.js';
import {records} from '../../helpers/records.js';
import {runs} from '../../helpers/runs.js';

const place = {offset: 120, exact: 'The keeper of the light', prefix: 'last words ', progress: 0.25};
const opened: Change = {id: 'a', place, path: '/library/a.txt', lastRead: noon};
const openedRecord = applyChange(emptyRecord('a'), opened, noon);
const written = {kind: 'written'};

describe('the state of a folder', () => {
	test('is nothing, and no file, before the first write', () => {
		const state = stateIn();
		expect(recordOf(state, 'a', noon)).toEqual({found: emptyRecord('a'), trouble: null});
		expect(everything(state)).toEqual([]);
		expect(write(state, [], noon)).toEqual(written);
		expect(existsSync(state.folder)).toBe(false);
	});

	test('is what was written, now and after it was closed', () => {
		const state = stateIn();
		expect(write(state, [opened, {id: 'b', starred: true, addTags: ['sea']}], noon)).toEqual(written);
		const starred = applyChange(emptyRecord('b'), {id: 'b', starred: true, addTags: ['sea']}, noon);
		expect(everything(state)).toEqual([openedRecord, starred]);
		expect(recordOf(state, 'a', noon)).toEqual({found: openedRecord, trouble: null});
		closeState(state);
		expect(readdirSync(state.folder)).toEqual(['state.db']);
		const again = stateIn(state.folder);
		expect(recordsOf(again, ['b', 'a', 'c'], noon)).toEqual({
			found: new Map([
				['a', openedRecord],
				['b', starred],
			]),
			trouble: null,
		});
		expect(takeNotices(again)).toEqual([]);
	});

	test('is kept to the letter, half characters and odd names too', () => {
		const odd: Change = {
			id: 'a',
			place: {offset: 0, exact: '\ud83d', prefix: '\udc69\n\t"\\\u0000'.slice(0, 4), progress: 1},
			path: '/library/a\n\u001b[2J.txt',
		};
		const state = stateIn();
		write(state, [odd], noon);
		closeState(state);
		expect(everything(stateIn(state.folder))).toEqual([applyChange(emptyRecord('a'), odd, noon)]);
	});

	test('of many articles is read whole, page after page', () => {
		const state = stateIn();
		const ids = Array.from({length: 2500}, (_, index) => index.toString(16).padStart(16, '0'));
		write(
			state,
			ids.map(id => ({id, archived: true, addTags: ['old']})),
			noon,
		);
		expect(everything(state).map(({id, tags}) => [id, tags.size])).toEqual(ids.map(id => [id, 1]));
	});
});

describe('a batch of changes', () => {
	test('is one transaction: another Broadsheet sees all of it or nothing', () => {
		const one = stateIn();
		write(one, [opened], noon);
		const second = stateIn(one.folder);
		expect(hasChanged(second, noon)).toBe(false);
		write(
			one,
			[
				{id: 'a', archived: true},
				{id: 'b', archived: true},
			],
			noon,
		);
		expect([hasChanged(second, noon), hasChanged(second, noon)]).toEqual([true, false]);
		expect(everything(second)).toEqual(everything(one));
		write(second, [{id: 'a', archived: false}], noon);
		expect([hasChanged(second, noon), hasChanged(one, noon)]).toEqual([false, true]);
		expect(recordOf(one, 'a', noon).found.fields.archived).toEqual({value: false, time: noon + 1});
	});

	test('is seen by one that was open before there was a database', () => {
		const [one, two] = [stateIn(), stateIn()];
		const [readsFirst, asksFirst] = [stateIn(one.folder), stateIn(two.folder)];
		write(one, [opened], noon);
		write(two, [opened], noon);
		expect(everything(readsFirst)).toEqual([openedRecord]);
		expect([hasChanged(asksFirst, noon), hasChanged(asksFirst, noon)]).toEqual([true, false]);
		expect(everything(asksFirst)).toEqual([openedRecord]);
	});

	test('that fails in its midst leaves nothing', () => {
		const state = stateIn();
		write(state, [opened], noon);
		const half = (): void =>
			change(
				state,
				database =>
					transact(database, () => {
						mergeInto(database, [applyChange(emptyRecord('b'), {id: 'b', done: true}, noon)]);
						throw new Error('in its midst');
					}),
				noon,
			);
		expect(half).toThrow('in its midst');
		expect(everything(state)).toEqual([openedRecord]);
	});

	test('may be put into the file itself at any time', () => {
		const state = stateIn();
		checkpoint(state);
		write(state, [opened], noon);
		checkpoint(state);
		expect(everything(state)).toEqual([openedRecord]);
	});
});

test('two that write at the same time both get through', () => {
	const one = stateIn();
	write(one, [opened], noon);
	const other = stateIn(one.folder);
	for (let minute = 0; minute < 20; minute++) {
		write(one, [{id: 'a', addMinutes: 1}], noon);
		write(other, [{id: 'a', addMinutes: 1, addTags: [`tag ${minute}`]}], noon);
	}

	const {fields, tags} = recordOf(one, 'a', noon).found;
	expect([fields.minutes?.value, tags.size]).toEqual([40, 20]);
});

test('in the file records merge as they do in memory, in any order and any number of times', () => {
	fc.assert(
		fc.property(records, fc.func(fc.integer()), (all, rank) => {
			const state = stateIn();
			const shuffled = [...all, ...all].sort((one, other) => rank(one) - rank(other));
			for (const batch of [shuffled.slice(0, 5), shuffled.slice(5)]) {
				change(state, database => transact(database, () => mergeInto(database, batch)), noon);
			}

			expect(everything(state)).toEqual(merged(all));
			closeState(state);
		}),
		{numRuns: runs(15)},
	);
});

function merged(all: readonly ArticleRecord[]): readonly ArticleRecord[] {
	const byId = new Map<string, ArticleRecord>();
	for (const record of all) {
		byId.set(record.id, mergeRecords(byId.get(record.id) ?? emptyRecord(record.id), record));
	}

	return [...byId.values()].sort((one, other) => (one.id < other.id ? -1 : 1));
}

describe('places', () => {
	test('are found by the id, and by the path when the file was edited', () => {
		const state = stateIn();
		write(state, [opened, {id: 'b', done: true}, {id: 'c', starred: true}], noon);
		const placeA = {
			id: 'a',
			path: '/library/a.txt',
			anchor: {offset: 120, exact: 'The keeper of the light', prefix: 'last words '},
			progress: 0.25,
			done: false,
			readTime: '2026-11-24T12:00:00.000Z',
		};
		const find = (id: string, path: string): unknown => placesOf(state, [{id, path}], noon).found;
		expect(find('a', '/moved/a.txt')).toEqual([placeA]);
		expect(find('edited', '/library/a.txt')).toEqual([placeA]);
		expect(find('other', '/library/other.txt')).toEqual([]);
		expect(find('c', '')).toEqual([]);
		expect(find('b', '')).toEqual([
			{...placeA, id: 'b', path: '', anchor: {offset: 0, exact: '', prefix: ''}, progress: 0, done: true},
		]);
	});

	test('at one path come in the order in which they were read', () => {
		const state = stateIn();
		write(state, [{...opened, id: 'z', lastRead: noon - 2}], noon);
		write(state, [{...opened, id: 'b', lastRead: noon - 1}], noon);
		write(state, [opened], noon);
		const {found} = placesOf(state, [{id: 'b', path: '/library/a.txt'}], noon);
		expect(found.map(({id}) => id)).toEqual(['z', 'b', 'a']);
	});
});
