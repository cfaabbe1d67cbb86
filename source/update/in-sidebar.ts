import {fitsBeside} from '../app/frame.js';
import {frameOfState} from '../app/reading-view.js';
import type {State} from '../app/state.js';
import {sidebarRows} from '../screen/sidebar.js';
import {clamp, type ScopedIntent, type Step, same} from './step.js';

/** Intents heard while the sidebar has the focus. */
export function updateSidebar(state: State, intent: ScopedIntent): Step {
	switch (intent.type) {
		case 'move': {
			const {height} = sidebarSize(state);
			const lines = intent.by === 'line' ? 1 : intent.by === 'page' ? height : Math.ceil(height / 2);
			return same(scrollSidebar(state, intent.direction * lines));
		}

		case 'go': {
			return same(scrollSidebar(state, intent.to === 'start' ? -Infinity : Infinity));
		}

		case 'back':
		case 'cancel': {
			return same({...state, isSidebarFocused: false, isSidebarOver: false});
		}

		case 'turn':
		case 'open':
		case 'change-measure':
		case 'type':
		case 'erase': {
			return same(state);
		}
	}
}

/** Scroll by so many rows, never past what there is; what is not on the screen does not scroll. */
export function scrollSidebar(state: State, rows: number): State {
	if (frameOfState(state).sidebar.kind === 'none') {
		return state;
	}

	const {width, height} = sidebarSize(state);
	const most = Math.max(0, sidebarRows(state, width).length - height);
	return {...state, sidebarTop: clamp(Math.min(state.sidebarTop, most) + rows, 0, most)};
}

/** Show or hide the sidebar: beside the text where it fits, over it where it does not. */
export function toggleSidebar(state: State): State {
	return fitsBeside(state.size.columns)
		? {
				...state,
				isSidebarWanted: !state.isSidebarWanted,
				isSidebarOver: false,
				isSidebarFocused: false,
				sidebarTop: 0,
			}
		: {...state, isSidebarOver: !state.isSidebarOver, isSidebarFocused: !state.isSidebarOver, sidebarTop: 0};
}

/** Move the focus to the sidebar, showing it first if need be, and back. */
export function toggleFocus(state: State): State {
	if (state.isSidebarFocused) {
		return {...state, isSidebarFocused: false, isSidebarOver: false};
	}

	const shown = frameOfState(state).sidebar.kind === 'none' ? toggleSidebar(state) : state;
	return {...shown, isSidebarFocused: true};
}

function sidebarSize(state: State): {readonly width: number; readonly height: number} {
	const {sidebar} = frameOfState(state);
	return sidebar.kind === 'none' ? {width: 1, height: 1} : sidebar.area;
}
