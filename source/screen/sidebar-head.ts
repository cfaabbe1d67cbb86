import {type SidebarTab, sidebarTabs} from '../app/sidebar.js';
import {currentTab, hasItems, sidebarItems} from '../app/sidebar-items.js';
import type {State} from '../app/state.js';
import {groupDigits} from '../article/dates.js';
import {type Row, span} from '../layout/span.js';
import {truncate} from '../layout/width.js';
import {blank, rowWidth, spread} from './text.js';
import {typedFrom} from './typed.js';

const names: Readonly<Record<SidebarTab, string>> = {
	about: 'About',
	outline: 'Outline',
	links: 'Links',
	highlights: 'Highlights',
	history: 'History',
};

/** What stands above the sidebar of an open article, on the row that is blank otherwise: its tabs, or what its items are filtered by. Nothing beside a page that is only read. */
export function sidebarHead(state: State, width: number): Row {
	const {reader, sidebar, isSidebarFocused} = state;
	if (!reader || (!isSidebarFocused && sidebar.tab === 'about')) {
		return [];
	}

	return hasItems(state) && (sidebar.isTyping || sidebar.filter !== '')
		? filterRow(state, width)
		: tabsRow(state, width);
}

/** What the items are filtered by, and how many are left. */
export function filterRow(state: State, width: number): Row {
	const {filter, isTyping} = state.sidebar;
	const count = `${groupDigits(sidebarItems(state).length)} found`;
	const right = width >= 20 ? [span(count, 'dim')] : [];
	const prompt = width >= 8 ? [span('/ ', 'accent')] : [];
	const room = Math.max(0, width - rowWidth([...prompt, ...right]) - (right.length > 0 ? 3 : 1));
	const typed = span(filter.slice(typedFrom(filter, room)));
	return spread([...prompt, typed, ...(isTyping ? [span(' ', 'cursor')] : [])], right, width);
}

/** The tabs by their digits; the one that is shown by its name, and the others too where there is room. */
function tabsRow(state: State, width: number): Row {
	const current = currentTab(state);
	const tab = (name: SidebarTab, index: number, isNamed: boolean): Row =>
		name === current
			? [span(`${index + 1} ${names[name]}`, 'chosen')]
			: [span(isNamed ? `${index + 1} ${names[name]}` : String(index + 1), 'dim')];
	const row = (isNamed: boolean, gap: number): Row =>
		sidebarTabs.flatMap((name, index) => [...(index === 0 ? [] : [blank(gap)]), ...tab(name, index, isNamed)]);
	const fitting = [row(true, 2), row(false, 1)].find(shown => rowWidth(shown) <= width);
	return fitting ?? [span(truncate(names[current], width), 'chosen')];
}
