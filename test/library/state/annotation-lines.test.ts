import {describe, expect, test} from 'vitest';
import {exportLines} from '../../../source/library/state/export-lines.js';
import {importLines} from '../../../source/library/state/import-lines.js';
import {closeState, type ReaderState} from '../../../source/library/state/reader-state.js';
import {longestLine, readRecordLine} from '../../../source/library/state/record-line.js';
import {write} from '../../../source/library/state/write-state.js';
import {noon} from '../../helpers/noon.js';
import {everything, stateIn} from '../../helpers/reader-state.js';

const time = '2026-11-24T12:00:00.000Z';
const exported = (state: ReaderState): readonly string[] => [...exportLines(state, noon)];
const passage = (exact: string) => ({from: 4, to: 8, exact, prefix: 'the ', suffix: ' came'});

const quoteJson = '{"from":4,"to":8,"exact":"tide","prefix":"the ","suffix":" came"}';
const partsJson = `"quote":{"value":${quoteJson},"time":"${time}"},"colour":{"value":"green","time":"${time}"},"note":{"value":"one\\ntwo","time":"${time}"},"isPresent":{"value":true,"time":"${time}"}`;
const highlightJson = `{"id":"h","created":"${time}",${partsJson}}`;
const bookmarkJson = `{"letter":"a","value":{"offset":7,"exact":"tide","prefix":""},"time":"${time}"}`;
const sessionJson = `{"start":"${time}","seconds":61.5,"words":200}`;
const whole = `{"id":"a","highlights":[${highlightJson}],"bookmarks":[${bookmarkJson}],"sessions":[${sessionJson}]}`;

test('an article on a line has what was written into it', () => {
	const state = stateIn();
	write(
		state,
		[
			{
				id: 'a',
				highlights: [{id: 'h', quote: passage('tide'), colour: 'green', note: 'one\ntwo', created: noon}],
				bookmarks: [{letter: 'a', anchor: {offset: 7, exact: 'tide', prefix: ''}}],
				sessions: [{start: noon, seconds: 61.5, words: 200}],
			},
		],
		noon,
	);
	expect(exported(state).slice(1)).toEqual([whole]);
});

/** What a line says when it is written again, and what was wrong with it. */
async function readAgain(
	line: string,
): Promise<{readonly lines: readonly string[]; readonly mistakes: readonly string[]}> {
	const state = stateIn();
	const {mistakes} = await importLines(state, ['{"format":"broadsheet-state","version":1}', line], noon);
	return {lines: exported(state).slice(1), mistakes: mistakes.map(({sentence}) => sentence)};
}

const without = (name: string): string => `has ${name} that make no sense: they are passed over`;
const withHighlight = (from: string, to: string): string =>
	`{"id":"a","highlights":[${highlightJson.replace(from, to)}]}`;
const partless = (name: string): string => {
	const {highlights, ...others} = JSON.parse(`{"id":"a","highlights":[${highlightJson}]}`);
	const [{[name]: _, ...left}] = highlights;
	return JSON.stringify({...others, highlights: [left]});
};

