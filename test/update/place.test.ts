import fc from 'fast-check';
import {expect, test} from 'vitest';
import type {Action} from '../../source/app/action.js';
import {keyIntent} from '../../source/app/key-dispatch.js';
import {keymap} from '../../source/app/keymap.js';
import type {KeyName} from '../../source/app/keys/binding.js';
import {readingView} from '../../source/app/reading-view.js';
import {defaultSettings} from '../../source/app/settings.js';
import {firstSidebar, sidebarTabs} from '../../source/app/sidebar.js';
import type {State} from '../../source/app/state.js';
import {noAnnotations} from '../../source/article/annotations.js';
import {untouched} from '../../source/article/reading.js';
import {paintLine} from '../../source/layout/paint.js';
import {rowText} from '../../source/layout/span.js';
import {update} from '../../source/update/update.js';
import {startJourney} from '../helpers/journey.js';
import {library, manyPieces, now, type Piece, pieceNamed} from '../helpers/pieces.js';
import {runs} from '../helpers/runs.js';
import {partsOf} from '../helpers/screen.js';
import {listState, placeIn, readerOf, startState} from '../helpers/state.js';

// The book is long: laying it out a thousand times is left to the benchmark.
const readable = library.filter(({entry}) => !['/library/book.txt', '/library/empty.txt'].includes(entry.path));
// By name, so that what fast-check finds can be read.
const names = readable.map(({entry}) => entry.path.slice('/library/'.length));

const sizes = fc.record({columns: fc.integer({min: 1, max: 250}), rows: fc.integer({min: 1, max: 60})});
const resize = sizes.map((size): Action => ({type: 'resized', size}));
const sidebar = fc.constantFrom<Action>({type: 'toggle-sidebar'}, {type: 'focus-next'});
const measure = fc.constantFrom<Action>(
	{type: 'change-measure', change: 1},
	{type: 'change-measure', change: -1},
	{type: 'change-measure', change: 0},
	{type: 'change-columns'},
);

test('whatever happens to the page, the place stays the same and the word at it stays in view', () => {
	fc.assert(
		fc.property(
			fc.constantFrom(...names),
			sizes,
			fc.array(fc.constantFrom<KeyName>('Space', 'j', 'd', 'k', 'Right'), {maxLength: 6}),
			fc.array(fc.oneof(resize, resize, sidebar, measure), {minLength: 1, maxLength: 8}),
			(name, size, keys, changes) => {
				const story = startJourney([pieceNamed(name)], {size});
				story.press('Enter', ...keys);
				const before = {
					...story.state,
					isSidebarWanted: true,
					isSidebarOver: false,
					isSidebarFocused: false,
					settings: defaultSettings,
				};
				const {position} = story.reader();
				const page = pageOf(before);
				let state: State = before;
				for (const change of changes) {
					[state] = update(state, change);
					expect(state.reader?.position).toBe(position);
					expectInView(state, position);
				}

				const after = {...state, size, settings: before.settings, isSidebarWanted: true, isSidebarOver: false};
				expect(after.reader).toEqual(before.reader);
				expect(pageOf(after)).toEqual(page);
			},
		),
		{numRuns: runs(250)},
	);
});

test('there is at least one page, with at least one line, of every piece at every size', () => {
	fc.assert(
		fc.property(fc.constantFrom(...names, 'empty.txt'), sizes, (name, size) => {
			const piece = pieceNamed(name);
			const state: State = {...listState([piece]), size, reader: readerOf(piece)};
			const {layout, lines} = readingView(state, readerOf(piece));
			expect(layout.pages.length).toBeGreaterThanOrEqual(1);
			expect(lines.length).toBeGreaterThanOrEqual(1);
		}),
		{numRuns: runs(100)},
	);
});

const everyKey: readonly KeyName[] = [
	...new Set(keymap.flatMap(({keys}) => keys)),
	'x',
	'é',
	'雨',
	'"',
	'F1',
	'Ctrl-S',
	'Shift-Tab',
	'',
];
const few: readonly Piece[] = [...readable, pieceNamed('empty.txt'), ...manyPieces(30)];
const fewNames = [...names, 'empty.txt'];

test('from any state any key leads to a state that can be shown', () => {
	fc.assert(
		fc.property(
			sizes,
			fc.boolean(),
			fc.constantFrom(...fewNames),
			fc.array(fc.oneof({weight: 5, arbitrary: fc.constantFrom(...everyKey)}, {weight: 1, arbitrary: sizes}), {
				maxLength: 30,
			}),
			(size, isSingle, name, inputs) => {
				const piece = pieceNamed(name);
				const story = startJourney(few, isSingle ? {size, single: piece} : {size, places: [placeIn(piece, 40)]});
				for (const input of inputs) {
					if (typeof input === 'string') {
						story.press(input);
					} else {
						story.resize(input.columns, input.rows);
					}

					partsOf(story.state);
					const {selected, keys} = story.state.list;
					expect(selected).toBeGreaterThanOrEqual(0);
					expect(selected).toBeLessThan(Math.max(1, keys.length));
				}
			},
		),
		{numRuns: runs(60)},
	);
});

