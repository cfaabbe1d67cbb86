import {frameOfState} from '../app/reading-view.js';
import type {State} from '../app/state.js';
import {leaveSearch} from './leave-search.js';
import {requestArticle} from './request-article.js';
import {clamp, type ScopedIntent, type Step, same} from './step.js';

/** Intents heard in the list. */
export function updateList(state: State, intent: ScopedIntent): Step {
	switch (intent.type) {
		case 'move': {
			return same(select(state, state.list.selected + intent.direction * stride(state, intent.by)));
		}

		case 'go': {
			return same(select(state, intent.to === 'start' ? 0 : state.list.keys.length - 1));
		}

		case 'open': {
			return requestArticle(state, state.list.selected);
		}

		case 'back': {
			return [state, [{type: 'quit'}]];
		}

		case 'cancel': {
			const isBusy = state.opening !== null || state.isSidebarOver;
			return isBusy ? same({...state, isSidebarOver: false, opening: null}) : leaveSearch(state);
		}

		case 'turn':
		case 'change-measure':
		case 'type':
		case 'erase': {
			return same(state);
		}
	}
}

/** Put the cursor on a row; the sidebar starts at its top again. */
export function select(state: State, row: number): State {
	const selected = clamp(row, 0, Math.max(0, state.list.keys.length - 1));
	return selected === state.list.selected ? state : {...state, list: {...state.list, selected}, sidebarTop: 0};
}

function stride(state: State, by: 'line' | 'page' | 'half-page'): number {
	const {height} = frameOfState(state).list;
	switch (by) {
		case 'line': {
			return 1;
		}

		case 'page': {
			return height;
		}

		case 'half-page': {
			return Math.max(1, Math.floor(height / 2));
		}
	}
}
