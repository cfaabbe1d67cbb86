import path from 'node:path';
import {beforeAll, describe, expect, test} from 'vitest';
import {layoutOf} from '../../source/app/reading-view.js';
import type {SidebarTab} from '../../source/app/sidebar.js';
import type {State} from '../../source/app/state.js';
import {usualKeymap} from '../../source/config/preset-keymap.js';
import {loadBidi} from '../../source/layout/bidi.js';
import {frameText} from '../helpers/frames.js';
import {highlightsView, manyHighlighted} from '../helpers/highlighted.js';
import {startJourney} from '../helpers/journey.js';
import {library, type Piece, pieceNamed} from '../helpers/pieces.js';
import {listState, placeIn, readerOf} from '../helpers/state.js';
import {pilots, withTab} from '../helpers/tabs.js';

/*
The screens as plain text. After a change that was meant: `vitest run test/ui/frames.test.ts --update`, and look at the difference.
*/

// Right-to-left titles are put in order, as they are from the second frame on.
await loadBidi();

const places = [
	placeIn(pieceNamed('setting.md'), 500),
	placeIn(pieceNamed('book.txt'), 60_000),
	placeIn(pieceNamed('rain.txt'), 400, {done: true, progress: 1}),
];
const shown = library.filter(({entry}) => entry.path !== '/library/empty.txt');
const keepers = pieceNamed('keepers.md');
const listed = listState(shown, {places});
const list: State = {...listed, list: {...listed.list, selected: shown.indexOf(keepers)}};

const marked = manyHighlighted(shown);

function reading(piece: Piece, columns: number, rows: number, change: Partial<State> = {}): State {
	return {...list, size: {columns, rows}, reader: readerOf(piece, {key: shown.indexOf(piece)}), ...change};
}

/** The list as a query narrows it down. */
function found(text: string, columns: number, rows: number): State {
	const story = startJourney(shown, {size: {columns, rows}, places});
	story.press('/', ...[...text].map(letter => (letter === ' ' ? 'Space' : letter)));
	return story.state;
}

/** The reader with one of its pages in view, from 0; -1 for the last. */
function onPage(state: State, page: number): State {
	const {reader} = state;
	if (!reader) {
		return state;
	}

	const layout = layoutOf(state, reader);
	const position = layout.lines[layout.pages.at(page) ?? 0]?.from ?? 0;
	return {...state, reader: {...reader, position: Math.max(0, position)}};
}

/** A tab of the sidebar, with the focus. */
function tab(name: SidebarTab, columns: number, rows: number, filter = ''): State {
	const isTyping = filter !== '';
	const focused: State = {...list, size: {columns, rows}, isSidebarFocused: true};
	return onPage(withTab(focused, name, {filter, isTyping, selected: isTyping ? 0 : null}, {}, pilots), 1);
}

const setting = pieceNamed('setting.md');
const help = {filter: '', top: 0};
const palette = {kind: 'palette', filter: '', selected: 0, isSidebarOver: false} as const;

