import {expect, test} from 'vitest';
import {openScreen} from '../helpers/frames.js';
import {startJourney} from '../helpers/journey.js';
import {library, manyPieces, pieceNamed} from '../helpers/pieces.js';
import {listState, readerOf} from '../helpers/state.js';

const readOut = (state: Parameters<typeof openScreen>[0]): readonly string[] =>
	openScreen(state, 'palette', true)
		.rows()
		.map(row => row.trim().replaceAll(/ +/g, ' '));

test('what Ink makes of the list for a screen reader tells it as one, and which row is chosen', () => {
	const rows = readOut(listState(manyPieces(3)));
	expect(rows.filter(row => row.includes('listitem: '))).toHaveLength(3);
	expect(rows.filter(row => row.includes('(selected)'))).toEqual([
		expect.stringMatching(/listitem: \(selected\) .*Piece 1 /),
	]);
});

test('a menu is told as one, and its chosen item', () => {
	const story = startJourney(manyPieces(3));
	story.press('v', 'j');
	const rows = readOut(story.state);
	expect(rows.filter(row => row.includes('menuitem: ')).length).toBeGreaterThan(5);
	expect(rows.filter(row => row.includes('(selected)'))).toEqual([expect.stringContaining('In progress')]);
});

test('the line of progress is not spelt out', () => {
	const rows = readOut({...listState(library), reader: readerOf(pieceNamed('keepers.md'))});
	expect(rows.join('\n')).not.toMatch(/[━─]{4}/);
	expect(rows.join('\n')).toMatch(/1 of \d+/);
});
