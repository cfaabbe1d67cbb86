import fc from 'fast-check';
import type {ListItem} from 'mdast';
import {expect, test} from 'vitest';
import {barRow, indentOf, prefixRow} from '../../source/layout/indent.js';
import {rowText} from '../../source/layout/span.js';
import {cellWidth} from '../../source/layout/width.js';
import {
	anyManuscript,
	anyMeasure,
	bullets,
	code,
	definitions,
	list,
	manuscript,
	note,
	paragraph,
	quote,
	reference,
} from '../helpers/manuscripts.js';

/** What stands before the first and before the second line of each block. */
const prefixes = (text: ReturnType<typeof manuscript>, measure: number): ReadonlyArray<readonly [string, string]> =>
	text.blocks.map(block => {
		const indent = indentOf(block, measure);
		return [rowText(prefixRow(block, indent, true)), rowText(prefixRow(block, indent, false))];
	});

test.each([
	['a paragraph', manuscript('a'), [['', '']]],
	['a quote', manuscript(quote('a')), [['│ ', '│ ']]],
	['a quote in a quote', manuscript(quote(quote('a'))), [['│ │ ', '│ │ ']]],
	['a bullet', manuscript(bullets('a')), [['• ', '  ']]],
	[
		'the second block of an item',
		manuscript(bullets(['a', 'b'])),
		[
			['• ', '  '],
			['  ', '  '],
		],
	],
	['a list that begins an item', manuscript(bullets([bullets('a')])), [['• • ', '    ']]],
	['a quote in an item', manuscript(bullets([quote('a')])), [['• │ ', '  │ ']]],
	['code', manuscript(code('a')), [['  ', '  ']]],
	['code in a quote', manuscript(quote(code('a'))), [['│   ', '│   ']]],
	[
		'numbers of different length',
		manuscript(list({ordered: true, spread: false, start: 9}, 'a', 'b')),
		[
			[' 9. ', '    '],
			['10. ', '    '],
		],
	],
	[
		'a description',
		manuscript(definitions({spread: false}, 'a', ['b'])),
		[
			['', ''],
			['    ', '    '],
		],
	],
	[
		'a note',
		manuscript(paragraph(reference('a')), note('a', 'a', 'b')),
		[
			['', ''],
			['1. ', '   '],
			['   ', '   '],
		],
	],
])('%s is set in by what it stands in', (_name, text, expected) => {
	expect(prefixes(text, 60)).toEqual(expected);
});

test('a task shows its box', () => {
	const task = (checked: boolean): ListItem => ({
		type: 'listItem',
		checked,
		spread: false,
		children: [paragraph('a')],
	});
	const text = manuscript({type: 'list', ordered: false, spread: false, children: [task(true), task(false)]});
	expect(prefixes(text, 60)).toEqual([
		['[x] ', '    '],
		['[ ] ', '    '],
	]);
});

test('bars, markers and white space have their own roles', () => {
	const [block] = manuscript(quote(bullets([code('a')]))).blocks;
	expect(block && prefixRow(block, indentOf(block, 60), true)).toEqual([
		{text: '│ ', roles: ['rule']},
		{text: '• ', roles: ['marker']},
		{text: '  ', roles: []},
	]);
});

test('a blank line shows bars and no markers', () => {
	const [block] = manuscript(quote(bullets('a'))).blocks;
	expect(rowText(barRow(block?.containers ?? []))).toBe('│   ');
});

test('the outer containers are shown as long as 16 cells or half of the line are left for the words', () => {
	const deep = manuscript(quote(quote(quote(quote('a')))));
	const shown = (measure: number) => deep.blocks.map(block => indentOf(block, measure));
	expect([40, 20, 14, 3, 1].map(shown)).toEqual([
		[{cells: 8, shown: 4}],
		[{cells: 8, shown: 4}],
		[{cells: 6, shown: 3}],
		[{cells: 0, shown: 0}],
		[{cells: 0, shown: 0}],
	]);
});

test('half of the line is left for the words, and the prefix is as wide as the indent', () => {
	fc.assert(
		fc.property(anyManuscript, anyMeasure, (text, measure) => {
			for (const block of text.blocks) {
				const indent = indentOf(block, measure);
				const room = measure - indent.cells;
				// Code is set in by 2 where more than 16 cells are left.
				expect(room).toBeGreaterThanOrEqual(Math.min(block.kind === 'code' ? 15 : 16, measure / 2));
				expect(cellWidth(rowText(prefixRow(block, indent, true)))).toBe(indent.cells);
				expect(cellWidth(rowText(prefixRow(block, indent, false)))).toBe(indent.cells);
			}
		}),
	);
});
