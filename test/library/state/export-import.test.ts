import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {transact} from '../../../source/library/open-database.js';
import {exportLines} from '../../../source/library/state/export-lines.js';
import {importLines} from '../../../source/library/state/import-lines.js';
import {closeState, type ReaderState} from '../../../source/library/state/reader-state.js';
import type {ArticleRecord} from '../../../source/library/state/record.js';
import {readRecordLine, writeRecordLine} from '../../../source/library/state/record-line.js';
import {mergeInto} from '../../../source/library/state/save-records.js';
import {change} from '../../../source/library/state/use-database.js';
import {write} from '../../../source/library/state/write-state.js';
import {noon} from '../../helpers/noon.js';
import {everything, stateIn} from '../../helpers/reader-state.js';
import {records} from '../../helpers/records.js';

const header = '{"format":"broadsheet-state","version":1}';

function stateOf(all: readonly ArticleRecord[]): ReaderState {
	const state = stateIn();
	change(state, database => transact(database, () => mergeInto(database, all)), noon);
	return state;
}

const exported = (state: ReaderState): readonly string[] => [...exportLines(state, noon)];

async function importInto(state: ReaderState, lines: readonly string[]) {
	const {applied, unchanged, mistakes, trouble} = await importLines(state, lines, noon);
	return {applied, unchanged, mistakes: mistakes.map(({line, sentence}) => `${line} ${sentence}`), trouble};
}

/** What becomes of one line after a header. */
async function importLine(
	line: string,
): Promise<{readonly mistakes: readonly string[]; readonly lines: readonly string[]}> {
	const state = stateIn();
	const {mistakes} = await importInto(state, [header, line]);
	return {mistakes, lines: exported(state).slice(1)};
}

const time = '2026-11-24T12:00:00.000Z';

describe('an export', () => {
	test('is a header and an article a line', () => {
		const state = stateIn();
		write(
			state,
			[
				{
					id: 'a',
					place: {offset: 7, exact: 'the tide\n', prefix: 'half \ud83d', progress: 0.5},
					done: false,
					lastRead: noon,
					path: '/library/\u0085a\u202e.txt',
					addMinutes: 1.5,
				},
				{id: 'b', starred: true, archived: true, addTags: ['sea', '雨'], removeTags: ['rain']},
			],
			noon,
		);
		expect(exported(state)).toEqual([
			header,
			`{"id":"a","place":{"value":{"offset":7,"exact":"the tide\\n","prefix":"half \\ud83d","progress":0.5},"time":"${time}"},"done":{"value":false,"time":"${time}"},"lastRead":{"value":"${time}","time":"${time}"},"path":{"value":"/library/\\u0085a\\u202e.txt","time":"${time}"},"minutes":{"value":1.5,"time":"${time}"}}`,
			`{"id":"b","starred":{"value":true,"time":"${time}"},"archived":{"value":true,"time":"${time}"},"tags":[{"tag":"rain","isPresent":false,"time":"${time}"},{"tag":"sea","isPresent":true,"time":"${time}"},{"tag":"雨","isPresent":true,"time":"${time}"}]}`,
		]);
	});

	test('of nothing is a header', () => {
		expect(exported(stateIn())).toEqual([header]);
	});

	test('holds what is in memory only', () => {
		const state = stateIn();
		state.unsaved = new Map([['a', {change: {id: 'a', done: true}, time: noon}]]);
		expect(exported(state)).toEqual([header, `{"id":"a","done":{"value":true,"time":"${time}"}}`]);
	});

	test('imported elsewhere makes the same state, and imported twice changes nothing', async () => {
		await fc.assert(
			fc.asyncProperty(records, async all => {
				const [here, there] = [stateOf(all), stateIn()];
				const lines = exported(here);
				const first = await importInto(there, lines);
				expect(first).toEqual({applied: lines.length - 1, unchanged: 0, mistakes: [], trouble: null});
				expect(exported(there)).toEqual(lines);
				const second = await importInto(there, lines);
				expect(second).toEqual({applied: 0, unchanged: lines.length - 1, mistakes: [], trouble: null});
				expect(everything(there)).toEqual(everything(here));
				closeState(here);
				closeState(there);
			}),
			{numRuns: 15},
		);
	});

	test('of two machines imported in each other makes both the same', async () => {
		await fc.assert(
			fc.asyncProperty(records, records, async (one, other) => {
				const [desk, train] = [stateOf(one), stateOf(other)];
				const [fromDesk, fromTrain] = [exported(desk), exported(train)];
				await importInto(desk, fromTrain);
				await importInto(train, [...fromDesk, ...fromTrain.slice(1).reverse()]);
				expect(exported(desk)).toEqual(exported(train));
				closeState(desk);
				closeState(train);
			}),
			{numRuns: 15},
		);
	});

	test('is read again line by line to the letter', () => {
		fc.assert(
			fc.property(records, all => {
				for (const record of all) {
					expect(readRecordLine(writeRecordLine(record), noon)).toEqual({record, mistakes: [], unknown: []});
				}
			}),
		);
	});
});

