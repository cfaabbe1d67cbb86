import fc from 'fast-check';
import type {Link, Strong} from 'mdast';
import {expect, test} from 'vitest';
import type {Manuscript} from '../../source/article/manuscript.js';
import {hasRightToLeft} from '../../source/layout/bidi.js';
import {loadHighlighting} from '../../source/layout/code/code-tokens.js';
import {paintLine} from '../../source/layout/paint.js';
import {type Row, rowText} from '../../source/layout/span.js';
import type {Decoration} from '../../source/layout/text-runs.js';
import {linesOf} from '../helpers/lines.js';
import {
	anyManuscript,
	anyMeasure,
	bullets,
	code,
	heading,
	manuscript,
	note,
	paragraph,
	quote,
	reference,
	rule,
	table,
} from '../helpers/manuscripts.js';

const paint = (text: Manuscript, measure = 40, decorations: readonly Decoration[] = []): readonly Row[] =>
	linesOf(text, measure).map(line => paintLine(text, line, measure, decorations));

const strong = (value: string): Strong => ({type: 'strong', children: [{type: 'text', value}]});

test('plain text has no role', () => {
	expect(paint(manuscript('High water.'))).toEqual([[{text: 'High water.', roles: []}]]);
});

test('headings, code and quotes have the role of their block', () => {
	expect(paint(manuscript(heading('a'), code('b'), quote('c', heading('d'))))).toEqual([
		[{text: 'a', roles: ['heading']}],
		[],
		[
			{text: '  ', roles: []},
			{text: 'b', roles: ['code']},
		],
		[],
		[
			{text: '│ ', roles: ['rule']},
			{text: 'c', roles: ['quote']},
		],
		[{text: '│ ', roles: ['rule']}],
		[
			{text: '│ ', roles: ['rule']},
			{text: 'd', roles: ['quote', 'heading']},
		],
	]);
});

test('marks part a line into spans, and lie over each other from outside in', () => {
	const text = manuscript(
		paragraph(
			'a ',
			{type: 'link', url: 'https://a.example/', children: [{type: 'text', value: 'b '}, strong('c')]},
			' d',
		),
	);
	expect(paint(text)).toEqual([
		[
			{text: 'a ', roles: []},
			{text: 'b ', roles: ['link']},
			{text: 'c', roles: ['link', 'strong']},
			{text: ' d', roles: []},
		],
	]);
});

test('what leads to a place within the article looks like a link, like the number of a note, or like its marker', () => {
	const link: Link = {type: 'link', url: '#tides', children: [{type: 'text', value: 'see'}]};
	expect(paint(manuscript(heading('Tides'), paragraph(link, reference('a')), note('a', 'b')))).toEqual([
		[{text: 'Tides', roles: ['heading']}],
		[],
		[
			{text: 'see', roles: ['link']},
			{text: '¹', roles: ['reference']},
		],
		[],
		[
			{text: '1. ', roles: ['marker']},
			{text: 'b\u00A0', roles: []},
			{text: '↩', roles: ['marker']},
		],
	]);
});

test('a mark goes on over the end of a line', () => {
	const text = manuscript(paragraph('high ', strong('water and low'), ' water'));
	expect(paint(text, 13)).toEqual([
		[
			{text: 'high ', roles: []},
			{text: 'water', roles: ['strong']},
		],
		[
			{text: 'and low', roles: ['strong']},
			{text: ' water', roles: []},
		],
	]);
});

test('a decoration is painted over the text and its marks, whatever lines it covers', () => {
	const text = manuscript(paragraph('high ', strong('water')), 'low water');
	expect(paint(text, 40, [{from: 3, to: 14, role: 'cursor'}])).toEqual([
		[
			{text: 'hig', roles: []},
			{text: 'h ', roles: ['cursor']},
			{text: 'water', roles: ['strong', 'cursor']},
		],
		[],
		[
			{text: 'low', roles: ['cursor']},
			{text: ' water', roles: []},
		],
	]);
});

test('the header of a table is a heading, its hairline a rule', () => {
	expect(paint(manuscript(table([], ['a', 'b'], ['c', 'd'])))).toEqual([
		[
			{text: '', roles: []},
			{text: 'a', roles: ['heading']},
			{text: '  ', roles: []},
			{text: 'b', roles: ['heading']},
		],
		[{text: '────', roles: ['rule']}],
		[
			{text: '', roles: []},
			{text: 'c', roles: []},
			{text: '  ', roles: []},
			{text: 'd', roles: []},
		],
	]);
});

test('a rule that begins an item has its marker', () => {
	expect(paint(manuscript(bullets([rule])), 10)).toEqual([
		[
			{text: '• ', roles: ['marker']},
			{text: '────────', roles: ['rule']},
		],
	]);
});

test('soft hyphens and zero width spaces are not printed', () => {
	expect(paint(manuscript('ti\u00ADde\u200Bta\uFEFFble'))).toEqual([[{text: 'tidetable', roles: []}]]);
});

test('a line of the title block is painted as it stands', () => {
	const row: Row = [{text: 'Tides', roles: ['title']}];
	expect(paintLine(manuscript('a'), {kind: 'matter', from: -1, to: -1, row}, 40)).toBe(row);
});

test('a blank line of the title block is empty', () => {
	expect(paintLine(manuscript('a'), {kind: 'space', from: -1, to: -1, block: -1}, 40)).toEqual([]);
});

test('a decoration never changes the characters of a line', () => {
	const decoration = fc.record({
		from: fc.integer({min: -5, max: 60}),
		to: fc.integer({min: 0, max: 80}),
		role: fc.constantFrom('cursor' as const, 'chosen' as const),
	});
	fc.assert(
		fc.property(anyManuscript, anyMeasure, fc.array(decoration, {maxLength: 3}), (text, measure, decorations) => {
			// What cuts a grapheme in a right-to-left line parts it; what is found or marked never does.
			fc.pre(!hasRightToLeft(text.text));
			const plain = paint(text, measure).map(rowText);
			expect(
				paint(
					text,
					measure,
					decorations.filter(({from, to}) => from < to),
				).map(rowText),
			).toEqual(plain);
		}),
		{numRuns: 200},
	);
});

test('code is highlighted once its language is loaded; a line that goes on keeps the look of its parts', async () => {
	const text = manuscript(code('let a = "high water"; // so', 'js'));
	await loadHighlighting(text.blocks);
	expect(paint(text, 20, [{from: 20, to: 24, role: 'cursor'}])).toEqual([
		[
			{text: '  ', roles: []},
			{text: 'let', roles: ['code', 'code-keyword']},
			{text: ' a = ', roles: ['code']},
			{text: '"high wat', roles: ['code', 'code-string']},
			{text: '↩', roles: ['dim']},
		],
		[
			{text: '  ', roles: []},
			{text: 'er"', roles: ['code', 'code-string']},
			{text: '; ', roles: ['code', 'cursor']},
			{text: '//', roles: ['code', 'code-comment', 'cursor']},
			{text: ' so', roles: ['code', 'code-comment']},
		],
	]);
});
