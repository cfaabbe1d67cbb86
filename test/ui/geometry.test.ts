import {expect, test} from 'vitest';
import type {TerminalSize} from '../../source/app/frame.js';
import {cellWidth} from '../../source/layout/width.js';
import {openScreen} from '../helpers/frames.js';
import {startState} from '../helpers/state.js';
import {surfacesAt} from '../helpers/surfaces.js';

/** What is drawn at all of them is measured in the test of the screen; here each surface is drawn at two or three of them. */
const corners: ReadonlyArray<readonly [columns: number, rows: number]> = [
	[1, 1],
	[2, 2],
	[20, 5],
	[40, 12],
	[80, 24],
	[120, 40],
	[200, 50],
	[250, 60],
];

test.each(corners.map((size, index) => [...size, index] as const))(
	'surfaces fit into a terminal of %i×%i',
	async (columns, rows, index) => {
		expect(await overflows({columns, rows}, 3, index)).toEqual([]);
	},
);

test('the surfaces fit into terminals of sizes between', async () => {
	const sizes = Array.from({length: 27}, (_, index) => ({
		columns: 1 + ((index * 37) % 250),
		rows: 1 + ((index * 23) % 60),
	}));
	const found: string[] = [];
	for (const [index, size] of sizes.entries()) {
		found.push(...(await overflows(size, 9, index)));
	}

	expect(found).toEqual([]);
});

/** Frames that are higher, lower or wider than the terminal. */
async function overflows(size: TerminalSize, step: number, first = 0): Promise<readonly string[]> {
	const screen = openScreen({...startState, size});
	const found: string[] = [];
	for (const [name, state] of surfacesAt(size).filter((_, index) => index % step === first % step)) {
		await screen.show(state);
		const rows = screen.rows();
		const wide = rows.filter(row => cellWidth(row) > size.columns);
		found.push(
			...(rows.length === size.rows ? [] : [`${name} at ${size.columns}×${size.rows}: ${rows.length} rows`]),
			...wide.map(row => `${name} at ${size.columns}×${size.rows}: ${JSON.stringify(row)}`),
		);
	}

	screen.close();
	return found;
}
