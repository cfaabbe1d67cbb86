import fc from 'fast-check';
import {expect, test} from 'vitest';
import {breakLines} from '../../source/layout/break-lines.js';
import {cellWidth, graphemesOf} from '../../source/layout/width.js';
import {anyLines, anyMeasure} from '../helpers/manuscripts.js';

const lines = (text: string, measure: number): readonly string[] =>
	breakLines(text, {from: 0, to: text.length}, measure).map(({from, to}) => text.slice(from, to));

test.each([
	['at spaces', 'the tide waits for no one', 10, ['the tide', 'waits for', 'no one']],
	['so that a line may be full', 'the tide waits', 8, ['the tide', 'waits']],
	['without the spaces at the end of a line', 'tide    waits', 6, ['tide', 'waits']],
	['but keeps the spaces within a line', 'a  b   c', 20, ['a  b   c']],
	['at the line breaks of its author', 'one\ntwo three\n\nfour', 9, ['one', 'two three', '', 'four']],
	['after a hyphen between letters', 'a well-known tide', 7, ['a well-', 'known', 'tide']],
	['not after a minus sign', 'at -5 degrees', 5, ['at -5', 'degre', 'es']],
	['after a dash', 'tide—and more', 6, ['tide—', 'and', 'more']],
	['not before a dash', 'abcd—e', 4, ['abcd', '—e']],
	['in the middle of a word that is longer than a line', 'incomprehensible', 6, ['incomp', 'rehens', 'ible']],
	['a long word on a line of its own', 'an incomprehensible one', 8, ['an', 'incompre', 'hensible', 'one']],
	['between ideographs', '漢字仮名交', 4, ['漢字', '仮名', '交']],
	['not before a full stop of ideographs', '漢字仮名。', 8, ['漢字仮', '名。']],
	['not behind an opening bracket', '漢字「仮名」', 6, ['漢字', '「仮', '名」']],
	['between Latin and ideographs', 'abc漢字', 4, ['abc', '漢字']],
	['at an ideographic space, which takes two cells', '漢\u3000字', 5, ['漢', '字']],
	['at a zero width space, which takes none', 'tide\u200Btable', 9, ['tide\u200Btable']],
	['at a zero width space, when it must', 'tide\u200Btable', 8, ['tide', 'table']],
	['never at a no-break space', 'at 5\u00A0pm', 5, ['at', '5\u00A0pm']],
	['Hangul at its spaces', '한국어 문장', 6, ['한국어', '문장']],
	['never within an emoji', '👩‍👩‍👧👩‍👩‍👧', 3, ['👩‍👩‍👧', '👩‍👩‍👧']],
	['never within a letter and its marks', 'e\u0301e\u0301e\u0301', 1, ['e\u0301', 'e\u0301', 'e\u0301']],
	['with one wide grapheme a line at least', '漢字', 1, ['漢', '字']],
	['with one grapheme a line even where it is wider than two cells', 'a🏽a🏽a🏽', 1, ['a🏽', 'a🏽', 'a🏽']],
	['nothing into one empty line', '', 10, ['']],
	['spaces into one empty line', '   ', 2, ['']],
	['with spaces before a word that have no room', '    tide', 6, ['', 'tide']],
])('breaks %s', (_name, text, measure, expected) => {
	expect(lines(text, measure)).toEqual(expected);
});

test('a range is broken, not what stands around it', () => {
	expect(breakLines('one two three', {from: 4, to: 7}, 3)).toEqual([{from: 4, to: 7}]);
});

// Behind these a grapheme goes on though a line may end: white space before a mark, and the few letters that are written before their base (GCB=Prepend), which no text sets before an ideograph.
const mayPart =
	/[\s\u0600-\u0605\u06DD\u070F\u0890\u0891\u08E2\u0D4E\u{110BD}\u{110CD}\u{111C2}\u{111C3}\u{113D1}\u{1193F}\u{11941}\u{11A3A}\u{11A84}-\u{11A89}\u{11D46}\u{11F02}]$/u;

const anyBreak = fc.record({text: anyLines, measure: anyMeasure});

test('no line is wider than the measure, unless it is one grapheme', () => {
	fc.assert(
		fc.property(anyBreak, ({text, measure}) => {
			for (const line of lines(text, measure)) {
				const isOne = [...graphemesOf(line)].length === 1;
				expect(isOne ? 0 : cellWidth(line)).toBeLessThanOrEqual(measure);
			}
		}),
		{numRuns: 500},
	);
});

test('between two lines stand white space and line ends only', () => {
	fc.assert(
		fc.property(anyBreak, ({text, measure}) => {
			const ranges = breakLines(text, {from: 0, to: text.length}, measure);
			const gaps = [...ranges, {from: text.length, to: text.length}].map(({from}, index) =>
				text.slice(ranges[index - 1]?.to ?? 0, from),
			);
			expect(gaps.filter(gap => !/^[ \n\u200B\u3000]*$/.test(gap))).toEqual([]);
		}),
		{numRuns: 500},
	);
});

test('lines begin one after another', () => {
	fc.assert(
		fc.property(anyBreak, ({text, measure}) => {
			const ranges = breakLines(text, {from: 0, to: text.length}, measure);
			expect(
				ranges.every(({from, to}, index) => from <= to && (index === 0 || from > (ranges[index - 1]?.from ?? 0))),
			).toBe(true);
		}),
		{numRuns: 500},
	);
});

test('a line is broken at graphemes, or behind white space', () => {
	fc.assert(
		fc.property(anyBreak, ({text, measure}) => {
			const edges = new Set([0]);
			let edge = 0;
			for (const grapheme of graphemesOf(text)) {
				edge += grapheme.length;
				edges.add(edge);
			}

			const starts = breakLines(text, {from: 0, to: text.length}, measure).map(({from}) => from);
			expect(starts.filter(start => !edges.has(start) && !mayPart.test(text.slice(0, start)))).toEqual([]);
		}),
		{numRuns: 500},
	);
});

test('a line takes as many words as have room', () => {
	const word = fc.stringMatching(/^[a-z]{1,9}$/);
	fc.assert(
		fc.property(fc.array(word, {minLength: 1, maxLength: 40}), fc.integer({min: 9, max: 60}), (words, measure) => {
			const set = lines(words.join(' '), measure);
			expect(set.join(' ')).toBe(words.join(' '));
			for (const [index, line] of set.slice(1).entries()) {
				const [first = ''] = line.split(' ');
				expect(`${set[index]} ${first}`.length).toBeGreaterThan(measure);
			}
		}),
	);
});
