import type {State} from '../app/state.js';
import {plural} from '../article/dates.js';
import {select} from './in-list.js';

/** Select the article under the cursor, or no longer, and go on to the next. */
export function toggleSelected(state: State): State {
	const {list} = state;
	const key = list.keys[list.selected];
	if (key === undefined) {
		return state;
	}

	const selection = new Set(list.selection);
	if (!selection.delete(key)) {
		selection.add(key);
	}

	return select({...state, list: {...list, selection}}, list.selected + 1);
}

/** Select all articles of the list, or none when all are. */
export function toggleAll(state: State): State {
	const {list} = state;
	if (!list.isWhole) {
		return {...state, notice: {text: 'The list is still being read: X again in a moment', tone: 'plain'}};
	}

	const selection = new Set(list.selection.size === list.keys.length ? [] : list.keys);
	const text =
		selection.size === 0 ? 'Nothing is selected' : `${plural(selection.size, 'article')} selected · Esc to let go`;
	return {...state, list: {...list, selection}, notice: {text, tone: 'plain'}};
}