const screens: Readonly<Record<string, State>> = {
	'list-80x24': {...list, size: {columns: 80, rows: 24}},
	'list-first-run-80x24': {...list, isFirstRun: true, isSample: true, size: {columns: 80, rows: 24}},
	'list-empty-40x12': {...listState([]), isLibraryEmpty: true, size: {columns: 40, rows: 12}},
	'list-120x36': {...list, size: {columns: 120, rows: 36}},
	'list-40x12': {...list, size: {columns: 40, rows: 12}},
	'list-20x5': {...list, size: {columns: 20, rows: 5}},
	'list-empty-80x24': {...listState([]), isLibraryEmpty: true, size: {columns: 80, rows: 24}},
	'list-notice-60x12': {
		...list,
		size: {columns: 60, rows: 12},
		notice: {text: 'picture.md holds binary data, not text. Save the article as plain text first.', tone: 'error'},
	},
	'search-80x24': found('keepers lamp', 80, 24),
	'search-mistake-60x12': found('keeper tagg:sea lamp', 60, 12),
	'search-nothing-60x12': found('zzz', 60, 12),
	'search-reader-80x24': {...found('keepers lamp', 80, 24), reader: readerOf(keepers, {key: shown.indexOf(keepers)})},
	'highlights-80x24': {...list, highlights: highlightsView(marked, {selected: 2})},
	'highlights-120x40': {...list, highlights: highlightsView(marked, {selected: 8}), size: {columns: 120, rows: 40}},
	'highlights-40x12': {...list, highlights: highlightsView(marked, {selected: 5}), size: {columns: 40, rows: 12}},
	'highlights-search-80x24': {...list, highlights: highlightsView(marked, {query: 'note keepers', isTyping: true})},
	'highlights-empty-60x12': {...list, highlights: highlightsView([]), size: {columns: 60, rows: 12}},
	'reader-80x24': reading(keepers, 80, 24),
	'reader-zen-80x24': reading(keepers, 80, 24, {isZen: true}),
	'reader-themes-80x24': reading(keepers, 80, 24, {menu: {kind: 'themes', selected: 2}}),
	'list-themes-80x24': {...list, size: {columns: 80, rows: 24}, menu: {kind: 'themes', selected: 2}},
	'reader-60x20': reading(keepers, 60, 20),
	'reader-120x40': reading(keepers, 120, 40),
	'reader-200x50': reading(keepers, 200, 50),
	'reader-20x5': reading(keepers, 20, 5),
	'reader-derived-title-80x24': reading(pieceNamed('note.txt'), 80, 24),
	'reader-page-2-80x24': onPage(reading(keepers, 80, 24), 1),
	'reader-last-page-80x24': onPage(reading(keepers, 80, 24), -1),
	'reader-blocks-72x70': reading(setting, 72, 70),
	'reader-blocks-30x24': onPage(reading(setting, 30, 24), 1),
	'reader-japanese-80x24': reading(pieceNamed('rain.txt'), 80, 24),
	'reader-emoji-60x20': reading(pieceNamed('emoji.txt'), 60, 20),
	'sidebar-over-60x20': reading(keepers, 60, 20, {isSidebarOver: true, isSidebarFocused: true}),
	'tab-about-80x24': tab('about', 80, 24),
	'tab-outline-80x24': tab('outline', 80, 24),
	'tab-outline-waymarks-80x24': {...tab('outline', 80, 24), reader: readerOf(pieceNamed('book.txt'))},
	'tab-links-80x24': tab('links', 80, 24),
	'tab-links-filtered-80x24': tab('links', 80, 24, 'clerk'),
	'tab-highlights-80x24': tab('highlights', 80, 24),
	'tab-history-80x24': tab('history', 80, 24),
	'tab-highlights-120x40': tab('highlights', 120, 40),
	'tab-links-40x12': {...tab('links', 40, 12), isSidebarOver: true},
	'palette-list-80x24': {...list, menu: palette},
	'palette-filtered-80x24': reading(keepers, 80, 24, {menu: {...palette, filter: 'nx', selected: 1}}),
	'palette-40x12': {...list, size: {columns: 40, rows: 12}, menu: {...palette, selected: 3}},
	'pending-keys-80x24': {...list, keymap: usualKeymap('vim'), pendingKeys: ['d']},
	'help-list-80x24': {...list, help},
	'help-reader-80x24': reading(keepers, 80, 24, {help}),
	'help-filtered-80x24': reading(keepers, 80, 24, {help: {filter: 'page', top: 0}}),
	'help-40x12': {...list, size: {columns: 40, rows: 12}, help: {filter: '', top: 3}},
};

// Frames of right-to-left titles hold from the second one on; without this they would depend on what was tested before.
beforeAll(loadBidi);

describe('the screen', () => {
	test.each(Object.entries(screens))('%s', async (name, state) => {
		const file = path.resolve(import.meta.dirname, `../fixtures/screens/${name}.txt`);
		await expect(frameText(state)).toMatchFileSnapshot(file);
	});
});
