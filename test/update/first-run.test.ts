import {describe, expect, test} from 'vitest';
import {frameOfState} from '../../source/app/reading-view.js';
import type {State} from '../../source/app/state.js';
import {rowText} from '../../source/layout/span.js';
import {firstRunRows} from '../../source/screen/first-run.js';
import {startJourney} from '../helpers/journey.js';
import {library, manyPieces} from '../helpers/pieces.js';
import {listState} from '../helpers/state.js';

const said = (state: State): readonly string[] =>
	firstRunRows(state.keymap, frameOfState(state)).map(row => rowText(row).trim());

const what = ['', 'j and k choose a piece, ↵ opens it.', 'Space turns the page, q comes back.', '? shows all keys.'];

describe('whoever has never opened an article', () => {
	test('is told what to press, below a short list and a long one', () => {
		expect(said({...listState(library), isFirstRun: true})).toEqual(what);
		expect(said({...listState(manyPieces(150)), isFirstRun: true})).toEqual(what);
	});

	test('is told nothing where there is no room, no article, or something else to be seen', () => {
		const state: State = {...listState(library), isFirstRun: true};
		expect(said({...state, size: {columns: 40, rows: 12}})).toEqual([]);
		expect(said({...state, isZen: true})).toEqual([]);
		expect(said({...listState([]), isFirstRun: true, isLibraryEmpty: true})).toEqual([]);
	});

	test('knows it once an article was opened', () => {
		const story = startJourney(library, {isFirstRun: true});
		expect(said(story.state)).toEqual(what);
		story.press('j', 'Enter');
		expect(said(story.state)).toEqual([]);
		story.press('q');
		expect([story.state.isFirstRun, said(story.state)]).toEqual([false, []]);
	});
});
