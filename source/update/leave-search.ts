import {sidebarAnew} from '../app/sidebar.js';
import type {State} from '../app/state.js';
import {completeList} from './list-articles.js';
import {type Step, same} from './step.js';

/** The list as it was before the query, its cursor and its place with it; what has changed meanwhile follows. */
export function leaveSearch(state: State): Step {
	return state.search
		? completeList({...state, list: state.search.before, search: null, sidebar: sidebarAnew(state.sidebar)})
		: same(state);
}
