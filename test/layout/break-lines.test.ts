import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {type BreakOptions, breakLines} from '../../source/layout/break-lines.js';
import {type Hyphenate, loadHyphenate} from '../../source/layout/breaking/hyphenation.js';
import {createSegments, fillSegments} from '../../source/layout/breaking/segments.js';
import {totalFit} from '../../source/layout/breaking/total-fit.js';
import {cellWidth, graphemesOf} from '../../source/layout/width.js';
import {anyLines, anyMeasure, anyText} from '../helpers/manuscripts.js';
import {runs} from '../helpers/runs.js';
import {breakGreedily, costOf} from './breaking/break-sets.js';

const hyphenate = (await loadHyphenate('en')) as Hyphenate;

const broken = (text: string, measure: number, options?: BreakOptions) =>
	breakLines(text, {from: 0, to: text.length}, measure, options);

/** The lines as they are to be read, with the hyphens that are set. */
const lines = (text: string, measure: number, options?: BreakOptions): readonly string[] =>
	broken(text, measure, options).map(({from, to, isHyphenated}) => text.slice(from, to) + (isHyphenated ? '-' : ''));

test.each([
	['at spaces', 'the tide waits for no one', 10, ['the tide', 'waits for', 'no one']],
	['so that a line may be full', 'the tide waits', 8, ['the tide', 'waits']],
	[
		'so that lines are even, not full',
		'aaaaaa bbbb cccc dddddddddd eeeeeee',
		12,
		['aaaaaa', 'bbbb cccc', 'dddddddddd', 'eeeeeee'],
	],
	['without the spaces at the end of a line', 'tide    waits', 6, ['tide', 'waits']],
	['but keeps the spaces within a line', 'a  b   c', 20, ['a  b   c']],
	['at the line breaks of its author', 'one\ntwo three\n\nfour', 9, ['one', 'two three', '', 'four']],
	['after a hyphen between letters', 'a well-known tide', 7, ['a well-', 'known', 'tide']],
	['not after a minus sign', 'at -5 degrees', 5, ['at -5', 'degre', 'es']],
	['after a dash', 'tide—and more', 6, ['tide—', 'and', 'more']],
	['not before a dash', 'abcd—e', 4, ['abcd', '—e']],
	['in the middle of a word that is longer than a line', 'incomprehensible', 6, ['incomp', 'rehens', 'ible']],
	['a long word on a line of its own', 'an incomprehensible one', 8, ['an', 'incompre', 'hensible', 'one']],
	['at a soft hyphen, which is set then', 'tide\u00ADtables', 7, ['tide\u00AD-', 'tables']],
	['not at a soft hyphen that is not needed', 'tide\u00ADtables', 10, ['tide\u00ADtables']],
	['at a soft hyphen without a hyphen where it has no room', 'tide\u00ADtabs', 4, ['tide\u00AD', 'tabs']],
	['between ideographs', '漢字仮名交文', 4, ['漢字', '仮名', '交文']],
	['so that no ideograph is left alone', '漢字仮名', 6, ['漢字', '仮名']],
	['not before a full stop of ideographs', '漢字仮名。', 8, ['漢字', '仮名。']],
	['not behind an opening bracket', '漢字「仮名」', 6, ['漢字', '「仮', '名」']],
	['between Latin and ideographs', 'abc漢字', 4, ['abc', '漢字']],
	['at an ideographic space, which takes two cells', '漢\u3000字', 5, ['漢', '字']],
	['at a zero width space, which takes none', 'tide\u200Btable', 9, ['tide\u200Btable']],
	['at a zero width space, when it must', 'tide\u200Btable', 8, ['tide', 'table']],
	['never at a no-break space', 'at 5\u00A0pm', 5, ['at', '5\u00A0pm']],
	['Hangul at its spaces', '한국어 문장', 6, ['한국어', '문장']],
	['Thai between its words', 'ภาษาไทย', 5, ['ภาษา', 'ไทย']],
	['never within an emoji', '👩‍👩‍👧👩‍👩‍👧', 3, ['👩‍👩‍👧', '👩‍👩‍👧']],
	['never within a letter and its marks', 'e\u0301e\u0301e\u0301', 1, ['e\u0301', 'e\u0301', 'e\u0301']],
	['with one wide grapheme a line at least', '漢字', 1, ['漢', '字']],
	['with one grapheme a line even where it is wider than the measure', 'a🏽a🏽a🏽', 1, ['a🏽', 'a🏽', 'a🏽']],
	['nothing into one empty line', '', 10, ['']],
	['spaces into one empty line', '   ', 2, ['']],
	['with spaces before a word that have no room', '    tide', 6, ['', 'tide']],
])('breaks %s', (_name, text, measure, expected) => {
	expect(lines(text, measure)).toEqual(expected);
});

