import {frameOfState} from '../app/reading-view.js';
import {sidebarAnew} from '../app/sidebar.js';
import type {State} from '../app/state.js';
import {leaveSearch} from './leave-search.js';
import {requestArticle} from './request-article.js';
import {clamp, type ScopedIntent, type Step, same} from './step.js';
import {toggleZen} from './zen.js';

/** Intents heard in the list. */
export function updateList(state: State, intent: ScopedIntent): Step {
	switch (intent.type) {
		case 'move': {
			return same(select(state, state.list.selected + intent.direction * stride(state, intent.by)));
		}

		case 'go': {
			return same(goTo(state, intent.to));
		}

		case 'open': {
			return requestArticle(state, state.list.selected);
		}

		case 'back': {
			return [state, [{type: 'quit'}]];
		}

		case 'cancel': {
			if (state.opening !== null || state.isSidebarOver) {
				return same({...state, isSidebarOver: false, opening: null});
			}

			if (state.list.selection.size > 0) {
				return same({...state, list: {...state.list, selection: new Set()}});
			}

			return state.isZen && state.search === null ? same(toggleZen(state)) : leaveSearch(state);
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
	const {list} = state;
	const selected = clamp(row, 0, Math.max(0, list.keys.length - 1));
	return selected === list.selected && !list.isEndWanted
		? state
		: {...state, list: {...list, selected, isTouched: true, isEndWanted: false}, sidebar: sidebarAnew(state.sidebar)};
}

/** The end of a list of which not all is known is where all that is known ends, until the rest has come. */
function goTo(state: State, to: 'start' | 'end'): State {
	const {list} = state;
	return to === 'start'
		? select({...state, list: {...list, origin: 0}}, 0)
		: {...select(state, list.keys.length - 1), ...(list.isWhole ? {} : {list: {...list, isEndWanted: true}})};
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