describe('what is no export', () => {
	test.each([
		['nothing', [], []],
		['blank lines', ['', '  '], []],
		['a poem', ['The sea,', 'the sea'], ['1 does not begin an export of Broadsheet: nothing is imported']],
		['no header', ['{"id":"a"}'], ['1 does not begin an export of Broadsheet: nothing is imported']],
		[
			'a header of others',
			['{"format":"elsewhere","version":1}'],
			['1 does not begin an export of Broadsheet: nothing is imported'],
		],
		[
			'a version that is none',
			['{"format":"broadsheet-state","version":"1"}'],
			['1 does not begin an export of Broadsheet: nothing is imported'],
		],
		['an endless line', ['x'.repeat(2_000_001)], ['1 is longer than 2000000 characters: it is no line of an export']],
	])('%s changes nothing', async (_, lines, mistakes) => {
		const state = stateIn();
		const done = `{"id":"a","done":{"value":true,"time":"${time}"}}`;
		expect(await importInto(state, lines.length > 0 && mistakes.length > 0 ? [...lines, done] : lines)).toEqual({
			applied: 0,
			unchanged: 0,
			mistakes,
			trouble: null,
		});
		expect(everything(state)).toEqual([]);
	});
});

const doneLine = `{"id":"a","done":{"value":true,"time":"${time}"}}`;
const odd: ReadonlyArray<readonly [what: string, line: string, mistakes: readonly string[], lines: readonly string[]]> =
	[
		['half a line', doneLine.slice(0, 30), ['is no object of JSON'], []],
		['a number', '7', ['is no object of JSON'], []],
		['a list', '[1]', ['is no object of JSON'], []],
		['null', 'null', ['is no object of JSON'], []],
		['many brackets', '['.repeat(900_000), ['is no object of JSON'], []],
		['no id', '{"done":true}', ['has no id of an article'], []],
		['an id that is a number', '{"id":7}', ['has no id of an article'], []],
		['an id that drives a terminal', '{"id":"a\\u001b[2J"}', ['has no id of an article'], []],
		['an endless id', `{"id":"${'a'.repeat(201)}"}`, ['has no id of an article'], []],
		['nothing but an id', '{"id":"a"}', [], ['{"id":"a"}']],
		[
			'a value of another kind',
			`{"id":"a","done":{"value":"yes","time":"${time}"}}`,
			['has a field "done" that makes no sense: it is passed over'],
			['{"id":"a"}'],
		],
		[
			'no time',
			'{"id":"a","done":{"value":true}}',
			['has a field "done" that makes no sense: it is passed over'],
			['{"id":"a"}'],
		],
		[
			'a bare value',
			'{"id":"a","done":true}',
			['has a field "done" that makes no sense: it is passed over'],
			['{"id":"a"}'],
		],
		['null for a field', '{"id":"a","done":null}', [], ['{"id":"a"}']],
		[
			'a time that is a number',
			`{"id":"a","done":{"value":true,"time":${noon}}}`,
			['has a field "done" that makes no sense: it is passed over'],
			['{"id":"a"}'],
		],
		[
			'a day that is none',
			'{"id":"a","done":{"value":true,"time":"2026-13-45T00:00:00Z"}}',
			['has a field "done" that makes no sense: it is passed over'],
			['{"id":"a"}'],
		],
		[
			'a time of long ago',
			'{"id":"a","done":{"value":true,"time":"0000-01-01T00:00:00Z"}}',
			['has a field "done" that makes no sense: it is passed over'],
			['{"id":"a"}'],
		],
		[
			'a time far in the future',
			'{"id":"a","done":{"value":true,"time":"2090-01-01T00:00:00Z"}}',
			['is dated in the future (done): it counts only where nothing else is known'],
			['{"id":"a","done":{"value":true,"time":"1970-01-01T00:00:00.001Z"}}'],
		],
		[
			'a place before the start',
			`{"id":"a","place":{"value":{"offset":-1,"exact":"","prefix":"","progress":0},"time":"${time}"}}`,
			['has a field "place" that makes no sense: it is passed over'],
			['{"id":"a"}'],
		],
		[
			'a place between characters',
			`{"id":"a","place":{"value":{"offset":0.5,"exact":"","prefix":"","progress":0},"time":"${time}"}}`,
			['has a field "place" that makes no sense: it is passed over'],
			['{"id":"a"}'],
		],
		[
			'more than everything read',
			`{"id":"a","place":{"value":{"offset":0,"exact":"","prefix":"","progress":1.1},"time":"${time}"}}`,
			['has a field "place" that makes no sense: it is passed over'],
			['{"id":"a"}'],
		],
		[
			'a quote that drives a terminal',
			`{"id":"a","place":{"value":{"offset":0,"exact":"\\u009b2J","prefix":"","progress":0},"time":"${time}"}}`,
			['has a field "place" that makes no sense: it is passed over'],
			['{"id":"a"}'],
		],
		[
			'a book for a quote',
			`{"id":"a","place":{"value":{"offset":0,"exact":"${'x'.repeat(1001)}","prefix":"","progress":0},"time":"${time}"}}`,
			['has a field "place" that makes no sense: it is passed over'],
			['{"id":"a"}'],
		],
		[
			'a path that drives a terminal',
			`{"id":"a","path":{"value":"/a\\u001b]0;owned\\u0007","time":"${time}"},"done":{"value":true,"time":"${time}"}}`,
			['has a field "path" that makes no sense: it is passed over'],
			[doneLine],
		],
		[
			'less than no minutes',
			`{"id":"a","minutes":{"value":-1,"time":"${time}"}}`,
			['has a field "minutes" that makes no sense: it is passed over'],
			['{"id":"a"}'],
		],
		[
			'minus nothing',
			`{"id":"a","minutes":{"value":-0,"time":"${time}"}}`,
			[],
			[`{"id":"a","minutes":{"value":0,"time":"${time}"}}`],
		],
		[
			'infinity',
			`{"id":"a","minutes":{"value":1e999,"time":"${time}"}}`,
			['has a field "minutes" that makes no sense: it is passed over'],
			['{"id":"a"}'],
		],
		[
			'tags that are a word',
			'{"id":"a","tags":"sea"}',
			['has tags that make no sense: they are passed over'],
			['{"id":"a"}'],
		],
		[
			'a tag that drives a terminal',
			`{"id":"a","tags":[{"tag":"a\\u001b[2J","isPresent":true,"time":"${time}"},{"tag":" a  b ","isPresent":true,"time":"${time}"},null,7]}`,
			['has tags that make no sense: they are passed over'],
			[`{"id":"a","tags":[{"tag":"a b","isPresent":true,"time":"${time}"}]}`],
		],
		[
			'half a character for a tag',
			`{"id":"a","tags":[{"tag":"\\ud83d","isPresent":true,"time":"${time}"}]}`,
			['has tags that make no sense: they are passed over'],
			['{"id":"a"}'],
		],
		[
			'a prototype',
			`{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}},"id":"a"}`,
			[
				'has a field "__proto__" that this version does not know: it is passed over',
				'has a field "constructor" that this version does not know: it is passed over',
			],
			['{"id":"a"}'],
		],
		['an id in a prototype', '{"__proto__":{"id":"a"}}', ['has no id of an article'], []],
		[
			'a tag with a name of the language',
			`{"id":"__proto__","tags":[{"tag":"__proto__","isPresent":true,"time":"${time}"}]}`,
			[],
			[`{"id":"__proto__","tags":[{"tag":"__proto__","isPresent":true,"time":"${time}"}]}`],
		],
		[
			'a field whose name drives a terminal',
			'{"id":"a","\\u009b2J\\u001b]0;x":1}',
			['has a field "\\u009b2J\\u001b]0;x" that this version does not know: it is passed over'],
			['{"id":"a"}'],
		],
	];