test('a range is broken, not what stands around it', () => {
	expect(breakLines('one two three', {from: 4, to: 7}, 3)).toEqual([
		{from: 4, to: 7, isHyphenated: false, isFull: false},
	]);
});

test('all lines of a paragraph are full but its last', () => {
	expect(broken('the tide\u00ADtables wait\nfor', 8)).toEqual([
		{from: 0, to: 3, isHyphenated: false, isFull: true},
		{from: 4, to: 9, isHyphenated: true, isFull: true},
		{from: 9, to: 15, isHyphenated: false, isFull: true},
		{from: 16, to: 20, isHyphenated: false, isFull: false},
		{from: 21, to: 24, isHyphenated: false, isFull: false},
	]);
});

describe('an indent', () => {
	test.each([
		['makes the first line shorter', 'the tide waits', 8, 2, ['the', 'tide', 'waits']],
		['leaves one cell at least', 'ab', 2, 9, ['a', 'b']],
		[
			'counts for the first line behind each line break of the author',
			'the tide\nthe tide',
			8,
			2,
			['the', 'tide', 'the', 'tide'],
		],
	])('%s', (_name, text, measure, indent, expected) => {
		expect(lines(text, measure, {indent})).toEqual(expected);
	});
});

describe('with hyphens', () => {
	test.each([
		[
			'a word is parted where a line would stay empty',
			'an incomprehensible tide',
			12,
			['an', 'incomprehen-', 'sible tide'],
		],
		['a paragraph that comes out well is left alone', 'the tides wait here', 9, ['the tides', 'wait here']],
		[
			'addresses are not parted, but at their slashes',
			'see https://example.org/incomprehensibilities now',
			22,
			['see', 'https://example.org/', 'incomprehensibilities', 'now'],
		],
		[
			'compounds are parted at their hyphens alone',
			'an incomprehensible-understanding',
			20,
			['an incomprehensible-', 'understanding'],
		],
		[
			'words that their author parts are parted there alone',
			'a misunder\u00ADstanding',
			11,
			['a misunder\u00AD-', 'standing'],
		],
	])('%s', (_name, text, measure, expected) => {
		expect(lines(text, measure, {hyphenate})).toEqual(expected);
	});

	test('a line with an indent is loose only when it is shorter than the indent leaves it', () => {
		const text = 'understanding incomprehensible';
		expect(lines(text, 17, {indent: 3, hyphenate})).toEqual(['understanding', 'incomprehensible']);
	});
});

// Behind these a grapheme goes on though a line may end: white space before a mark, and the few letters that are written before their base (GCB=Prepend), which no text sets before an ideograph.
const mayPart =
	/[\s\u0600-\u0605\u06DD\u070F\u0890\u0891\u08E2\u0D4E\u{110BD}\u{110CD}\u{111C2}\u{111C3}\u{113D1}\u{1193F}\u{11941}\u{11A3A}\u{11A84}-\u{11A89}\u{11D46}\u{11F02}]$/u;

const anyOptions: fc.Arbitrary<BreakOptions> = fc.record(
	{indent: fc.integer({min: 0, max: 8}), isJustified: fc.boolean(), hyphenate: fc.constantFrom(hyphenate, null)},
	{requiredKeys: []},
);

const anyBreak = fc
	.record({text: anyLines, measure: anyMeasure, options: anyOptions})
	.map(({text, measure, options}) => ({text, measure, options, set: broken(text, measure, options)}));

/** English words, long ones and compounds among them, with one space between them. */
const anyProse = fc
	.array(
		fc.constantFrom(
			'a',
			'the',
			'tide',
			'waits',
			'harbour',
			'comfortable',
			'incomprehensible',
			'well-known',
			'typography,',
			'“understanding”',
			'NATO',
			'tables.',
		),
		{minLength: 1, maxLength: 30},
	)
	.map(words => words.join(' '));

/** Every place in a text of words where one may be parted. */
function pointsIn(text: string): ReadonlySet<number> {
	return new Set([...text.matchAll(/\S+/g)].flatMap(({index, 0: word}) => hyphenate(text, index, index + word.length)));
}

test('no line is wider than the measure, its hyphen and its indent included, unless it is one grapheme', () => {
	fc.assert(
		fc.property(anyBreak, ({text, measure, options, set}) => {
			for (const [index, {from, to, isHyphenated}] of set.entries()) {
				const line = text.slice(from, to);
				const isFirst = index === 0 || text[from - 1] === '\n';
				const indent = isFirst ? Math.min(options.indent ?? 0, measure - 1) : 0;
				const isOne = [...graphemesOf(line)].length === 1;
				expect(isOne ? 0 : cellWidth(line) + (isHyphenated ? 1 : 0) + indent).toBeLessThanOrEqual(measure);
			}
		}),
		{numRuns: runs(300)},
	);
});

