import {describe, expect, test} from 'vitest';
import {rowText} from '../../source/layout/span.js';
import {cellWidth} from '../../source/layout/width.js';
import {emptyListRows, listHeader, listRow, percent, visibleRange} from '../../source/screen/list.js';
import {library, manyPieces, numbered, piece, pieceNamed} from '../helpers/pieces.js';
import {listState, placeIn, startState} from '../helpers/state.js';

describe('a row of the list', () => {
	const long = piece('long.txt', numbered(20, 240), {title: 'A long piece', publishedTime: '2026-09-14'});
	const state = listState([long]);

	test('says how long a piece is, how much is left of it, or that it is done', () => {
		const rowAt = (progress: number, done: boolean) => {
			const places = [placeIn(long, 0, {progress, done})];
			return rowText(listRow(listState([long], {places}), 0, 60));
		};

		expect(rowText(listRow(state, 0, 60))).toBe('▌ ● A long piece                       14 Sep         20 min');
		expect(rowAt(0.38, false)).toBe('▌ ◐ A long piece                       14 Sep  38 %  13 left');
		expect(rowAt(1, true)).toBe('▌   A long piece                       14 Sep           done');
	});

	test('is exactly as wide as its area, whatever it holds', () => {
		const places = library.map(one => placeIn(one, 10, {progress: 0.001}));
		const wrong: string[] = [];
		for (let width = 1; width <= 130; width++) {
			for (const [index] of library.entries()) {
				const cells = cellWidth(rowText(listRow(listState(library, {places}), index, width)));
				if (cells !== width) {
					wrong.push(`${index}: ${cells} of ${width}`);
				}
			}
		}

		expect(wrong).toEqual([]);
	});

	test('never cuts a number: only titles and sources are cut', () => {
		const places = library.map(one => placeIn(one, 10, {progress: 0.001}));
		for (const width of [24, 44, 60, 84, 120]) {
			for (const [index, {entry}] of library.entries()) {
				const unread = rowText(listRow(listState(library), index, width));
				const begun = rowText(listRow(listState(library, {places}), index, width));
				expect(unread.endsWith(` ${entry.readingMinutes} min`)).toBe(true);
				expect(begun).toMatch(/ \d+ left$/);
			}
		}
	});

	test('keeps its columns when a piece is begun or done', () => {
		const places = [placeIn(pieceNamed('book.txt'), 10)];
		for (const [index, {entry}] of library.entries()) {
			const before = rowText(listRow(listState(library), index, 100));
			const after = rowText(listRow(listState(library, {places}), index, 100));
			expect(after.slice(4, 40)).toBe(before.slice(4, 40));
			expect(entry.title === 'A whole book of words' || after === before).toBe(true);
		}
	});
});

test('the header counts articles, unread ones and the time left', () => {
	const pieces = manyPieces(3);
	const places = [placeIn(pieceNamed('piece-1.txt', pieces), 0, {done: true, progress: 1})];
	const state = listState(pieces, {places});
	expect(rowText(listHeader(state, 50))).toBe('Broadsheet           3 articles · 2 unread · 2 min');
	expect(rowText(listHeader(state, 30))).toBe('Broadsheet    2 unread · 2 min');
	expect(rowText(listHeader(state, 12)).trimEnd()).toBe('Broadsheet');
	expect(rowText(listHeader(state, 6))).toBe('Broad…');
	expect(rowText(listHeader(startState, 50))).toBe('Broadsheet');
});

test('an empty list says why it is empty', () => {
	expect(emptyListRows(startState, 60)).toEqual([]);
	const slow = {...startState, list: {...startState.list, isSlow: true}};
	expect(emptyListRows(slow, 60).map(rowText)).toEqual(['Reading the library…']);
	expect(emptyListRows({...listState([]), isLibraryEmpty: true}, 44).map(rowText)).toEqual([
		'This folder holds no articles yet:',
		'put .md, .txt, .html or .epub files here.',
		'',
		'broadsheet add <address> saves a page',
		'broadsheet subscribe <address> follows',
		'a feed',
		'broadsheet import <path> takes in an export',
	]);
	expect(emptyListRows({...listState([]), isLibraryEmpty: true}, 80).map(rowText)).toEqual([
		'This folder holds no articles yet: put .md, .txt, .html or .epub files here.',
		'',
		'broadsheet add <address>        saves a page',
		'broadsheet subscribe <address>  follows a feed',
		'broadsheet import <path>        takes in an export',
	]);
});

test('the list is shown by whole pages, and the last one may be short', () => {
	const state = listState(manyPieces(25));
	const range = (selected: number) => visibleRange({...state, list: {...state.list, selected}}, 10);
	expect([0, 9, 10, 24].map(range)).toEqual([
		{from: 0, to: 10},
		{from: 0, to: 10},
		{from: 10, to: 20},
		{from: 20, to: 25},
	]);
});

test('100 % is said only when nothing is left', () => {
	expect([0, 0.384, 0.999, 1].map(percent)).toEqual(['0 %', '38 %', '99 %', '100 %']);
});
