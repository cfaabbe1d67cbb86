import type {State} from '../app/state.js';
import type {Step} from './step.js';

/** Ask for an article. What is on the screen stays until it comes. */
export function requestArticle(state: State, path: string): Step {
	const request = state.lastRequest + 1;
	return [
		{...state, lastRequest: request, opening: {request, path, isSlow: false}},
		[{type: 'load-article', request, path}],
	];
}
