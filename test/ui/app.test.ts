import {describe, expect, test} from 'vitest';
import {openScreen} from '../helpers/frames.js';
import {library, manyPieces, pieceNamed} from '../helpers/pieces.js';
import {listState, readerOf} from '../helpers/state.js';

const list = listState(manyPieces(30));

describe('keys that come through the terminal', () => {
	test('a chunk of three keys moves three rows', async () => {
		const screen = openScreen(list);
		screen.type('jjj');
		await screen.until(text => text.includes('▌ ● Piece 4 '));
		expect(screen.store.getState().list.selected).toBe(3);
	});

	test('a key and Enter in one chunk open the row that the key went to', async () => {
		const screen = openScreen(list);
		screen.type('j\r');
		await screen.until(text => text.includes('▌ ● Piece 2 '));
		expect(screen.effects).toEqual([
			{type: 'load-article', request: 1, path: '/library/piece-2.txt', extent: 'article'},
		]);
	});

	test('arrows, held and typed ahead, all count', async () => {
		const screen = openScreen(list);
		screen.type('\u001B[B\u001B[B\u001B[Bkj\u001B[A');
		await screen.until(text => text.includes('▌ ● Piece 3 '));
	});

	test('the scope is asked anew for each key of a chunk', async () => {
		const screen = openScreen(list);
		screen.type('j?j');
		await screen.until(text => text.includes('Keys in the list'));
		expect(screen.store.getState().help).toEqual({filter: 'j', top: 0});
		expect(screen.store.getState().list.selected).toBe(1);
	});

	test('Shift and an arrow scroll the sidebar, Ctrl-L draws anew, Ctrl-C quits', async () => {
		const screen = openScreen({...listState([pieceNamed('keepers.md')]), size: {columns: 80, rows: 12}});
		const before = screen.text();
		screen.type('\u001B[1;2B');
		await screen.until(text => text !== before);
		expect(screen.store.getState().sidebar.top).toBe(1);
		screen.type('\u000C\u0003');
		await expect.poll(() => screen.effects).toEqual([{type: 'redraw'}, {type: 'quit'}]);
	});
});

describe('a resize', () => {
	test('is drawn at once at the new size, narrower and wider', async () => {
		const screen = openScreen({...listState(library), reader: readerOf(pieceNamed('keepers.md'))});
		for (const size of [
			{columns: 60, rows: 20},
			{columns: 200, rows: 50},
			{columns: 20, rows: 5},
			{columns: 80, rows: 24},
		]) {
			screen.resize(size);
			await screen.until(() => screen.rows().length === size.rows);
			expect(screen.store.getState().size).toEqual(size);
		}
	});
});
