import {describe, expect, test} from 'vitest';
import {layoutOf} from '../../source/app/reading-view.js';
import type {SidebarTab} from '../../source/app/sidebar.js';
import type {State} from '../../source/app/state.js';
import {noAnnotations} from '../../source/article/annotations.js';
import {type Row, rowText} from '../../source/layout/span.js';
import {cellWidth} from '../../source/layout/width.js';
import {sidebarContent} from '../../source/screen/sidebar-content.js';
import {sidebarHead} from '../../source/screen/sidebar-head.js';
import {sidebarTop} from '../../source/screen/sidebar-top.js';
import {library, now, numbered, paragraph, piece} from '../helpers/pieces.js';
import {listState, readerOf} from '../helpers/state.js';
import {pilots, withTab} from '../helpers/tabs.js';

const list = listState(library);
const focused: State = {...list, isSidebarFocused: true};
const tabs: readonly SidebarTab[] = ['about', 'outline', 'links', 'highlights', 'history'];

const texts = (rows: readonly Row[]): readonly string[] => rows.map(row => rowText(row).trimEnd());
const shown = (state: State, width = 25): readonly string[] => texts(sidebarContent(state, width).rows);

/** The page on which some words stand, from its first line. */
function at(words: string): {readonly position: number; readonly isSlid: boolean} {
	return {position: pilots.manuscript.text.indexOf(words), isSlid: true};
}

test('no row of a tab is wider than the sidebar, nor is what stands above it, at any width', () => {
	const wide: string[] = [];
	for (const tab of tabs) {
		for (const filter of ['', 'clerk 雨の名前 '.repeat(5)]) {
			for (let width = 2; width <= 60; width++) {
				for (const of of [focused, list]) {
					const state = withTab(of, tab, {filter, isTyping: filter !== ''}, at('p1w20'));
					const rows = texts([sidebarHead(state, width), ...sidebarContent(state, width).rows]);
					wide.push(...rows.filter(text => cellWidth(text) > width).map(text => `${tab} ${width}: ${text}`));
				}
			}
		}
	}

	expect(wide).toEqual([]);
});

describe('above the sidebar', () => {
	const head = (state: State, width = 25): string => rowText(sidebarHead(state, width)).trimEnd();

	test('nothing stands beside a page that is only read, nor in the list', () => {
		expect([head(withTab(list, 'about')), head(focused), head(list)]).toEqual(['', '', '']);
	});

	test('the tabs stand with the focus, or while another than the first is shown; the current one by its name', () => {
		expect(tabs.map(tab => head(withTab(focused, tab)))).toEqual([
			'1 About 2 3 4 5',
			'1 2 Outline 3 4 5',
			'1 2 3 Links 4 5',
			'1 2 3 4 Highlights 5',
			'1 2 3 4 5 History',
		]);
		expect(head(withTab(list, 'history'))).toBe('1 2 3 4 5 History');
		expect(head(withTab(focused, 'links'), 52)).toBe('1 About  2 Outline  3 Links  4 Highlights  5 History');
		expect([head(withTab(focused, 'highlights'), 12), head(withTab(focused, 'highlights'), 5)]).toEqual([
			'Highlights',
			'High…',
		]);
	});

	test('what the items are filtered by takes their place, with how many are left', () => {
		expect(head(withTab(focused, 'links', {filter: 'clerk', isTyping: true}))).toBe('/ clerk           2 found');
		expect(head(withTab(focused, 'links', {filter: 'clerk'}), 15)).toBe('/ clerk');
	});
});

describe('the outline', () => {
	test('has the headings with their pages, and marks the one that one reads under', () => {
		expect(shown(withTab(list, 'outline', {}, at('p3w5')))).toEqual([
			'▸ Before the tide       1',
			'    What the clerk      3',
			'    wrote down',
			'  After it              7',
		]);
		expect(shown(withTab(list, 'outline', {}, at('After it')))[3]).toBe('▸ After it              7');
	});

	test('of a piece without headings has its opening words', () => {
		const plain = piece('plain.txt', numbered(5, 130));
		expect(shown(withTab(list, 'outline', {}, {}, plain), 50)).toEqual([
			'▸ p1w1 p1w2 p1w3 p1w4 p1w5 p1w6 p1w7 p1w8…       1',
			'  p3w1 p3w2 p3w3 p3w4 p3w5 p3w6 p3w7 p3w8…       3',
			'  p5w1 p5w2 p5w3 p5w4 p5w5 p5w6 p5w7 p5w8…       5',
		]);
	});

	test('tells no page that is not known yet', () => {
		const long = piece('long.txt', numbered(200, 200));
		const state = withTab(list, 'outline', {}, {}, long);
		expect(layoutOf(state, readerOf(long)).isWhole).toBe(false);
		const rows = shown(state, 60);
		expect([rows[0], rows.at(-2)]).toEqual([
			'▸ p1w1 p1w2 p1w3 p1w4 p1w5 p1w6 p1w7 p1w8…                 1',
			'  p199w1 p199w2 p199w3 p199w4 p199w5 p199w6 p199w7',
		]);
	});
});

