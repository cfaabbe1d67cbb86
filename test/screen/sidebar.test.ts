import {describe, expect, test} from 'vitest';
import {currentEntry, type State} from '../../source/app/state.js';
import {rowText} from '../../source/layout/span.js';
import {cellWidth} from '../../source/layout/width.js';
import {sidebarRows} from '../../source/screen/sidebar.js';
import {library, paragraph, piece, pieceNamed} from '../helpers/pieces.js';
import {listState, placeIn, readerOf} from '../helpers/state.js';

const list = listState(library);

test('no row of the sidebar is wider than it, at any width', () => {
	const wide: string[] = [];
	for (let width = 2; width <= 60; width++) {
		for (const piece of library) {
			for (const state of [select(piece.entry.path), {...list, reader: readerOf(piece)}]) {
				const rows = sidebarRows(state, width)
					.map(rowText)
					.filter(text => cellWidth(text) > width);
				wide.push(...rows.map(text => `${width}: ${JSON.stringify(text)}`));
			}
		}
	}

	expect(wide).toEqual([]);
});

test('the sidebar is empty when the list is', () => {
	expect(sidebarRows(listState([]), 25)).toEqual([]);
});

describe('the sidebar at 25 cells', () => {
	test('says everything that is known of the chosen piece, and nothing else', () => {
		expect(sidebarRows(select('/library/keepers.md'), 25).map(rowText)).toEqual([
			'The last keepers of the',
			'light at the end of the',
			'long stone pier',
			'Ines Calder',
			'',
			'source   harbour.example',
			'date     14 Sep 2026',
			'         2 months ago',
			'length   398 words',
			'         2 min',
			'lang     English',
			'tags     sea,',
			'         work at night',
			'format   Markdown',
			'file     keepers.md',
			'address  harbour.example/',
			'         keepers',
			'',
			'An excerpt: the',
			'full text is at',
			'https://harbour.example/',
			'keepers',
			'',
			'At six in the evening the',
			'last keepers of the light',
			'wound the clock that',
			'turned the lens.',
			'',
			'Outline',
			'  The lamp',
			'  Six weeks on, six',
			'  weeks off',
			'  After the switch',
			'',
			'Related',
			'  Trinity House opens',
			'  its archive of wreck',
			'  reports',
			'  How a lens is ground',
		]);
		expect(sidebarRows(select('/library/bare.txt'), 25).map(rowText)).toEqual([
			'bare',
			'',
			'length   2 words',
			'         1 min',
			'format   plain text',
			'file     bare.txt',
		]);
	});

	test('breaks the name of a source between its words', () => {
		const named = piece('a.txt', [paragraph('Text.')], {siteName: 'The Harbour Weekly and Shipping Gazette'});
		expect(sidebarRows(listState([named]), 25).map(rowText)).toEqual([
			'a.txt',
			'',
			'source   The Harbour',
			'         Weekly and',
			'         Shipping Gazette',
			'length   1 word',
			'         1 min',
			'format   plain text',
			'file     a.txt',
		]);
	});

	test('points at the heading that one reads under', () => {
		const piece = pieceNamed('keepers.md');
		const offsets = piece.entry.outline.map(({offset}) => offset);
		expect(
			offsets.map(offset => pointedAt({...list, reader: readerOf(piece, {position: offset, isSlid: true})})),
		).toEqual([['▸ The lamp'], ['▸ Six weeks on, six'], ['▸ After the switch']]);
	});

	test('says how much is left of a piece that was begun, and that another is done', () => {
		const book = pieceNamed('book.txt');
		const places = [
			placeIn(book, 1000, {progress: 0.25}),
			placeIn(pieceNamed('bare.txt'), 0, {done: true, progress: 1}),
		];
		expect(sidebarRows(select(book.entry.path, listState(library, {places})), 25).map(rowText)).toEqual([
			'A whole book of words',
			'',
			'date     1 May 2024',
			'         2 years ago',
			'length   26,000 words',
			'         1 h 49 min',
			'left     1 h 22 min ·',
			'         25 %',
			'format   plain text',
			'file     book.txt',
		]);
		expect(sidebarRows(select('/library/bare.txt', listState(library, {places})), 25).map(rowText)).toContain(
			'left     nothing',
		);
	});
});

function select(path: string, from: State = list): State {
	const selected = from.list.keys.findIndex(key => from.list.rows.get(key)?.entry.path === path);
	const state = {...from, list: {...from.list, selected}};
	expect(currentEntry(state)?.path).toBe(path);
	return state;
}

function pointedAt(state: State): readonly string[] {
	return sidebarRows(state, 25)
		.map(rowText)
		.filter(text => text.startsWith('▸'));
}
