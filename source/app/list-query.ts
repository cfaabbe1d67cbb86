import type {ListQuery} from './action.js';
import {requestOf} from './search.js';
import type {State} from './state.js';

/** What the list shows: what was searched for, or else the view. */
export function listQuery(state: Pick<State, 'search' | 'seed'>): ListQuery {
	const {seed, search} = state;
	return search ? {...requestOf(search), seed} : {where: null, sort: 'newest', seed};
}
