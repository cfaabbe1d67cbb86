import type {Highlight} from '../article/highlight.js';
import type {Range} from '../article/manuscript.js';
import {type Heading, headingAt} from '../article/outline.js';
import type {PlacedHighlight} from '../article/place-highlights.js';
import {foldLabel} from '../query/fold-label.js';
import {type ArticleLink, linksIn} from './article-links.js';
import {headingsOf, readingOffset} from './headings.js';
import {highlightsIn} from './highlights.js';
import {readingView} from './reading-view.js';
import type {SidebarTab} from './sidebar.js';
import type {Reader, State} from './state.js';
import {visibleRange} from './visible.js';

/** What can be chosen in the sidebar. */
export type SidebarItem =
	| {readonly kind: 'heading'; readonly heading: Heading}
	| {readonly kind: 'link'; readonly link: ArticleLink}
	| {readonly kind: 'highlight'; readonly highlight: PlacedHighlight}
	/** A highlight whose words the text has no longer. */
	| {readonly kind: 'lost'; readonly highlight: Highlight};

/** The tab that is shown: of an article that is not open, only what it is about. */
export function currentTab({reader, sidebar}: State): SidebarTab {
	return reader ? sidebar.tab : 'about';
}

/** The items of the tab that is shown, without those that are filtered out. */
export function sidebarItems(state: State): readonly SidebarItem[] {
	const {reader, sidebar} = state;
	const items = reader ? allItems(reader, currentTab(state)) : noItems;
	const words = foldLabel(sidebar.filter);
	if (words === '') {
		return items;
	}

	const last = knownFound.get(items);
	if (last?.words === words) {
		return last.found;
	}

	const found = items.filter(item => foldedWords(item).includes(words));
	knownFound.set(items, {words, found});
	return found;
}

const noItems: readonly SidebarItem[] = [];

// One key asks for what is filtered many times, and of each letter typed the words of thousands of links.
const knownFound = new WeakMap<
	readonly SidebarItem[],
	{readonly words: string; readonly found: readonly SidebarItem[]}
>();
const knownWords = new WeakMap<SidebarItem, string>();

function foldedWords(item: SidebarItem): string {
	const words = knownWords.get(item) ?? foldLabel(wordsOf(item));
	knownWords.set(item, words);
	return words;
}

/** Whether the tab that is shown has items, or is one text. */
export function hasItems(state: State): boolean {
	const tab = currentTab(state);
	return tab === 'outline' || tab === 'links' || tab === 'highlights';
}

// What is drawn of an item is kept with it: so they stay the same from one key to the next.
const known = new WeakMap<readonly object[], readonly SidebarItem[]>();

function allItems(reader: Reader, tab: SidebarTab): readonly SidebarItem[] {
	switch (tab) {
		case 'about':
		case 'history': {
			return noItems;
		}

		case 'outline': {
			return itemsOf(headingsOf(reader), heading => ({kind: 'heading', heading}));
		}

		case 'links': {
			return itemsOf(linksIn(reader), link => ({kind: 'link', link}));
		}

		case 'highlights': {
			const {placed, lost} = highlightsIn(reader);
			return itemsOf(
				placed,
				highlight => ({kind: 'highlight', highlight}),
				lost.map(highlight => ({kind: 'lost', highlight})),
			);
		}
	}
}

function itemsOf<Thing extends object>(
	things: readonly Thing[],
	itemOf: (thing: Thing) => SidebarItem,
	behind: readonly SidebarItem[] = [],
): readonly SidebarItem[] {
	const items = known.get(things) ?? [...things.map(itemOf), ...behind];
	known.set(things, items);
	return items;
}

function wordsOf(item: SidebarItem): string {
	switch (item.kind) {
		case 'heading': {
			return item.heading.title;
		}

		case 'link': {
			const {text, address} = item.link;
			return address.kind === 'refused' ? text : `${text} ${address.shown}`;
		}

		case 'highlight':
		case 'lost': {
			const {quote, note, colour} = item.highlight;
			return `${quote.exact} ${note} ${colour}`;
		}
	}
}

/** Where an item stands in the text; `null` for what stands there no longer. */
export function rangeOf(item: SidebarItem): Range | null {
	switch (item.kind) {
		case 'heading': {
			const {offset} = item.heading;
			return {from: offset, to: offset + 1};
		}

		case 'link': {
			return item.link;
		}

		case 'highlight': {
			return item.highlight.range;
		}

		case 'lost': {
			return null;
		}
	}
}

/** Which items are where one reads: the heading under which the page stands, and the links and highlights that are on it. */
export type Here = {
	readonly isHere: (item: SidebarItem) => boolean;
	/** The index of the first of them, else of the last one before; -1 when all come later. */
	readonly index: number;
};

export function hereAmong(state: State, reader: Reader, items: readonly SidebarItem[]): Here {
	if (currentTab(state) === 'outline') {
		const headings = headingsOf(reader);
		const here = headings[headingAt(headings, readingOffset(state, reader))];
		const isHere = (item: SidebarItem): boolean => item.kind === 'heading' && item.heading === here;
		const offset = here?.offset ?? -1;
		return {isHere, index: items.findLastIndex(item => (rangeOf(item)?.from ?? Number.POSITIVE_INFINITY) <= offset)};
	}

	const page = visibleRange(readingView(state, reader));
	const isHere = (item: SidebarItem): boolean => {
		const range = rangeOf(item);
		return range !== null && range.from < page.to && range.to > page.from;
	};

	const first = items.findIndex(isHere);
	const before = (): number =>
		items.findLastIndex(item => (rangeOf(item)?.from ?? Number.POSITIVE_INFINITY) < page.from);
	return {isHere, index: first === -1 ? before() : first};
}

/** The index of the item that is chosen among those that are shown; -1 when there are none, or without the focus. */
export function chosenIndex(state: State, items = sidebarItems(state)): number {
	const {reader, sidebar} = state;
	return reader && state.isSidebarFocused && items.length > 0
		? Math.max(0, Math.min(sidebar.selected ?? hereAmong(state, reader, items).index, items.length - 1))
		: -1;
}

/** The item that is chosen, to which keys apply; `null` for none. */
export function chosenItem(state: State): SidebarItem | null {
	const items = sidebarItems(state);
	return items[chosenIndex(state, items)] ?? null;
}