test.each(odd)('a line of %s does no harm', async (_, line, mistakes, lines) => {
	expect(await importLine(line)).toEqual({mistakes: mistakes.map(sentence => `2 ${sentence}`), lines});
	expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
});

test('lines of anybody never harm what is known already', async () => {
	await fc.assert(
		fc.asyncProperty(
			fc.array(fc.oneof(fc.json(), fc.string(), fc.constantFrom(...odd.map(([, line]) => line.slice(0, 500))))),
			async lines => {
				const state = stateIn();
				write(state, [{id: 'kept', starred: true}], noon);
				const [, kept] = exported(state);
				await importInto(state, [header, ...lines]);
				const after = exported(state);
				expect(after).toContain(kept);
				expect(after.join('')).not.toMatch(/[\0-\u001f\u007f-\u009f]/);
				closeState(state);
			},
		),
		{numRuns: 15},
	);
});

test('an export of a newer version is imported as far as this one knows it, and a field is told of once', async () => {
	const state = stateIn();
	const lines = [
		'{"format":"broadsheet-state","version":2,"by":"the future"}',
		`{"id":"a","done":{"value":true,"time":"${time}"},"mood":{"value":"calm","time":"${time}"}}`,
		`{"id":"b","mood":{"value":"calm","time":"${time}"}}`,
	];
	expect(await importInto(state, lines)).toEqual({
		applied: 2,
		unchanged: 0,
		mistakes: [
			'1 is of a newer Broadsheet: what this version does not know is passed over',
			'2 has a field "mood" that this version does not know: it is passed over',
		],
		trouble: null,
	});
	expect(everything(state).map(({id, fields}) => [id, fields.done?.value])).toEqual([
		['a', true],
		['b', undefined],
	]);
});

test('of many mistakes the first are told and all are counted', async () => {
	const state = stateIn();
	const {mistakes, mistakeCount} = await importLines(state, [header, ...Array.from({length: 5000}, () => 'x')], noon);
	expect([mistakes.length, mistakeCount]).toEqual([100, 5000]);
});

test('a folder that cannot be written is told of', async () => {
	const state = stateIn('/dev/null/state');
	expect(await importInto(state, [header, doneLine])).toEqual({
		applied: 0,
		unchanged: 0,
		mistakes: [],
		trouble: 'state.db could not be opened: check that its folder is there and its permissions',
	});
});
