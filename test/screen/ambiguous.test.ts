import {afterAll, beforeAll, expect, test, vi} from 'vitest';

/*
The screen on a terminal that gives two cells to East Asian ambiguous characters. That is told once, before anything is measured; so all modules are loaded anew, and let go again.
*/

type Modules = {
	readonly helpers: typeof import('../helpers/screen.js');
	readonly surfaces: typeof import('../helpers/surfaces.js');
	readonly width: typeof import('../../source/layout/width.js');
};

let modules: Modules;

beforeAll(async () => {
	vi.resetModules();
	const width = await import('../../source/layout/width.js');
	width.setAmbiguousWide(true);
	modules = {
		width,
		helpers: await import('../helpers/screen.js'),
		surfaces: await import('../helpers/surfaces.js'),
	};
});

afterAll(() => {
	modules.width.setAmbiguousWide(false);
	vi.resetModules();
});

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
	const {surfaces, helpers} = modules;
	const found = surfaces
		.surfacesAt(size)
		.flatMap(([name, state]) => helpers.overflowsOf(state).map(problem => `${name}: ${problem}`));
	expect(found).toEqual([]);
});

test('what the program draws itself takes a cell each', () => {
	const {surfaces, helpers, width} = modules;
	const signs = new Set<string>();
	for (const [, state] of surfaces.surfacesAt({columns: 120, rows: 40})) {
		for (const {text, roles} of helpers.partsOf(state).flatMap(part => part.rows.flat())) {
			if (['rule', 'accent', 'marker'].some(role => roles.some(own => own === role)) && !/[\p{L}\p{N}?]/u.test(text)) {
				signs.add(text.trim().charAt(0));
			}
		}
	}

	signs.delete('');
	expect([...signs].filter(sign => width.cellWidth(sign) !== 1)).toEqual([]);
	expect([...signs].sort()).toEqual(['*', '+', '-', '=', '>', '[', '|', '↩', '▸']);
});