describe('the links', () => {
	test('stand with where they lead, those of the page marked, those that the library holds, and those that are not opened', () => {
		expect(shown(withTab(list, 'links'))).toEqual([
			'▸ the tables of the',
			'  port, which a clerk',
			'  copies out by hand eac…',
			'  port.example',
			'',
			'▸ the keepers',
			'  harbour.example',
			'  ✓ in the library',
			'',
			'  a script',
			'  not opened',
			'',
			'  that place',
			'  not opened',
			'',
			'  the clerk',
			'  mail to port.example',
			'',
			'  雨の名前',
			'  雨.example',
		]);
	});

	test('that cannot be opened are dim', () => {
		const {rows} = sidebarContent(withTab(list, 'links'), 25);
		const script = rows.find(row => rowText(row).includes('a script'));
		expect(script?.at(-1)?.roles).toEqual(['dim']);
	});

	test('that lead to the open piece itself are not said to be elsewhere in the library', () => {
		const held = new Map([['harbour.example/keepers', {articleKey: 7, title: 'Itself', path: '/library/held.md'}]]);
		expect(shown(withTab(list, 'links', {}, {key: 7, held}))).not.toContain('  ✓ in the library');
	});
});

describe('the highlights', () => {
	test('stand in reading order with their colours, pages and notes; at the end those that are lost', () => {
		expect(shown(withTab(list, 'highlights', {}, at('p2w1 ')))).toEqual([
			'  yellow                1',
			'  Pilots read the tables',
			'  of the port, which a',
			'  clerk copies out by…',
			'',
			'  green                 1',
			'  p1w4 p1w5',
			'  Who counts them, and',
			'  with what? Ask the',
			'  harbour master.',
			'',
			'▸ red                   2',
			'  p2w1 p2w2',
			'',
			'  blue                  3',
			'  write to the clerk',
			'',
			'Lost',
			'The text has these words',
			'no longer.',
			'',
			'  green',
			'  Fog was never entered',
			'  in the log, only what',
			'  was heard in it.',
			'  Gone since May',
		]);
	});
});

describe('the history', () => {
	test('says when a piece was read, for how long and how fast, where that says something', () => {
		const reading = {...readerOf(pilots).reading, status: 'done' as const, isStarred: true};
		expect(shown(withTab(list, 'history', {}, {reading}))).toEqual([
			'read     1 h 42 min',
			'         in all',
			'         4 times',
			'first    15 Oct 2026',
			'         5 weeks ago',
			'last     24 Nov 2026',
			'         today',
			'state    read, starred',
			'',
			'24 Nov 2026    1 h 10 min',
			'  214 words a minute',
			'23 Nov 2026         6 min',
			'  210 words a minute',
			'12 Nov 2026         1 min',
			'15 Oct 2026        25 min',
			'  216 words a minute',
		]);
	});

	test('of one time has no last one', () => {
		const annotations = {...noAnnotations, sessions: [{start: now, seconds: 600, words: 50_000}]};
		expect(shown(withTab(list, 'history', {}, {annotations}), 40)).toEqual([
			'read      10 min in all',
			'          once',
			'first     24 Nov 2026',
			'          today',
			'',
			'24 Nov 2026                       10 min',
		]);
	});
});

test('a tab in which there is nothing says what to do', () => {
	const bare = piece('bare.md', [{type: 'thematicBreak'}]);
	const nothing = {annotations: noAnnotations};
	expect(tabs.slice(1).map(tab => shown(withTab(list, tab, {}, nothing, bare), 120))).toEqual([
		['This piece has neither headings nor paragraphs. Esc goes back to it.'],
		['This piece has no links. Esc goes back to it.'],
		['Nothing is highlighted here yet: in the text, } goes to a paragraph and H highlights it.'],
		['How long you read it is noted from now on: it is told here the next time.'],
	]);
	expect(shown(withTab(list, 'links', {filter: 'zzz'}), 60)).toEqual(['Nothing matches. Esc shows everything again.']);
});

describe('the tab', () => {
	const many = piece(
		'many.md',
		Array.from({length: 60}, (_, index) =>
			paragraph({
				type: 'link',
				url: `https://a.example/${index}`,
				children: [{type: 'text', value: `link ${index} ${'word '.repeat(60)}`}],
			}),
		),
	);
	const topOf = (state: State, height = 10): number => sidebarTop(state, sidebarContent(state, 25), height);
	const link = (index: number) => ({position: many.manuscript.text.indexOf(`link ${index} `), isSlid: true});

	test('follows the page, unless it was scrolled by hand since', () => {
		const page = (index: number, change = {}): State => withTab(list, 'links', change, link(index), many);
		expect([topOf(page(0)), topOf(page(20)), topOf(page(59))]).toEqual([0, 97, 289]);
		expect(topOf(page(20, {top: 7, scrolledAt: link(20).position}))).toBe(7);
		expect(topOf(page(20, {top: 7, scrolledAt: link(19).position}))).toBe(97);
	});

	test('has what is chosen in view, moving as little as it can', () => {
		const chosen = (selected: number, top: number): number =>
			topOf(withTab(focused, 'links', {selected, top}, link(0), many));
		expect([chosen(0, 0), chosen(1, 0), chosen(2, 0), chosen(2, 12), chosen(59, 0)]).toEqual([0, 0, 4, 10, 289]);
	});
});
