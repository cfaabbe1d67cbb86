import type {TerminalSize} from '../../source/app/frame.js';
import {layoutOf} from '../../source/app/reading-view.js';
import type {Search} from '../../source/app/search.js';
import {defaultSettings} from '../../source/app/settings.js';
import type {State} from '../../source/app/state.js';
import {updateFromWorld} from '../../source/update/from-world.js';
import {scrollSidebar} from '../../source/update/in-sidebar.js';
import {library, manyPieces, type Piece, pieceNamed} from './pieces.js';
import {listState, placeIn, readerOf, startState} from './state.js';

const narrowOver = {isSidebarOver: true, isSidebarFocused: true};
const longNotice = {
	text: 'This sentence is far longer than any line of the terminal. '.repeat(9),
	tone: 'error',
} as const;

/** Places of every kind: unread, in progress, done. */
export const places = [
	placeIn(pieceNamed('setting.md'), 300),
	placeIn(pieceNamed('book.txt'), 20_000),
	placeIn(pieceNamed('rain.txt'), 400, {done: true, progress: 1}),
];

const full = listState(library, {places});

function reading(name: string, change: Partial<State> = {}): State {
	return {...full, reader: readerOf(pieceNamed(name)), ...change};
}

/** A query that is being typed over the full list. */
export function searchOf(text: string): Search {
	const key = full.list.keys[0] ?? 0;
	const passage = {
		text: `… some words before ${text} and 雨の名前 behind them.`,
		matches: [{from: 20, to: 20 + text.length}],
	};
	return {text, isTyping: true, before: full.list, passage: {key, passage}, completion: null};
}

/** The last page, as a size has it. */
function atEnd(piece: Piece, size: TerminalSize): State {
	const state: State = {...full, size, reader: readerOf(piece)};
	const layout = layoutOf(state, readerOf(piece));
	const position = layout.lines[layout.pages.at(-1) ?? 0]?.from ?? 0;
	return {...state, reader: readerOf(piece, {position: Math.max(0, position)})};
}

function failing(): State {
	const failures = ['picture.md holds binary data, not text.', 'old.txt is not valid UTF-8.'];
	return updateFromWorld(listState(library), {type: 'library-scanned', failures})[0];
}

const fixed: Readonly<Record<string, State>> = {
	'the list, loading': startState,
	'the list, loading slowly': {...startState, list: {...startState.list, isSlow: true}},
	'the list, empty': listState([]),
	'the list, full': full,
	'the list, at its last row': {...full, list: {...full.list, selected: library.length - 1}},
	'a long list in the middle': {
		...listState(manyPieces(150)),
		list: {...listState(manyPieces(150)).list, selected: 77},
	},
	'the list, with a notice of failures': failing(),
	'the list, with a long notice': {...full, notice: longNotice},
	'the list, opening slowly': {...full, opening: {request: 1, key: 0, isSlow: true}},
	'the list, without a sidebar': {...full, isSidebarWanted: false},
	'the list, its sidebar over or focused': {...full, ...narrowOver},
	...Object.fromEntries(
		library.map(({entry}) => [
			`the reader: ${entry.title}`,
			{...full, reader: readerOf(pieceNamed(entry.path.slice(9)))},
		]),
	),
	'the reader, without a list': {...startState, isSinglePiece: true, reader: readerOf(pieceNamed('setting.md'))},
	'the reader, slid': reading('setting.md', {
		reader: readerOf(pieceNamed('setting.md'), {position: 100, isSlid: true}),
	}),
	'the reader, slid into the title': reading('keepers.md', {
		reader: readerOf(pieceNamed('keepers.md'), {position: -2, isSlid: true}),
	}),
	'the reader, with a short measure': reading('keepers.md', {
		settings: {...defaultSettings, measure: 40},
		isSidebarWanted: false,
	}),
	'the reader, justified': reading('setting.md', {settings: {...defaultSettings, isJustified: true}}),
	'the reader, with set-in paragraphs': reading('keepers.md', {
		settings: {...defaultSettings, paragraphs: 'indented'},
	}),
	'the reader in two columns': reading('setting.md', {settings: {...defaultSettings, columns: 2}}),
	'the reader in two columns, beside no sidebar': reading('keepers.md', {
		settings: {...defaultSettings, columns: 2},
		isSidebarWanted: false,
	}),
	'the typography menu': reading('keepers.md', {menu: {selected: 0}}),
	'the typography menu, at its end': reading('setting.md', {menu: {selected: 4}, isSidebarWanted: false}),
	'the reader, with the longest measure': reading('setting.md', {
		settings: {...defaultSettings, measure: 120},
		isSidebarWanted: false,
	}),
	'the reader, with a long notice': reading('keepers.md', {notice: longNotice}),
	'the reader, opening slowly': reading('keepers.md', {opening: {request: 2, key: 0, isSlow: true}}),
	'the reader, its sidebar over or focused': reading('keepers.md', narrowOver),
	'the reader, the sidebar of a piece with long words': reading('address.txt', narrowOver),
	'the search, nothing typed': {...full, search: searchOf('')},
	'the search, with what it found': {...full, search: searchOf('keeper lamp')},
	'the search, with a mistake': {...full, search: searchOf('tagg:sea 雨の名前 '.repeat(20))},
	'the search, nothing found': {...listState([]), search: searchOf('zzz')},
	'the search, closed with Enter': {...full, search: {...searchOf('keeper'), isTyping: false}},
	'the reader, opened from a search': reading('keepers.md', {search: searchOf('the')}),
	'help in the list': {...full, help: {filter: '', top: 0}},
	'help in the reader': reading('keepers.md', {help: {filter: '', top: 0}}),
	'help in the sidebar': {...full, ...narrowOver, help: {filter: '', top: 0}},
	'help, filtered': reading('keepers.md', {help: {filter: 'page', top: 0}}),
	'help, filtered to nothing': {...full, help: {filter: 'zzz 雨 zzz', top: 0}},
	'help, scrolled': reading('keepers.md', {help: {filter: '', top: 9999}}),
	'help, opening slowly': {...full, help: {filter: '', top: 0}, opening: {request: 1, key: 0, isSlow: true}},
};

/** Every surface that the program can show, by a name, at a size. A new surface belongs here. */
export function surfacesAt(size: TerminalSize): ReadonlyArray<readonly [name: string, state: State]> {
	const sized = Object.entries(fixed).map(([name, state]) => [name, {...state, size}] as const);
	return [
		...sized,
		...['keepers.md', 'setting.md', 'address.txt'].map(
			name => [`the last page of ${name}`, atEnd(pieceNamed(name), size)] as const,
		),
		['the sidebar, scrolled', scrollSidebar(reading('keepers.md', {...narrowOver, size}), 7)],
		[
			'the sidebar, scrolled to its end',
			scrollSidebar(reading('keepers.md', {...narrowOver, size}), Number.POSITIVE_INFINITY),
		],
	];
}
