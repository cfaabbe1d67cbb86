import {chosenIndex, hereAmong, sidebarItems} from '../app/sidebar-items.js';
import type {State} from '../app/state.js';
import type {SidebarContent} from './sidebar-content.js';

/** The first visible row of the sidebar, so many rows of which are seen: the chosen item is among them, or else the place where one reads, unless it was scrolled away from there by hand. */
export function sidebarTop(state: State, {rows, items}: SidebarContent, height: number): number {
	const {reader, sidebar} = state;
	const most = Math.max(0, rows.length - height);
	const top = Math.min(sidebar.top, most);
	if (!reader || items.length === 0) {
		return top;
	}

	const shown = sidebarItems(state);
	const chosen = chosenIndex(state, shown);
	if (chosen === -1 && sidebar.scrolledAt === reader.position) {
		return top;
	}

	const target = items[chosen === -1 ? hereAmong(state, reader, shown).index : chosen];
	if (!target) {
		return chosen === -1 ? 0 : top;
	}

	const isSeen = target.from >= top && target.to <= top + height;
	if (isSeen) {
		return top;
	}

	// Before the first item may stand what it is one of.
	const first = target.from === items[0]?.from ? 0 : target.from;
	const nearest = target.from < top ? first : Math.min(target.from, target.to - height);
	return Math.max(0, Math.min(chosen === -1 ? target.from - Math.floor(height / 3) : nearest, most));
}