const odd: ReadonlyArray<readonly [what: string, line: string, mistakes: readonly string[], lines: readonly string[]]> =
	[
		['all that makes sense', whole, [], [whole]],
		['highlights that are a word', '{"id":"a","highlights":"tide"}', [without('highlights')], ['{"id":"a"}']],
		['null', '{"id":"a","highlights":null,"bookmarks":null,"sessions":null}', [], ['{"id":"a"}']],
		[
			'more highlights than anybody makes',
			`{"id":"a","highlights":[${Array.from({length: 10_001}, (_, index) => `{"id":"${index}"}`).join(',')}]}`,
			[without('highlights')],
			['{"id":"a"}'],
		],
		['no id', withHighlight('"id":"h",', ''), [without('highlights')], ['{"id":"a"}']],
		['an id that drives a terminal', withHighlight('"h"', '"\\u001b[2J"'), [without('highlights')], ['{"id":"a"}']],
		['a colour that is none', withHighlight('"green"', '"ultraviolet"'), [without('highlights')], [partless('colour')]],
		[
			'a quote that ends before it begins',
			withHighlight('"to":8', '"to":4'),
			[without('highlights')],
			[partless('quote')],
		],
		['a quote before the start', withHighlight('"from":4', '"from":-4'), [without('highlights')], [partless('quote')]],
		[
			'a quote between characters',
			withHighlight('"from":4', '"from":4.5'),
			[without('highlights')],
			[partless('quote')],
		],
		['a quote beyond all numbers', withHighlight('"to":8', '"to":1e300'), [without('highlights')], [partless('quote')]],
		[
			'a quote that drives a terminal',
			withHighlight('"tide"', '"\\u009b2J"'),
			[without('highlights')],
			[partless('quote')],
		],
		['a table for a quote', withHighlight('"tide"', '"t\\tide\\n"'), [], [withHighlight('"tide"', '"t\\tide\\n"')]],
		[
			'a book for a quote',
			withHighlight('"tide"', `"${'x'.repeat(100_001)}"`),
			[without('highlights')],
			[partless('quote')],
		],
		[
			'a book before a quote',
			withHighlight('"the "', `"${'x'.repeat(1001)}"`),
			[without('highlights')],
			[partless('quote')],
		],
		['a note with a tab', withHighlight('one\\n', 'one\\t'), [without('highlights')], [partless('note')]],
		[
			'a note that drives a terminal',
			withHighlight('one\\n', '\\u001b[2J'),
			[without('highlights')],
			[partless('note')],
		],
		['a note of half a character', withHighlight('one\\n', '\\ud83d'), [without('highlights')], [partless('note')]],
		['a book for a note', withHighlight('one', 'x'.repeat(100_001)), [without('highlights')], [partless('note')]],
		[
			'a day that is none',
			withHighlight(`"created":"${time}"`, '"created":7'),
			[without('highlights')],
			[partless('created')],
		],
		[
			'a highlight made far in the future',
			withHighlight(`"created":"${time}"`, '"created":"2090-01-01T00:00:00.000Z"'),
			['is dated in the future (the highlight h): it counts only where nothing else is known'],
			[partless('created')],
		],
		[
			'a highlight twice',
			`{"id":"a","highlights":[${highlightJson},${highlightJson}]}`,
			[without('highlights')],
			[withHighlight('', '')],
		],
		['a name of the language', withHighlight('"h"', '"__proto__"'), [], [withHighlight('"h"', '"__proto__"')]],
		[
			'parts in a prototype',
			`{"id":"a","highlights":[{"id":"h","__proto__":{${partsJson}}}]}`,
			[],
			['{"id":"a","highlights":[{"id":"h"}]}'],
		],
		...['', 'ab', '1', 'é', '\\u001b'].map(
			letter =>
				[
					`the bookmark "${letter}"`,
					`{"id":"a","bookmarks":[${bookmarkJson.replace('"a"', `"${letter}"`)}]}`,
					[without('bookmarks')],
					['{"id":"a"}'],
				] as const,
		),
		[
			'a bookmark nowhere',
			`{"id":"a","bookmarks":[${bookmarkJson.replace('7', '-7')}]}`,
			[without('bookmarks')],
			['{"id":"a"}'],
		],
		[
			'a bookmark of the future',
			`{"id":"a","bookmarks":[${bookmarkJson.replace(time, '2090-01-01T00:00:00.000Z')}]}`,
			['is dated in the future (the bookmark a): it counts only where nothing else is known'],
			[`{"id":"a","bookmarks":[${bookmarkJson.replace(time, '1970-01-01T00:00:00.001Z')}]}`],
		],
		[
			'a session without an end',
			`{"id":"a","sessions":[${sessionJson.replace('61.5', '1e999')}]}`,
			[without('sessions')],
			['{"id":"a"}'],
		],
		[
			'less than no words',
			`{"id":"a","sessions":[${sessionJson.replace('200', '-1')}]}`,
			[without('sessions')],
			['{"id":"a"}'],
		],
		[
			'a session of the future',
			`{"id":"a","sessions":[${sessionJson.replace(time, '2090-01-01T00:00:00.000Z')},${sessionJson}]}`,
			[without('sessions')],
			[`{"id":"a","sessions":[${sessionJson}]}`],
		],
	];

test.each(odd)('of a line with %s is read what makes sense', async (_, line, mistakes, lines) => {
	expect(await readAgain(line)).toEqual({mistakes, lines});
	expect(Object.hasOwn(Object.prototype, 'quote')).toBe(false);
});

describe('an article into which very much was written', () => {
	/** As long as may be, and each character an escape. */
	const longest = '\uD83D'.repeat(100_000);
	const changes = [
		{
			id: 'a',
			starred: true,
			highlights: [
				...Array.from({length: 5000}, (_, index) => ({
					id: `h${index}`,
					quote: passage(`${'x'.repeat(200)}\u0085`.slice(0, 200)),
					colour: 'red' as const,
					created: noon,
				})),
				{id: '!', quote: passage(longest), colour: 'blue' as const, note: '\uFEFF'.repeat(100_000), created: noon},
			],
			sessions: Array.from({length: 3000}, (_, index) => ({start: noon - index, seconds: 1, words: 1})),
		},
		{id: 'b', done: true},
	];

	test('is on several lines, none too long, which make the same state elsewhere', async () => {
		const [here, there] = [stateIn(), stateIn()];
		write(here, changes, noon);
		const lines = exported(here);
		expect(lines.length).toBeGreaterThan(5);
		expect(Math.max(...lines.map(({length}) => length))).toBeLessThanOrEqual(longestLine);
		expect(lines.slice(1).flatMap(line => readRecordLine(line, noon).mistakes)).toEqual([]);
		expect(lines.join('')).not.toMatch(/[\0-\u001f\u007f-\u009f]/);
		const first = await importLines(there, lines, noon);
		expect([first.applied, first.unchanged, first.mistakeCount]).toEqual([2, 0, 0]);
		const second = await importLines(
			there,
			lines.toReversed().toSorted(line => (line === lines[0] ? -1 : 0)),
			noon,
		);
		expect([second.applied, second.unchanged]).toEqual([0, 2]);
		expect(exported(there)).toEqual(lines);
		expect(everything(there)).toEqual(everything(here));
		closeState(there);
	});
});
