import {pageNumberAt} from '../app/headings.js';
import {layoutOf} from '../app/reading-view.js';
import {chosenIndex, currentTab, hasItems, hereAmong, type SidebarItem, sidebarItems} from '../app/sidebar-items.js';
import type {Reader, State} from '../app/state.js';
import type {Range} from '../article/manuscript.js';
import type {Layout} from '../layout/layout.js';
import type {Row} from '../layout/span.js';
import {historyRows} from './history.js';
import {itemRows, type TabLook} from './item-rows.js';
import {sidebarRows} from './sidebar.js';
import {wrapped} from './text.js';

/** Everything that the sidebar has to say; more than the screen may show at once. */
export type SidebarContent = {
	readonly rows: readonly Row[];
	/** The rows of each item, from one up to another. */
	readonly items: readonly Range[];
};

/** What the tab that is shown says, at a width. */
export function sidebarContent(state: State, width: number): SidebarContent {
	const {reader} = state;
	if (!reader || currentTab(state) === 'about') {
		return {rows: sidebarRows(state, width), items: []};
	}

	return hasItems(state) ? listed(state, reader, width) : {rows: historyRows(state, reader, width), items: []};
}

/** What decides how the items are drawn. */
type Drawn = {
	readonly width: number;
	readonly chosen: number;
	readonly position: number;
	readonly isSlid: boolean;
	readonly held: Reader['held'];
	readonly layout: Layout;
};

// Each key is followed by a frame that asks for the same again.
const known = new WeakMap<readonly SidebarItem[], {readonly of: Drawn; readonly content: SidebarContent}>();

function listed(state: State, reader: Reader, width: number): SidebarContent {
	const items = sidebarItems(state);
	if (items.length === 0) {
		return {rows: wrapped(nothing(state), width, 'dim'), items: []};
	}

	const {position, isSlid, held} = reader;
	const chosen = chosenIndex(state, items);
	const of: Drawn = {width, chosen, position, isSlid, held, layout: layoutOf(state, reader)};
	const last = known.get(items);
	if (last && isSame(last.of, of)) {
		return last.content;
	}

	const content = draw(state, reader, items, chosen, width);
	known.set(items, {of, content});
	return content;
}

function isSame(one: Drawn, other: Drawn): boolean {
	return (
		one.width === other.width &&
		one.chosen === other.chosen &&
		one.position === other.position &&
		one.isSlid === other.isSlid &&
		one.held === other.held &&
		one.layout === other.layout
	);
}

function draw(
	state: State,
	reader: Reader,
	items: readonly SidebarItem[],
	chosen: number,
	width: number,
): SidebarContent {
	const {isHere} = hereAmong(state, reader, items);
	const look = tabLook(state, reader, items, width);
	const rows: Row[] = [];
	const places: Range[] = [];
	for (const [index, item] of items.entries()) {
		rows.push(...rowsBefore(items, index, width));
		const own = itemRows(state, reader, item, look, {isHere: isHere(item), isChosen: index === chosen});
		places.push({from: rows.length, to: rows.length + own.length});
		rows.push(...own);
	}

	return {rows, items: places};
}

/** Items of several rows have a blank one between them; those that are lost are told apart. */
function rowsBefore(items: readonly SidebarItem[], index: number, width: number): readonly Row[] {
	const item = items[index];
	const gap: readonly Row[] = index > 0 && item?.kind !== 'heading' ? [[]] : [];
	return item?.kind === 'lost' && items[index - 1]?.kind !== 'lost'
		? [
				...gap,
				...wrapped('Lost', width, 'heading'),
				...wrapped('The text has these words no longer.', width, 'dim'),
				[],
			]
		: gap;
}

function tabLook(state: State, reader: Reader, items: readonly SidebarItem[], width: number): TabLook {
	const depths = items.map(item => (item.kind === 'heading' ? item.heading.depth : 1));
	const last = pageNumberAt(state, reader, reader.manuscript.text.length) ?? 999;
	const pageWidth = String(last).length + 1;
	return {
		width,
		pageWidth: width >= 12 + pageWidth ? pageWidth : 0,
		least: depths.reduce((least, depth) => Math.min(least, depth), Number.POSITIVE_INFINITY),
	};
}

/** Why there is nothing in a tab, and what can be done about it. */
function nothing(state: State): string {
	if (state.sidebar.filter !== '') {
		return 'Nothing matches. Esc shows everything again.';
	}

	switch (currentTab(state)) {
		case 'about':
		case 'history': {
			return '';
		}

		case 'outline': {
			return 'This piece has neither headings nor paragraphs. Esc goes back to it.';
		}

		case 'links': {
			return 'This piece has no links. Esc goes back to it.';
		}

		case 'highlights': {
			return 'Nothing is highlighted here yet: in the text, } goes to a paragraph and H highlights it.';
		}
	}
}
