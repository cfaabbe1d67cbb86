import {expect, test} from 'vitest';
import {breakOpportunities} from '../../../source/layout/breaking/opportunities.js';
import {breakCases} from './unicode-cases.js';

const cases = breakCases('LineBreakTest.txt');

test('lines may be broken where LineBreakTest of Unicode 15.0 says, in all its cases', () => {
	const found = cases.map(({line, text}) => ({
		line,
		breaks: [...breakOpportunities(text, 0, text.length), text.length],
	}));
	expect(cases.length).toBe(7654);
	expect(found).toEqual(cases.map(({line, breaks}) => ({line, breaks})));
});

test('a range has the opportunities that its text has alone', () => {
	const found = cases.map(({line, text}) => {
		const breaks = breakOpportunities(`a ${text} b`, 2, 2 + text.length);
		return {line, breaks: [...breaks.map(offset => offset - 2), text.length]};
	});
	expect(found).toEqual(cases.map(({line, breaks}) => ({line, breaks})));
});

test.each([
	['nothing', ''],
	['one character', 'a'],
	['half of a surrogate pair', '\uD83D'],
	['halves in the wrong order', '\uDC69\uD83D'],
])('%s has no opportunity', (_name, text) => {
	expect(breakOpportunities(text, 0, text.length)).toEqual([]);
});

test('a range that ends within a surrogate pair is not looked at beyond its end', () => {
	expect(breakOpportunities('a 👩', 0, 3)).toEqual([2]);
});

test('a text of any length has its opportunities found in one pass', () => {
	const spaces = `${' '.repeat(300_000)}a`;
	const flags = '🇩🇪'.repeat(50_000);
	const marks = `a${'\u0301'.repeat(300_000)} b`;
	expect([
		breakOpportunities(spaces, 0, spaces.length),
		breakOpportunities(flags, 0, flags.length).length,
		breakOpportunities(marks, 0, marks.length),
	]).toEqual([[300_000], 49_999, [300_002]]);
});
