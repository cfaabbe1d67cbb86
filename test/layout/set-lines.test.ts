import {expect, test} from 'vitest';
import type {Manuscript} from '../../source/article/manuscript.js';
import {paintLine} from '../../source/layout/paint.js';
import {rowText} from '../../source/layout/span.js';
import {plainStyle} from '../../source/layout/typography.js';
import {linesOf} from '../helpers/lines.js';
import {
	bullets,
	code,
	definitions,
	heading,
	list,
	manuscript,
	note,
	paragraph,
	quote,
	reference,
	rule,
	table,
} from '../helpers/manuscripts.js';

/** A text as it looks, line by line. */
const set = (text: Manuscript, measure = 40): readonly string[] =>
	linesOf(text, measure).map(line => rowText(paintLine(text, line, measure)).trimEnd());

const plain = {isHyphenated: false, gaps: null, goesOn: false};

test('lines know their range, their block and how far they are set in', () => {
	expect(linesOf(manuscript(heading('Tides'), quote('high and low'), rule), 10)).toEqual([
		{kind: 'text', from: 0, to: 5, block: 0, indent: 0, ...plain},
		{kind: 'space', from: 5, to: 6, block: 1},
		{kind: 'text', from: 6, to: 10, block: 1, indent: 2, ...plain},
		{kind: 'text', from: 11, to: 18, block: 1, indent: 2, ...plain},
		{kind: 'space', from: 18, to: 19, block: 2},
		{kind: 'hairline', from: 19, to: 20, block: 2, width: 10},
	]);
});

test('a blank line parts blocks', () => {
	expect(set(manuscript(heading('Tides'), 'one', 'two', rule, code('three')))).toEqual([
		'Tides',
		'',
		'one',
		'',
		'two',
		'',
		'─'.repeat(40),
		'',
		'  three',
	]);
});

test('the items of a tight list stand together, those of a loose one apart', () => {
	expect(set(manuscript(bullets('a', 'b'), list({ordered: false, spread: true}, 'c', 'd')))).toEqual([
		'• a',
		'• b',
		'',
		'• c',
		'',
		'• d',
	]);
});

test('a list in an item of a tight list stands together with it', () => {
	expect(set(manuscript(bullets(['a', bullets('b', 'c')], 'd'), 'e'))).toEqual([
		'• a',
		'  • b',
		'  • c',
		'• d',
		'',
		'e',
	]);
});

test('two paragraphs of an item are parted', () => {
	expect(set(manuscript(bullets(['a', 'b'], 'c')))).toEqual(['• a', '', '  b', '• c']);
});

test('two lists and two quotes that follow each other are parted', () => {
	expect(set(manuscript(bullets('a'), bullets('b'), quote('c'), quote('d')))).toEqual([
		'• a',
		'',
		'• b',
		'',
		'│ c',
		'',
		'│ d',
	]);
});

test('the bar of a quote goes on over the blank lines within it', () => {
	expect(set(manuscript(quote('a', quote('b', 'c'), 'd')))).toEqual(['│ a', '│', '│ │ b', '│ │', '│ │ c', '│', '│ d']);
});

test('notes are parted from each other', () => {
	expect(set(manuscript(paragraph('x', reference('a'), reference('b')), note('a', 'one'), note('b', 'two')))).toEqual([
		'x¹²',
		'',
		'1. one\u00A0↩',
		'',
		'2. two\u00A0↩',
	]);
});

test('a term stands on its description, and a tight definition list has no blank line before the next', () => {
	const children = ['neap', ['low', 'and rare'], ['short'], 'spring', ['high']] as const;
	expect(set(manuscript('x', definitions({spread: false}, ...children), 'y'))).toEqual([
		'x',
		'',
		'neap',
		'    low',
		'',
		'    and rare',
		'',
		'    short',
		'spring',
		'    high',
		'',
		'y',
	]);
	expect(set(manuscript(definitions({spread: true}, ...children)))).toEqual([
		'neap',
		'    low',
		'',
		'    and rare',
		'',
		'    short',
		'',
		'spring',
		'    high',
	]);
});

test('definition lists part from each other and nest', () => {
	const inner = definitions({spread: false}, 'ebb', ['out'], 'flow', ['in']);
	expect(
		set(manuscript(quote(definitions({spread: false}, 'tide', [inner]), definitions({spread: false}, 'wind', ['b'])))),
	).toEqual(['│ tide', '│     ebb', '│         out', '│     flow', '│         in', '│', '│ wind', '│     b']);
});

test('code keeps its spaces and its blank lines', () => {
	expect(set(manuscript(code('if a:\n\n    b  = c')))).toEqual(['  if a:', '', '      b  = c']);
});

test('code that is longer than a line goes on in the next, at graphemes', () => {
	expect(set(manuscript(code('abcdefgh ijkl')), 6)).toEqual(['abcdef', 'gh ijk', 'l']);
	expect(set(manuscript(code('漢字👩‍👩‍👧x')), 3)).toEqual(['漢', '字', '👩‍👩‍👧x']);
});

test('code whose graphemes are all wider than the line has one on each', () => {
	expect(set(manuscript(code('a🏽b🏽')), 1)).toEqual(['a🏽', 'b🏽']);
});

test('text is set in the room that its containers leave', () => {
	expect(set(manuscript(quote('the tide waits for no one at all')), 20)).toEqual([
		'│ the tide waits for',
		'│ no one at all',
	]);
});

test('a rule is as wide as the room', () => {
	expect(set(manuscript(quote(rule)), 20)).toEqual([`│ ${'─'.repeat(18)}`]);
});

test('a table is set in', () => {
	expect(set(manuscript(quote(table([], ['a', 'b'], ['c', 'd']))))).toEqual(['│ a  b', '│ ────', '│ c  d']);
});

test('an empty item shows its marker, an empty quote its bar', () => {
	expect(set(manuscript(bullets([], 'a'), quote()))).toEqual(['•', '• a', '', '│']);
});

test('nothing is set into no lines', () => {
	expect(set(manuscript())).toEqual([]);
});

test('words are parted by the language of their block, and those of headings not at all', () => {
	const words = 'aaaa bbbbbbbb cccccccc';
	const block = {lang: null, containers: []};
	const text: Manuscript = {
		text: [words, words, words].join('\n'),
		blocks: [
			{kind: 'heading', depth: 1, from: 0, to: 22, ...block, lang: 'de'},
			{kind: 'paragraph', from: 23, to: 45, ...block},
			{kind: 'paragraph', from: 46, to: 68, ...block, lang: 'de'},
		],
		marks: [],
	};
	const parted = (_: string, from: number): readonly number[] => [from + 6];
	const hyphenation = (lang: string | null) => (lang === 'de' ? parted : null);
	const rows = linesOf(text, 12, {...plainStyle, hyphenation}).map(line => rowText(paintLine(text, line, 12)));
	const whole = ['aaaa', 'bbbbbbbb', 'cccccccc', ''];
	expect(rows).toEqual([...whole, ...whole, 'aaaa bbbbbb-', 'bb cccccccc']);
});
