import fc from 'fast-check';
import type {Table} from 'mdast';
import {expect, test} from 'vitest';
import type {Range} from '../../source/article/manuscript.js';
import type {Line} from '../../source/layout/line.js';
import {paintLine} from '../../source/layout/paint.js';
import {setTable} from '../../source/layout/set-table.js';
import {rowText} from '../../source/layout/span.js';
import {cellWidth} from '../../source/layout/width.js';
import {anyManuscript, anyMeasure, ink, manuscript, table} from '../helpers/manuscripts.js';
import {runs} from '../helpers/runs.js';

/** A table alone, as it looks at a measure. */
function set(node: Table, measure: number): readonly string[] {
	const text = manuscript(node);
	const [block] = text.blocks;
	const lines = block?.kind === 'table' ? linesOf(text.text, block, 0, 0, measure) : [];
	return lines.map(line => rowText(paintLine(text, line, measure)).trimEnd());
}

function linesOf(...rest: SetTableArguments): readonly Line[] {
	const lines: Line[] = [];
	setTable(lines, ...rest);
	return lines;
}

type SetTableArguments = Parameters<typeof setTable> extends [Line[], ...infer Rest] ? Rest : never;

const piecesOf = (line: Line): readonly Range[] =>
	line.kind === 'cells' ? line.pieces : line.kind === 'text' ? [line] : [];

const ports = table(
	['left', 'right', 'center'],
	['Port', 'Height', 'Note'],
	['Brest', '7.65', 'spring tides'],
	['Saint-Malo', '12.0', 'the highest of the coast'],
);

test('columns are as wide as their content where there is room', () => {
	expect(set(ports, 60)).toEqual([
		'Port        Height            Note',
		'────────────────────────────────────────────',
		'Brest         7.65        spring tides',
		'Saint-Malo    12.0  the highest of the coast',
	]);
});

test('the widest column is narrowed first and its cells are wrapped', () => {
	expect(set(ports, 34)).toEqual([
		'Port        Height       Note',
		'──────────────────────────────────',
		'Brest         7.65   spring tides',
		'Saint-Malo    12.0  the highest of',
		'                      the coast',
	]);
});

test('rows become records of labels and values where not even their longest words fit side by side', () => {
	expect(set(ports, 21)).toEqual([
		'Port: Brest',
		'Height: 7.65',
		'Note: spring tides',
		'',
		'Port: Saint-Malo',
		'Height: 12.0',
		'Note: the highest of',
		'  the coast',
	]);
});

test('a label that would take half of the line is cut, and the header is set once before', () => {
	const wide = table([], ['A very long name', 'Unpronounceable'], ['one', 'two three four']);
	expect(set(wide, 18)).toEqual([
		'A very long name',
		'Unpronounceable',
		'',
		'A very…: one',
		'Unpron…: two',
		'  three four',
	]);
});

test('the name of a column without values is not lost', () => {
	expect(set(table([], ['Harbour', 'Remarks'], ['Brest', '']), 12)).toEqual(['Harbour', 'Remarks', '', 'Har…: Brest']);
});

test('no column is narrower than its longest word, unless that is longer than 24 cells', () => {
	expect(set(table([], ['Donaudampfschifffahrtsgesellschaft', 'a b c d e f g h']), 27)).toEqual([
		'Donaudampfschifffahrtsge  a',
		'sellschaft                b',
		...['c', 'd', 'e', 'f', 'g', 'h'].map(letter => letter.padStart(27)),
	]);
});

test('cells are aligned by cells, not by characters', () => {
	expect(set(table(['right', 'right'], ['港', 'e'], ['大阪湾', '👩‍👩‍👧']), 40)).toEqual([
		'    港   e',
		'──────────',
		'大阪湾  👩‍👩‍👧',
	]);
});

test('rows may have fewer or more cells than the header', () => {
	expect(set(table([], ['a', 'b'], ['c'], ['d', 'e', 'f'], ['']), 40)).toEqual(['a  b', '───────', 'c', 'd  e  f', '']);
});

test('a header without rows has no hairline', () => {
	expect(set(table([], ['a', 'b']), 40)).toEqual(['a  b']);
});

test('the lines of a table know their range and the places of their pieces', () => {
	const text = manuscript('x', table(['right'], ['ab', 'c'], ['d', 'e f']));
	const block = text.blocks[1];
	const expected: readonly Line[] = [
		{
			kind: 'cells',
			from: 2,
			to: 6,
			block: 1,
			pieces: [
				{from: 2, to: 4, column: 4, suffix: ''},
				{from: 5, to: 6, column: 8, suffix: ''},
			],
		},
		{kind: 'hairline', from: 6, to: 6, block: 1, width: 5},
		{
			kind: 'cells',
			from: 7,
			to: 12,
			block: 1,
			pieces: [
				{from: 7, to: 8, column: 5, suffix: ''},
				{from: 9, to: 10, column: 8, suffix: ''},
			],
		},
		{kind: 'cells', from: 11, to: 12, block: 1, pieces: [{from: 11, to: 12, column: 8, suffix: ''}]},
	];
	expect(block?.kind === 'table' && linesOf(text.text, block, 1, 4, 9)).toEqual(expected);
});

test('every character of every cell stands in one piece, within its column and the measure', () => {
	const anyTable = anyManuscript.filter(({blocks}) => blocks.some(({kind}) => kind === 'table'));
	fc.assert(
		fc.property(anyTable, anyMeasure, (text, measure) => {
			for (const [index, block] of text.blocks.entries()) {
				if (block.kind === 'table') {
					const lines = linesOf(text.text, block, index, 0, measure);
					const pieces = lines.flatMap(piecesOf);
					for (const cell of block.rows.flat()) {
						// The label of a record stands before each of its values, so what counts is that each character is somewhere.
						const isShown = new Set(
							pieces.flatMap(({from, to}) => Array.from({length: to - from}, (_, index) => from + index)),
						);
						const words = text.text.slice(cell.from, cell.to);
						const shown = words.split('').filter((_, index) => isShown.has(cell.from + index));
						expect(ink(shown.join(''))).toBe(ink(words));
					}
				}
			}
		}),
		{numRuns: runs(80)},
	);
});

test('the pieces of a line never overlap', () => {
	fc.assert(
		fc.property(anyManuscript, fc.integer({min: 8, max: 120}), (text, measure) => {
			for (const [index, block] of text.blocks.entries()) {
				for (const line of block.kind === 'table' ? linesOf(text.text, block, index, 0, measure) : []) {
					let edge = 0;
					for (const piece of line.kind === 'cells' ? line.pieces : []) {
						expect(piece.column).toBeGreaterThanOrEqual(edge);
						edge = piece.column + cellWidth(text.text.slice(piece.from, piece.to)) + 1;
					}
				}
			}
		}),
		{numRuns: runs(80)},
	);
});
