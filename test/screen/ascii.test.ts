import {describe, expect, test} from 'vitest';
import {keymap} from '../../source/app/keymap.js';
import {keyLabel} from '../../source/app/keys/key-names.js';
import {frameOfState} from '../../source/app/reading-view.js';
import type {State} from '../../source/app/state.js';
import {glyph, plain, setAsciiOnly} from '../../source/layout/glyphs.js';
import {rowText} from '../../source/layout/span.js';
import {truncate} from '../../source/layout/width.js';
import {firstRunRows} from '../../source/screen/first-run.js';
import {emptyListRows} from '../../source/screen/list.js';
import {library} from '../helpers/pieces.js';
import {overflowsOf, partsOf} from '../helpers/screen.js';
import {surfacesAt} from '../helpers/surfaces.js';

/*
The screen on a terminal that shows nothing but ASCII. What others have written is shown as it is.
*/

setAsciiOnly(true);

/** Characters that the interface has elsewhere; none of them stands in what is read here but those of `written`. */
const ofInterface = /[─━┻┴│•▌▸●◐★✓■↩…“”‘’–—−·×↵←→↑↓█▁-▇]/gu;

/** All that others have written into what is shown: texts, titles and the like. */
const written = library
	.flatMap(({entry, manuscript}) => [
		manuscript.text,
		entry.title,
		entry.excerpt ?? '',
		...entry.outline.map(({title}) => title),
	])
	.join('\n');

const sizes = [
	[20, 5],
	[40, 12],
	[60, 20],
	[80, 24],
	[120, 40],
	[200, 50],
].map(([columns = 1, rows = 1]) => ({columns, rows}));

/** Signs of the interface in a row, but for those that stand in a text beside the same character. */
function strangers(row: string): readonly string[] {
	return [...row.matchAll(ofInterface)].flatMap(({0: sign, index}) => {
		const before = row.charAt(index - 1).trim();
		const behind = row.charAt(index + 1).trim();
		const isWritten =
			(before !== '' && written.includes(before + sign)) || (behind !== '' && written.includes(sign + behind));
		return isWritten ? [] : [sign];
	});
}

/** Rows of all that a state shows. */
function rowsOf(state: State): readonly string[] {
	return partsOf(state).flatMap(({rows}) => rows.map(rowText));
}

describe('the interface in ASCII', () => {
	test.each(sizes)('has no sign but ASCII on any surface at $columns×$rows', size => {
		const found = surfacesAt(size).flatMap(([name, state]) =>
			rowsOf(state)
				.filter(row => strangers(row).length > 0)
				.map(row => `${name}: ${row}`),
		);
		expect(found).toEqual([]);
	});

	test.each(sizes)('fits at $columns×$rows', size => {
		const found = surfacesAt(size).flatMap(([name, state]) => overflowsOf(state).map(problem => `${name}: ${problem}`));
		expect(found).toEqual([]);
	});

	test('names keys by their words', () => {
		const labels = keymap.flatMap(({keys}) => keys.map(keyLabel));
		expect(labels.filter(label => !/^[!-~]+$/.test(label))).toEqual([]);
		expect(['Down', 'Enter', 'Escape', 'Shift-Up'].map(keyLabel)).toEqual(['Down', 'Enter', 'Esc', 'Shift-Up']);
	});

	test('says what to press', () => {
		const [, state] =
			surfacesAt({columns: 80, rows: 24}).find(([name]) => name === 'the list, nothing ever opened') ?? [];
		const said = state ? firstRunRows(state.keymap, frameOfState(state)).map(rowText) : [];
		expect(said[1]).toBe('  j and k choose a piece, Enter opens it.');
		expect(
			state &&
				emptyListRows({...state, isLibraryEmpty: true}, 60)
					.map(rowText)
					.join(''),
		).toMatch(/^[ -~]+$/);
	});

	test('cuts texts with a tilde and leaves them as they are', () => {
		expect(truncate('“Quotes” — and more', 10)).toBe('“Quotes” ~'.replace(' ~', '~'));
		expect(plain('“Keepers” · 3–4 …')).toBe('"Keepers" - 3-4 ...');
		expect(glyph('cut')).toBe('~');
	});
});
