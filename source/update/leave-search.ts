import type {State} from '../app/state.js';
import {type Step, same} from './step.js';

/** The list as it was before the query, its cursor and its place with it. */
export function leaveSearch(state: State): Step {
	return state.search
		? [{...state, list: state.search.before, search: null, sidebarTop: 0}, [{type: 'count-list'}]]
		: same(state);
}
