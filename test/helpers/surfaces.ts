import type {TerminalSize} from '../../source/app/frame.js';
import type {Target} from '../../source/app/history.js';
import type {PaletteMenu} from '../../source/app/palette.js';
import type {Prompt} from '../../source/app/prompt.js';
import {layoutOf} from '../../source/app/reading-view.js';
import type {Search} from '../../source/app/search.js';
import {defaultSettings} from '../../source/app/settings.js';
import {sidebarTabs} from '../../source/app/sidebar.js';
import type {State} from '../../source/app/state.js';
import {builtInViews, inbox} from '../../source/app/views.js';
import {usualKeymap} from '../../source/config/preset-keymap.js';
import {terminal} from '../../source/ui/themes/terminal.js';
import {updateFromWorld} from '../../source/update/from-world.js';
import {scrollSidebar} from '../../source/update/in-sidebar.js';
import {targetOf} from '../../source/update/targets.js';
import {highlightsView, manyHighlighted} from './highlighted.js';
import {library, manyPieces, type Piece, pieceNamed} from './pieces.js';
import {listState, placeIn, readerOf, startState} from './state.js';
import {withTab} from './tabs.js';
import {textSurfaces} from './text-surfaces.js';

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
	return {text, sort: null, isTyping: true, before: full.list, passage: {key, passage}, completion: null};
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
	return updateFromWorld(listState(library), {type: 'library-scanned', failures, isEmpty: false})[0];
}

const marked = manyHighlighted(library);
const lastMarked = marked.flatMap(({highlights}) => highlights).length - 1;

function targetIn({list}: State, key: number): readonly Target[] {
	const row = list.rows.get(key);
	return row ? [targetOf(key, row)] : [];
}

const tagsPrompt: Prompt = {
	kind: 'tags',
	targets: [],
	common: [],
	text: 'sea, ligh',
	known: ['sea', 'lighthouses and all that is built beside them'],
	offered: null,
};
const manyViews = Array.from({length: 15}, (_, index) => ({
	name: `view ${index} 雨の名前 `.repeat(index + 1),
	query: `tag:${index}`,
}));

const palette: PaletteMenu = {kind: 'palette', filter: '', selected: 0, isSidebarOver: false};
const vim = usualKeymap('vim');