test('every key and every fact is taken in every scope, whatever stands in the state', () => {
	const piece = pieceNamed('setting.md');
	const places = [placeIn(piece, 99_999)];
	const bare: State = {...listState([]), size: {columns: 1, rows: 1}};
	const states: readonly State[] = [startState, bare, listState(library, {places})].flatMap(state => [
		state,
		{...state, isSidebarFocused: true},
		{...state, isSidebarOver: true, isSidebarFocused: true, sidebar: {...firstSidebar, top: 9999}},
		...sidebarTabs.map(
			(tab): State => ({
				...state,
				isSidebarFocused: true,
				sidebar: {tab, selected: 9999, filter: 'a', isTyping: tab === 'links', top: 9999, scrolledAt: 3},
				reader: readerOf(piece, {position: 9_999_999}),
			}),
		),
		{...state, help: {filter: 'zzz', top: 9999}},
		{...state, reader: readerOf(piece, {position: 9_999_999, isSlid: true, isEndSaid: true}), count: 99_999},
		{
			...state,
			reader: readerOf(piece, {position: -9999}),
			opening: {
				request: 7,
				key: 0,
				isSlow: true,
				trail: [],
				place: null,
				highlight: null,
				extent: 'article',
				anew: null,
			},
		},
		{...state, isSinglePiece: true, reader: readerOf(pieceNamed('empty.txt'))},
	]);
	const {keys, rows} = listState(library).list;
	const noTotals = {articles: 0, unread: 0, minutes: 0};
	const opened = {hyphenation: null, reading: untouched, annotations: noAnnotations, now};
	const facts: readonly Action[] = [
		{type: 'resized', size: {columns: 3, rows: 2}},
		{type: 'resized', size: {columns: 0, rows: 0}},
		{type: 'library-opened'},
		{type: 'library-changed'},
		{type: 'library-scanned', failures: ['a b'], isEmpty: true},
		{type: 'scan-progressed', progress: {done: 1, total: 0, rate: 0}},
		{type: 'scan-progressed', progress: null},
		{type: 'articles-found', request: 0, keys, isWhole: false, totals: null},
		{type: 'articles-found', request: 0, keys: [], isWhole: true, totals: noTotals},
		{type: 'list-completed', request: 0, keys, totals: noTotals, current: keys[1] ?? null},
		{type: 'list-completed', request: 0, keys: [], totals: noTotals, current: null},
		{type: 'rows-loaded', rows: [...rows, [99_999, {entry: piece.entry, reading: untouched}]]},
		{type: 'views-counted', totals: [noTotals]},
		{type: 'values-listed', field: 'tag', values: [{value: 'x', totals: noTotals}]},
		{type: 'library-delayed'},
		{type: 'article-loaded', request: 7, ...piece, ...opened, place: placeIn(piece, 99_999)},
		{type: 'piece-opened', ...piece, ...opened, place: placeIn(piece, -1)},
		{type: 'held-found', held: new Map([['example.com/a', null]])},
		{type: 'told', text: 'x'},
		{type: 'article-failed', request: 7, reason: 'x'},
		{type: 'article-delayed', request: 7},
		{type: 'trouble', reason: 'x'},
	];
	for (const state of states) {
		const intents = everyKey.flatMap(key => keyIntent(state, key) ?? []);
		for (const action of [...intents, ...facts]) {
			partsOf(update(state, action)[0]);
		}
	}
});

/** The words that are visible, and the page's number. */
function pageOf(state: State) {
	const {reader} = state;
	if (!reader) {
		throw new Error('No article is open');
	}

	const {lines, page, layout} = readingView(state, reader);
	return {page, text: lines.map(line => rowText(paintLine(reader.manuscript, line, layout.typography.measure)))};
}

/** The line on which an offset stands is one of those that are visible. A blank one may fall between two pages: it holds no word. */
function expectInView(state: State, position: number): void {
	const {reader} = state;
	if (!reader) {
		throw new Error('No article is open');
	}

	const {layout, lines} = readingView(state, reader);
	const line = Math.max(
		0,
		layout.lines.findLastIndex(({from}) => from <= position),
	);
	const found = layout.lines[line];
	expect(found !== undefined && (lines.includes(found) || found.kind === 'space')).toBe(true);
}
