import fc from 'fast-check';
import {expect, test} from 'vitest';
import type {TerminalSize} from '../../source/app/frame.js';
import {measureLimits} from '../../source/app/settings.js';
import {runs} from '../helpers/runs.js';
import {areasOutside, overflowsOf} from '../helpers/screen.js';
import {surfacesAt} from '../helpers/surfaces.js';

const corners: readonly TerminalSize[] = [
	[1, 1],
	[2, 2],
	[20, 5],
	[40, 12],
	[80, 24],
	[120, 40],
	[200, 50],
	[250, 60],
].map(([columns = 1, rows = 1]) => ({columns, rows}));

/** Where something comes or goes with the width or the height, and the sizes next to it. */
const edges = {
	columns: [1, 2, 3, 4, 5, 7, 8, 9, 10, 19, 20, 21, 23, 24, 25, 43, 44, 60, 73, 74, 75, 84, 100, 121, 150, 250],
	rows: [1, 2, 3, 5, 6, 9, 10, 11, 24, 60],
} as const;

test('no surface is wider or higher than the terminal at its corners', () => {
	expect(corners.flatMap(overflows)).toEqual([]);
});

test('no surface is wider or higher than the terminal where parts of it come and go', () => {
	const sizes = edges.columns.flatMap((columns, index) => {
		const rows = edges.rows[index % edges.rows.length] ?? 1;
		return [
			{columns, rows},
			{columns, rows: [1, 13, 60][index % 3] ?? 1},
		];
	});
	expect([...sizes, ...edges.rows.map(rows => ({columns: 90, rows}))].flatMap(overflows)).toEqual([]);
});

test('no surface is wider or higher than any terminal', () => {
	fc.assert(
		fc.property(fc.integer({min: 1, max: 250}), fc.integer({min: 1, max: 60}), (columns, rows) => {
			expect(overflows({columns, rows})).toEqual([]);
		}),
		{numRuns: runs(16)},
	);
});

test('the areas of a frame lie within the terminal, at every size and whatever is wished', () => {
	const outside: string[] = [];
	for (let columns = 1; columns <= 250; columns++) {
		for (let rows = 1; rows <= 60; rows++) {
			for (const isOn of [true, false]) {
				const measure = isOn ? measureLimits.most : measureLimits.least;
				outside.push(
					...areasOutside(
						{columns, rows},
						{measure, columns: isOn ? 2 : 'auto', isSidebarWanted: isOn, isSidebarOver: isOn},
					),
				);
			}
		}
	}

	expect(outside).toEqual([]);
});

function overflows(size: TerminalSize): readonly string[] {
	return surfacesAt(size).flatMap(([name, state]) => overflowsOf(state).map(problem => `${name}: ${problem}`));
}
