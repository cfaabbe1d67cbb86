import {describe, expect, test} from 'vitest';
import type {TerminalSize} from '../../source/app/frame.js';
import type {State} from '../../source/app/state.js';
import {cellWidth} from '../../source/layout/width.js';
import {openScreen} from '../helpers/frames.js';
import {startState} from '../helpers/state.js';
import {surfacesAt} from '../helpers/surfaces.js';

/*
What is written to a terminal besides text: the styles.
*/

const size: TerminalSize = {columns: 80, rows: 24};
const surfaces = new Map(surfacesAt(size));

function surface(name: string): State {
	const state = surfaces.get(name);
	if (!state) {
		throw new Error(`There is no surface ${name}`);
	}

	return state;
}

/** The styles that a frame sets: their numbers, as they stand in its sequences. */
function stylesIn(frame: string): ReadonlySet<string> {
	return new Set([...frame.matchAll(/\u001B\[([\d;]*)m/g)].map(([, numbers = '']) => numbers));
}

const isColour = (style: string): boolean => /^(?:[349]\d|10\d|[34]8;.*)$/.test(style);

describe('without colours', () => {
	test('no surface has any, and all that is told is told by weights, lines and signs', async () => {
		const screen = openScreen({...startState, size}, 'colourless');
		const found: string[] = [];
		for (const [name, state] of surfaces) {
			await screen.show({...state, hasColours: false});
			found.push(...[...stylesIn(screen.painted())].filter(isColour).map(style => `${name}: ${style}`));
		}

		expect(found).toEqual([]);
	});

	test.each<readonly [what: string, name: string, mark: RegExp]>([
		['the chosen row', 'the list, full', /▌ .{1,30}\u001B\[1m/u],
		['a selected row', 'the list, rows selected, starred, and one that lingers', /▌ ✓ .*\n +✓ /u],
		['unread, done and begun', 'the list, full', /● [\s\S]* done[\s\S]*◐ /u],
		['a view of the menu', 'the views, not counted', /▌ .{0,20}1.{0,12}\u001B\[1mInbox/u],
		['an order of the menu', 'the orders', /● /u],
		['the theme under the cursor', 'the themes, over a page', /▌ .{1,6}\u001B\[1msepia/u],
		['the theme that is kept', 'the themes, over a page', /● terminal/u],
		['what is found', 'the reader, with what was found', /\u001B\[4me\u001B\[24m/u],
		['where something is found', 'the reader, with what was found', /┻/u],
		['a paragraph in focus', 'the reader, a paragraph in focus', /▌ /u],
		['what is selected', 'the reader, something selected', /\u001B\[7m\S/u],
		['a yellow highlight', 'the reader, all of it highlighted, without colours', /^.{0,9}y.{0,9} [\s\S]*\u001B\[4m/mu],
		['a green highlight', 'the reader, all of it highlighted, without colours', /^.{0,9}g.{0,9} /mu],
		['a blue highlight', 'the reader, all of it highlighted, without colours', /^.{0,9}b.{0,9} /mu],
		['the passage that is read aloud', 'the reader, read aloud', /\u001B\[1m/u],
		['letters on links', 'the reader, letters on its links', /\u001B\[7m/u],
		['an error', 'the list, with a notice of failures', /\u001B\[1m[^\n]*picture/u],
		['the cursor of a line', 'the search, with what it found', /\u001B\[7m \u001B\[27m/u],
		['the tab that is shown', 'the tab outline, focused', /\u001B\[1m/u],
		['the heading under the cursor of the outline', 'the outline, filtered', /▌ /u],
		['what may be skipped', 'the list, full', /\u001B\[2m/u],
	])('%s is told', async (_, name, mark) => {
		const screen = openScreen({...surface(name), hasColours: false}, 'colourless');
		expect(screen.painted()).toMatch(mark);
	});

	test('a dumb terminal is told no styles', async () => {
		const screen = openScreen({...startState, size}, 'plain');
		for (const [, state] of surfaces) {
			await screen.show(state);
			expect([...stylesIn(screen.painted())]).toEqual([]);
		}
	});
});

describe('a theme with a background', () => {
	test.each([
		[80, 24],
		[120, 40],
		[40, 12],
		[20, 5],
		[2, 2],
	])('fills all of the frame at %i×%i', async (columns, rows) => {
		const themed = (state: State): State => ({
			...state,
			settings: {...state.settings, theme: 'sepia'},
			...(state.menu?.kind === 'themes' ? {menu: {kind: 'themes', selected: 3}} : {}),
		});
		const screen = openScreen(themed({...startState, size: {columns, rows}}), 'true');
		const found: string[] = [];
		// Large frames take long to paint: of them every fifth surface, a fifth that hangs on the size.
		const step = columns > 40 ? 5 : 1;
		for (const [name, state] of surfacesAt({columns, rows}).filter((_, index) => index % step === rows % step)) {
			await screen.show(themed(state));
			const lines = screen.painted().split('\n');
			const bare = lines.filter(line => !isGrounded(line) || cellWidth(line.replaceAll(sequences, '')) < columns);
			found.push(
				...(lines.length === rows ? [] : [`${name}: ${lines.length} rows`]),
				...bare.map(line => `${name}: ${JSON.stringify(line)}`),
			);
		}

		expect(found).toEqual([]);
	});

	test('one that is chosen is drawn over all rows at once, also those that say what they said', async () => {
		const state = surface('the themes, over a page');
		const screen = openScreen({...state, menu: {kind: 'themes', selected: 3}}, 'true');
		expect(stylesIn(screen.painted())).toContain('48;2;244;236;216');
		screen.type('\r');
		await expect.poll(() => screen.store.getState().menu).toBe(null);
		await screen.show({...screen.store.getState(), settings: {...state.settings, theme: 'dark'}});
		expect(stylesIn(screen.painted())).toContain('48;2;27;27;31');
		expect(stylesIn(screen.painted())).not.toContain('48;2;244;236;216');
	});
});

const sequences = /\u001B\[[\d;]*m|\u001B\]8;[^\u0007]*\u0007/g;

/** Whether there is a background behind every character of a row. */
function isGrounded(row: string): boolean {
	let isOn = false;
	let from = 0;
	for (const {0: sequence, index} of row.matchAll(/\u001B\[[\d;]*m|\u001B\]8;[^\u0007]*\u0007/g)) {
		if (index > from && !isOn) {
			return false;
		}

		from = index + sequence.length;
		const style = /^\u001B\[([\d;]*)m$/.exec(sequence)?.[1];
		isOn = style === undefined ? isOn : style.startsWith('48;') ? true : /^(?:49|0|)$/.test(style) ? false : isOn;
	}

	return from === row.length || isOn;
}
