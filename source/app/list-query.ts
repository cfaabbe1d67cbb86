import type {ListQuery} from './effect.js';
import {requestOf} from './search.js';
import type {State} from './state.js';
import {conditionOf} from './views.js';

/** What the list shows: what was searched for, or else the view. */
export function listQuery(state: Pick<State, 'search' | 'seed' | 'view' | 'sort'>): ListQuery {
	const {seed, search, view, sort} = state;
	return search ? {...requestOf(search), seed} : {where: conditionOf(view), sort, seed};
}
