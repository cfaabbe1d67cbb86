import {type ArticleKey, entryAt} from '../app/list.js';
import type {Opening, State} from '../app/state.js';
import {type Step, same} from './step.js';

/** Ask for the article in a row of the list. What is on the screen stays until it comes. */
export function requestArticle(state: State, row: number): Step {
	const key = state.list.keys[row];
	const entry = entryAt(state.list, row);
	return key === undefined || entry === null ? same(state) : requestFile(state, key, entry.path);
}

/** Ask for the article in a file, whether it is listed or not. */
export function requestFile(
	state: State,
	key: ArticleKey | null,
	path: string,
	how: Partial<Pick<Opening, 'trail' | 'place' | 'highlight' | 'extent' | 'anew'>> = {},
): Step {
	const request = state.lastRequest + 1;
	const {extent = 'article'} = how;
	return [
		{
			...state,
			lastRequest: request,
			opening: {trail: [], place: null, highlight: null, anew: null, ...how, extent, request, key, isSlow: false},
		},
		[{type: 'load-article', request, path, extent}],
	];
}