test('between two lines stand white space and line ends only', () => {
	fc.assert(
		fc.property(anyBreak, ({text, set}) => {
			const gaps = [...set, {from: text.length}].map(({from}, index) => text.slice(set[index - 1]?.to ?? 0, from));
			expect(gaps.filter(gap => !/^[ \n\u200B\u3000]*$/.test(gap))).toEqual([]);
		}),
		{numRuns: runs(200)},
	);
});

test('lines begin one after another', () => {
	fc.assert(
		fc.property(anyBreak, ({set}) => {
			expect(set.every(({from, to}, index) => from <= to && (index === 0 || from > (set[index - 1]?.from ?? 0)))).toBe(
				true,
			);
		}),
		{numRuns: runs(200)},
	);
});

test('a line is broken at graphemes, or behind white space', () => {
	fc.assert(
		fc.property(anyBreak, ({text, set}) => {
			const edges = new Set([0]);
			let edge = 0;
			for (const grapheme of graphemesOf(text)) {
				edge += grapheme.length;
				edges.add(edge);
			}

			const starts = set.map(({from}) => from);
			expect(starts.filter(start => !edges.has(start) && !mayPart.test(text.slice(0, start)))).toEqual([]);
		}),
		{numRuns: runs(300)},
	);
});

test('the same text is broken the same way, whatever was broken before', () => {
	fc.assert(
		fc.property(anyBreak, anyBreak, ({text, measure, options, set}, _between) => {
			expect(broken(text, measure, options)).toEqual(set);
		}),
	);
});

test('a paragraph is broken the same way wherever it stands', () => {
	fc.assert(
		fc.property(anyText, anyText, anyMeasure, anyOptions, (before, text, measure, options) => {
			const moved = breakLines(
				`${before}\n${text}\n${before}`,
				{from: before.length + 1, to: before.length + 1 + text.length},
				measure,
				options,
			);
			const offset = before.length + 1;
			expect(moved.map(line => ({...line, from: line.from - offset, to: line.to - offset}))).toEqual(
				broken(text, measure, options),
			);
		}),
	);
});

test('a hyphen is set only at soft hyphens and where words may be parted', () => {
	fc.assert(
		fc.property(anyProse, anyMeasure, fc.boolean(), (text, measure, isJustified) => {
			const points = pointsIn(text);
			const wrong = broken(text, measure, {hyphenate, isJustified}).filter(
				({to, isHyphenated}) => isHyphenated && text[to - 1] !== '\u00AD' && !points.has(to),
			);
			expect(wrong).toEqual([]);
		}),
		{numRuns: runs(200)},
	);
});

test('without what parts words none is parted where it has room', () => {
	fc.assert(
		fc.property(anyProse, fc.integer({min: 24, max: 80}), (prose, measure) => {
			const text = prose.replaceAll('-', ' ');
			expect(lines(text, measure).join(' ')).toBe(text);
		}),
	);
});

test('no paragraph is less even than with its lines filled one after another', () => {
	fc.assert(
		fc.property(fc.oneof(anyText, anyProse), anyMeasure, anyOptions, (text, measure, {isJustified, ...options}) => {
			const indent = Math.min(options.indent ?? 0, measure - 1);
			const fit = {measure, indent, isJustified: isJustified ?? false};
			const segments = createSegments();
			fillSegments(segments, text, 0, text.length, measure - indent, null);
			const starts = new Map(Array.from({length: segments.count}, (_, index) => [segments.from[index], index]));
			const breaks = broken(text, measure, {indent, isJustified: fit.isJustified})
				.slice(1)
				.map(({from}) => starts.get(from) ?? -1);
			expect(breaks).toEqual(totalFit(segments, fit).breaks);
			expect(costOf(segments, breaks, fit)).toBeLessThanOrEqual(
				costOf(segments, breakGreedily(segments, fit), fit) + 1e-6,
			);
		}),
		{numRuns: runs(200)},
	);
});

test('hostile texts of any length are broken in good time', () => {
	const texts = [
		'a'.repeat(200_000),
		' '.repeat(200_000),
		'-'.repeat(200_000),
		'\u200B\u0301'.repeat(100_000),
		'\u1160\u00AD'.repeat(100_000),
		'「'.repeat(100_000),
		'👩‍👩‍👧'.repeat(10_000),
		`a${'\u0301'.repeat(200_000)}`,
		'กิ'.repeat(20_000),
		'a\u00AD'.repeat(100_000),
	];
	for (const text of texts) {
		for (const isJustified of [false, true]) {
			expect(broken(text, 60, {hyphenate, isJustified}).at(-1)?.isFull).toBe(false);
		}
	}
});
