import {describe, expect, test} from 'vitest';
import {frameOfState} from '../../source/app/reading-view.js';
import type {State} from '../../source/app/state.js';
import {usualKeymap} from '../../source/config/preset-keymap.js';
import {rowText} from '../../source/layout/span.js';
import {helpPageHeight, helpPosition, helpRowCount, helpRows} from '../../source/screen/help.js';
import {library, pieceNamed} from '../helpers/pieces.js';
import {listState, readerOf} from '../helpers/state.js';

function helpIn(columns: number, rows: number, filter = '', top = 0): State {
	return {
		...listState(library),
		size: {columns, rows},
		reader: readerOf(pieceNamed('keepers.md')),
		help: {filter, top},
	};
}

function textOf(state: State): readonly string[] {
	return helpRows(state, frameOfState(state)).map(rowText);
}

describe('the help', () => {
	test('shows only what works here and now', () => {
		const shown = (state: State): string => textOf({...state, size: {columns: 200, rows: 60}}).join('\n');
		const plain = helpIn(200, 60);
		expect(shown(plain)).not.toContain('follow the link');
		expect(shown(plain)).not.toContain('undo');
		expect(shown({...plain, reader: readerOf(pieceNamed('setting.md'))})).toContain('follow the link');
		expect(shown({...plain, isSinglePiece: true})).not.toContain('next, previous');
		expect(shown(plain)).toContain('next, previous');
	});

	test('shows the keys that are in force', () => {
		const vim = {...helpIn(200, 60), keymap: usualKeymap('vim')};
		expect(textOf(vim).join('\n')).toMatch(/g g G Home End +start, end/);
	});

	test('cuts nothing that it says where its columns have room for it', () => {
		for (const columns of [60, 80, 100, 120, 200]) {
			for (const reader of [null, readerOf(pieceNamed('keepers.md'))]) {
				const state: State = {...helpIn(columns, 60), reader};
				expect([columns, ...textOf(state).filter(text => text.includes('…') && !/1 … [09]/.test(text))]).toEqual([
					columns,
				]);
			}
		}
	});

	test('finds keys by what they do, by their group and by themselves, whatever the case', () => {
		expect(
			textOf(helpIn(50, 20, 'LINE LENGTH'))
				.slice(3)
				.map(text => text.trim()),
		).toEqual(['Page', '+ - =   line length']);
		expect(
			textOf(helpIn(50, 20, 'ctrl-l'))
				.slice(3)
				.map(text => text.trim()),
		).toEqual(['Broadsheet', 'Ctrl-L   draw it again']);
		expect(textOf(helpIn(50, 20, 'zzz')).slice(3)).toEqual(['  No key does that']);
	});

	test('says which of its rows are shown when they do not all fit', () => {
		expect(helpPosition(helpIn(80, 70))).toBe('');
		const state = helpIn(40, 12);
		const total = helpRowCount(state, '');
		expect(helpPageHeight(state)).toBe(7);
		expect(helpPosition(state)).toBe(`1–7 of ${total}`);
		expect(helpPosition(helpIn(40, 12, '', 9999))).toBe(`${total - 6}–${total} of ${total}`);
	});

	test('shows every row of it in the end, however small the terminal', () => {
		for (const rows of [3, 6, 9, 10, 12]) {
			const all = textOf(helpIn(40, 100)).slice(3);
			const seen = new Set<string>();
			for (let top = 0; top < all.length; top++) {
				for (const text of textOf(helpIn(40, rows, '', top)).slice(rows >= 10 ? 3 : 1)) {
					seen.add(text);
				}
			}

			expect(all.filter(text => !seen.has(text))).toEqual([]);
		}
	});
});
