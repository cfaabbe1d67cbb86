import {entryAt} from '../app/list.js';
import type {State} from '../app/state.js';
import {type Step, same} from './step.js';

/** Ask for the article in a row of the list. What is on the screen stays until it comes. */
export function requestArticle(state: State, row: number): Step {
	const key = state.list.keys[row];
	const entry = entryAt(state.list, row);
	if (key === undefined || entry === null) {
		return same(state);
	}

	const request = state.lastRequest + 1;
	return [
		{...state, lastRequest: request, opening: {request, key, isSlow: false}},
		[{type: 'load-article', request, path: entry.path}],
	];
}
