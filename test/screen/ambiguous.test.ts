import {expect, test} from 'vitest';
import {cellWidth, setAmbiguousWide} from '../../source/layout/width.js';
import {overflowsOf, partsOf} from '../helpers/screen.js';
import {surfacesAt} from '../helpers/surfaces.js';

/*
The screen on a terminal that gives two cells to East Asian ambiguous characters.
*/

setAmbiguousWide(true);

const sizes = [
	[1, 1],
	[2, 2],
	[7, 3],
	[20, 5],
	[24, 9],
	[40, 12],
	[60, 20],
	[73, 24],
	[80, 24],
	[100, 30],
	[120, 40],
	[150, 45],
	[200, 50],
	[250, 60],
].map(([columns = 1, rows = 1]) => ({columns, rows}));

test.each(sizes)('no surface is wider or higher than $columns×$rows', size => {
	const found = surfacesAt(size).flatMap(([name, state]) => overflowsOf(state).map(problem => `${name}: ${problem}`));
	expect(found).toEqual([]);
});

test('what the program draws itself takes a cell each', () => {
	const signs = new Set<string>();
	for (const [, state] of surfacesAt({columns: 120, rows: 40})) {
		for (const {text, roles} of partsOf(state).flatMap(part => part.rows.flat())) {
			if (['rule', 'accent', 'marker'].some(role => roles.some(own => own === role)) && !/[\p{L}\p{N}?]/u.test(text)) {
				signs.add(text.trim().charAt(0));
			}
		}
	}

	signs.delete('');
	expect([...signs].filter(sign => cellWidth(sign) !== 1)).toEqual([]);
	expect([...signs].sort()).toEqual(['#', "'", ')', '*', '+', '-', '/', ':', '=', '>', '[', ']', '|', '}', '↩', '↵']);
});