const fixed: Readonly<Record<string, State>> = {
	'the list, loading': startState,
	'the list, loading slowly': {...startState, list: {...startState.list, isSlow: true}},
	'the list, empty': {...listState([]), isLibraryEmpty: true},
	'the list, full': full,
	'the list, at its last row': {...full, list: {...full.list, selected: library.length - 1}},
	'a long list in the middle': {
		...listState(manyPieces(150)),
		list: {...listState(manyPieces(150)).list, selected: 77},
	},
	'the list, with a notice of failures': failing(),
	'the list, with a long notice': {...full, notice: longNotice},
	'the list, opening slowly': {
		...full,
		opening: {
			request: 1,
			key: 0,
			isSlow: true,
			trail: [],
			place: null,
			highlight: null,
			extent: 'article',
			anew: null,
		},
	},
	'the list of the samples': {...full, isSample: true},
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
	'the typography menu': reading('keepers.md', {menu: {kind: 'typography', selected: 0}}),
	'the list, nothing ever opened': {...full, isFirstRun: true, isSample: true},
	'a long list, nothing ever opened': {...listState(manyPieces(150)), isFirstRun: true},
	'the list, text only': {...full, isZen: true},
	'the list, text only, with a notice': {...full, isZen: true, notice: longNotice},
	'the reader, text only': reading('keepers.md', {isZen: true}),
	'the reader in two columns, text only': reading('setting.md', {
		isZen: true,
		settings: {...defaultSettings, columns: 2},
	}),
	'the reader, text only, with a notice': reading('keepers.md', {isZen: true, notice: longNotice}),
	'the highlights, text only': {...full, isZen: true, highlights: highlightsView(marked)},
	'the themes, in the list': {...full, menu: {kind: 'themes', selected: 0}},
	'the themes, over a page': reading('keepers.md', {menu: {kind: 'themes', selected: 3}}),
	"the themes, without colours, with many of one's own": reading('setting.md', {
		hasColours: false,
		menu: {kind: 'themes', selected: 40},
		ownThemes: Array.from({length: 50}, (_, index) => ({
			...terminal,
			name: `a-theme-of-mine-${'9'.repeat(index % 20)}${index}`,
		})),
	}),
	'the typography menu, at its end': reading('setting.md', {
		menu: {kind: 'typography', selected: 4},
		isSidebarWanted: false,
	}),
	'the reader, with the longest measure': reading('setting.md', {
		settings: {...defaultSettings, measure: 120},
		isSidebarWanted: false,
	}),
	'the reader, with a long notice': reading('keepers.md', {notice: longNotice}),
	'the reader, opening slowly': reading('keepers.md', {
		opening: {
			request: 2,
			key: 0,
			isSlow: true,
			trail: [],
			place: null,
			highlight: null,
			extent: 'article',
			anew: null,
		},
	}),
	'the reader, its sidebar over or focused': reading('keepers.md', narrowOver),
	'the reader, the sidebar of a piece with long words': reading('address.txt', narrowOver),
	...Object.fromEntries(
		sidebarTabs.flatMap(tab => [
			[`the tab ${tab}, beside the page`, withTab(full, tab, {}, {position: 900})],
			[`the tab ${tab}, focused`, withTab({...full, ...narrowOver}, tab, {selected: 2})],
			[`the tab ${tab}, empty`, {...reading('empty.txt', narrowOver), sidebar: withTab(full, tab).sidebar}],
			[
				`the tab ${tab}, filtered`,
				withTab({...full, ...narrowOver}, tab, {filter: '雨の名前 the clerk '.repeat(9), isTyping: true}),
			],
			[
				`the tab ${tab}, without headings or spaces`,
				withTab({...full, ...narrowOver}, tab, {}, {}, pieceNamed('rain.txt')),
			],
		]),
	),
	...textSurfaces(full),
	'the views, not counted': {...full, menu: {kind: 'views', selected: 0, totals: null}},
	'the views, counted, some of them kept': {
		...full,
		settings: {...defaultSettings, views: manyViews},
		menu: {
			kind: 'views',
			selected: 12,
			totals: manyViews.map((_, index) => ({articles: 10 ** index, unread: 1, minutes: 59 * index})),
		},
	},
	'the views, over a search': {
		...full,
		search: searchOf('keeper lamp'),
		menu: {kind: 'views', selected: 7, totals: null},
	},
	'the tags, none': {...full, menu: {kind: 'values', field: 'tag', selected: 0, values: []}},
	'the sources': {
		...full,
		menu: {
			kind: 'values',
			field: 'source',
			selected: 33,
			values: Array.from({length: 40}, (_, index) => ({
				value: `${'雨の名前 '.repeat(index)}source ${index}`,
				totals: {articles: index ** 3, unread: 0, minutes: index ** 4},
			})),
		},
	},
	'the orders': {...full, sort: 'least-left', menu: {kind: 'sorts', selected: 5}},
	'the list of a view, in another order': {
		...full,
		view: {name: 'A view with a name that goes on', query: 'x'},
		sort: 'longest',
	},
	'the list of a view, empty': {...listState([]), view: builtInViews[3] ?? inbox},
	'the list of an inbox in which nothing is left': {...listState([]), isLibraryEmpty: false},
	'the list, while feeds are updated': {...full, updating: {done: 120, total: 500, added: 2140}},
	'the list, while files are read': {...full, scan: {done: 12_345, total: 100_000, rate: 1843.5}},
	'the list, rows selected, starred, and one that lingers': {
		...full,
		list: {
			...full.list,
			selection: new Set(full.list.keys.slice(0, 3)),
			lingering: new Set(full.list.keys.slice(2, 5)),
			rows: new Map(
				[...full.list.rows].map(([key, row]) => [key, {...row, reading: {...row.reading, isStarred: true}}]),
			),
		},
	},
	'the list, asking for tags': {...full, prompt: tagsPrompt},
	'the reader, asking for tags': reading('keepers.md', {prompt: {...tagsPrompt, text: '雨の名前, '.repeat(40)}}),
	'the list, asking before files go to the trash': {
		...full,
		prompt: {kind: 'trash', targets: full.list.keys.slice(0, 1).flatMap(key => targetIn(full, key))},
	},
	'the reader, asking before files go to the trash': reading('keepers.md', {
		prompt: {kind: 'trash', targets: full.list.keys.flatMap(key => targetIn(full, key))},
	}),
	'the search, nothing typed': {...full, search: searchOf('')},
	'the search, with what it found': {...full, search: searchOf('keeper lamp')},
	'the search, with a mistake': {...full, search: searchOf('tagg:sea 雨の名前 '.repeat(20))},
	'the search, nothing found': {...listState([]), search: searchOf('zzz')},
	'the search, closed with Enter': {...full, search: {...searchOf('keeper'), isTyping: false}},
	'the reader, opened from a search': reading('keepers.md', {search: searchOf('the')}),
	'the highlights, loading slowly': {...full, highlights: highlightsView(null, {isSlow: true})},
	'the highlights, none': {...full, highlights: highlightsView([])},
	'the highlights': {...full, highlights: highlightsView(marked)},
	'the highlights, at the last one': {...full, highlights: highlightsView(marked, {selected: lastMarked})},
	'the highlights, the sidebar over or focused': {
		...full,
		...narrowOver,
		highlights: highlightsView(marked, {selected: lastMarked, query: 'note'}),
	},
	'the highlights, a query being typed': {...full, highlights: highlightsView(marked, {query: 'the', isTyping: true})},
	'the highlights, a query with a mistake': {
		...full,
		highlights: highlightsView(marked, {query: 'tagg:sea 雨の名前 '.repeat(20)}),
	},
	'the highlights, nothing found': {...full, highlights: highlightsView(marked, {query: 'zzz'})},
	'the palette, over the list': {...full, menu: {...palette, selected: 9}},
	'the palette, over the list, at its last row': {...full, menu: {...palette, selected: 9999}},
	'the palette, over the page': reading('keepers.md', {menu: palette}),
	'the palette, over the page, filtered': reading('keepers.md', {menu: {...palette, filter: 'next 雨'}}),
	'the palette, from the sidebar': {...full, isSidebarFocused: true, menu: {...palette, isSidebarOver: true}},
	'the palette, with nothing that is called so': {...full, menu: {...palette, filter: 'zzz 雨の名前 '.repeat(20)}},
	'the palette, with keys one after the other': {...full, keymap: vim, menu: palette},
	'the list, keys waiting for another': {...full, keymap: vim, pendingKeys: ['g']},
	'the reader, keys waiting for another': reading('keepers.md', {keymap: vim, pendingKeys: ['d']}),
	'help, with keys one after the other': {...full, keymap: vim, help: {filter: '', top: 0}},
	'help in the highlights': {...full, highlights: highlightsView(marked), help: {filter: '', top: 0}},
	'help in the list': {...full, help: {filter: '', top: 0}},
	'help in the reader': reading('keepers.md', {help: {filter: '', top: 0}}),
	'help in the reader of a piece with links': reading('setting.md', {help: {filter: '', top: 0}}),
	'help in the sidebar': {...full, ...narrowOver, help: {filter: '', top: 0}},
	'help, filtered': reading('keepers.md', {help: {filter: 'page', top: 0}}),
	'help, filtered to nothing': {...full, help: {filter: 'zzz 雨 zzz', top: 0}},
	'help, scrolled': reading('keepers.md', {help: {filter: '', top: 9999}}),
	'help, opening slowly': {
		...full,
		help: {filter: '', top: 0},
		opening: {
			request: 1,
			key: 0,
			isSlow: true,
			trail: [],
			place: null,
			highlight: null,
			extent: 'article',
			anew: null,
		},
	},
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
