import {expect, test} from 'vitest';
import {frameOfState} from '../../source/app/reading-view.js';
import type {State} from '../../source/app/state.js';
import {presetKeymap} from '../../source/config/preset-keymap.js';
import {rowText} from '../../source/layout/span.js';
import {statusRow} from '../../source/screen/status.js';
import {update} from '../../source/update/update.js';
import {type Journey, startJourney} from '../helpers/journey.js';
import {library, pieceNamed} from '../helpers/pieces.js';

const {keymap} = presetKeymap('vim');

/** The program with the keys of vim. */
function vim(): Journey {
	return startJourney(library, {keymap});
}

const pending = ({state}: Journey): readonly string[] => state.pendingKeys;

test('the first of several keys does nothing yet, and the last does it', () => {
	const program = vim();
	program.press('j', 'j', 'g');
	expect([program.row, pending(program)]).toEqual([2, ['g']]);
	program.press('g');
	expect([program.row, pending(program)]).toEqual([0, []]);
});

test('a count goes through to the last of several keys', () => {
	const program = startJourney([pieceNamed('setting.md')], {keymap});
	program.press('Enter', '2', 'g');
	expect(program.state.count).toBe(2);
	program.press('g');
	expect([program.page, program.state.count]).toEqual([2, 0]);
});

test('Esc drops what was begun and does nothing else, as does a key that does not go on from it', () => {
	const program = vim();
	program.press('Enter', 'g', 'Escape');
	expect([program.isReading, pending(program)]).toEqual([true, []]);
	program.press('g', 'q');
	expect([program.isReading, pending(program)]).toEqual([true, []]);
	program.press('Escape');
	expect(program.isReading).toBe(false);
});

test('Ctrl-C ends the program in the midst of keys, too', () => {
	const program = vim();
	program.press('Z', 'Ctrl-C');
	expect(program.isQuit).toBe(true);
	const other = vim();
	other.press('Z', 'Z');
	expect(other.isQuit).toBe(true);
});

test('what was begun is dropped when the world changes the place where keys are heard, and only then', () => {
	const program = startJourney(library, {keymap, isSlow: true});
	program.press('Enter', 'g');
	program.resize(90, 30);
	expect(pending(program)).toEqual(['g']);
	program.answer();
	expect([program.isReading, pending(program)]).toEqual([true, []]);
});

test('the status line shows what was begun, and what may come next', () => {
	const shown = (state: State, columns: number): string => {
		const sized = {...state, size: {columns, rows: 24}};
		return rowText(statusRow(sized, frameOfState(sized))).trim();
	};
	const program = vim();
	program.press('g');
	expect(shown(program.state, 60)).toBe('g …   g first, last');
	expect(shown(program.state, 12)).toBe('g …');
	program.press('g', 'Enter', ']');
	expect(shown(program.state, 60)).toBe('] …   ] heading');
	const [state] = update(program.state, {type: 'begin-keys', keys: []});
	expect(shown(state, 60)).not.toContain('…   ]');
});
