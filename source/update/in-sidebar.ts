import {fitsBeside} from '../app/frame.js';
import {frameOfState} from '../app/reading-view.js';
import {firstSidebar, sidebarAnew, sidebarLeft, sidebarTabs} from '../app/sidebar.js';
import {chosenIndex, chosenItem, hasItems, rangeOf, sidebarItems} from '../app/sidebar-items.js';
import type {State} from '../app/state.js';
import {sidebarContent} from '../screen/sidebar-content.js';
import {sidebarTop} from '../screen/sidebar-top.js';
import {jumpTo} from './move-in-text.js';
import {clamp, type ScopedIntent, type Step, same} from './step.js';

type Stride = Extract<ScopedIntent, {type: 'move'}>['by'];

/** Intents heard while the sidebar has the focus. */
export function updateSidebar(state: State, intent: ScopedIntent): Step {
	switch (intent.type) {
		case 'move': {
			return same(moveChoice(state, intent.by, intent.direction));
		}

		case 'go': {
			const far = intent.to === 'start' ? -Infinity : Infinity;
			return same(hasItems(state) ? choose(state, far) : scrollSidebar(state, far));
		}

		case 'open': {
			return goThere(state);
		}

		case 'cancel': {
			const {sidebar} = state;
			return same(
				sidebar.filter === '' ? leaveSidebar(state) : {...state, sidebar: {...sidebar, filter: '', selected: null}},
			);
		}

		case 'back': {
			return same(leaveSidebar(state));
		}

		case 'turn':
		case 'change-measure':
		case 'type':
		case 'erase': {
			return same(state);
		}
	}
}

/** Choose another item, so far from the one that is chosen, or scroll what has none. */
export function moveChoice(state: State, by: Stride, direction: 1 | -1): State {
	const {width, height} = sidebarSize(state);
	const rows = by === 'line' ? 1 : by === 'page' ? height : Math.ceil(height / 2);
	if (!hasItems(state)) {
		return scrollSidebar(state, direction * rows);
	}

	const chosen = chosenIndex(state);
	if (by === 'line') {
		return choose(state, chosen + direction);
	}

	const {items} = sidebarContent(state, width);
	const row = (items[chosen]?.from ?? 0) + direction * rows;
	const there = items.findLastIndex(({from}) => from <= row);
	return choose(state, direction === 1 ? Math.max(there, chosen + 1) : Math.min(there, chosen - 1));
}

/** Choose an item by its index, or the nearest one, and have it on the screen. */
function choose(state: State, index: number): State {
	const {width, height} = sidebarSize(state);
	const last = sidebarItems(state).length - 1;
	const chosen: State = {...state, sidebar: {...state.sidebar, selected: clamp(index, 0, Math.max(0, last))}};
	return {...chosen, sidebar: {...chosen.sidebar, top: sidebarTop(chosen, sidebarContent(chosen, width), height)}};
}

/** Go to where the chosen item stands in the text. */
export function goThere(state: State): Step {
	const {reader} = state;
	const item = chosenItem(state);
	if (!reader || !item) {
		return same(state);
	}

	const range = rangeOf(item);
	return range === null
		? same({...state, notice: {text: 'The text has these words no longer: they are kept here', tone: 'plain'}})
		: jumpTo(leaveSidebar(state), reader, range.from);
}

/** Show a tab of the sidebar, counted from 1; in the list there is only one. */
export function showTab(state: State, number: number): State {
	const {reader} = state;
	const tab = sidebarTabs[number - 1];
	if (!reader || tab === undefined) {
		return state;
	}

	// What the library holds may have changed since it was asked last.
	const asked = tab === 'links' ? {...reader, held: new Map()} : reader;
	return {...state, reader: asked, sidebar: {...firstSidebar, tab}};
}

/** Show only the items that have the words to be typed. */
export function openFilter(state: State): State {
	return hasItems(state)
		? {...state, sidebar: {...state.sidebar, isTyping: true}}
		: {...state, notice: {text: 'There is nothing to filter in this tab', tone: 'plain'}};
}

/** Scroll by so many rows, never past what there is; what is not on the screen does not scroll. */
export function scrollSidebar(state: State, rows: number): State {
	if (frameOfState(state).sidebar.kind === 'none') {
		return state;
	}

	const {width, height} = sidebarSize(state);
	const content = sidebarContent(state, width);
	const most = Math.max(0, content.rows.length - height);
	const top = clamp(sidebarTop(state, content, height) + rows, 0, most);
	return {...state, sidebar: {...state.sidebar, top, scrolledAt: state.reader?.position ?? null}};
}

/** Show or hide the sidebar: beside the text where it fits, over it where it does not. */
export function toggleSidebar(state: State): State {
	const sidebar = sidebarAnew(state.sidebar);
	if (state.isZen) {
		return toggleSidebar({...state, isZen: false, isSidebarWanted: false, isSidebarOver: false});
	}

	return fitsBeside(state.size.columns)
		? {
				...state,
				isSidebarWanted: !state.isSidebarWanted,
				isSidebarOver: false,
				isSidebarFocused: false,
				sidebar,
			}
		: {...state, isSidebarOver: !state.isSidebarOver, isSidebarFocused: !state.isSidebarOver, sidebar};
}

/** Move the focus to the sidebar, showing it first if need be, and back; from its filter to what is left of the items. */
export function toggleFocus(state: State): State {
	if (state.isSidebarFocused) {
		return state.sidebar.isTyping ? {...state, sidebar: {...state.sidebar, isTyping: false}} : leaveSidebar(state);
	}

	const shown = frameOfState(state).sidebar.kind === 'none' ? toggleSidebar(state) : state;
	return {...shown, isSidebarFocused: true};
}

function leaveSidebar(state: State): State {
	return {...state, isSidebarFocused: false, isSidebarOver: false, sidebar: sidebarLeft(state.sidebar)};
}

function sidebarSize(state: State): {readonly width: number; readonly height: number} {
	const {sidebar} = frameOfState(state);
	return sidebar.kind === 'none' ? {width: 1, height: 1} : sidebar.area;
}
