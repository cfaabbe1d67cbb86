import type {Fact} from '../app/fact.js';
import {currentMarked, foundHighlights, type LibraryHighlights} from '../app/library-highlights.js';
import type {State} from '../app/state.js';
import {clamp, type Step, same} from './step.js';

/** Ask for all highlights of the library. What is shown stays until they come. */
export function loadHighlights(state: State, view: LibraryHighlights): Step {
	const request = state.lastRequest + 1;
	return [
		{
			...state,
			lastRequest: request,
			highlights: {...view, request, isLoading: true, isStale: false, isSlow: false},
		},
		[{type: 'load-highlights', request}],
	];
}

/** Something in the library is other than it was: the highlights that are on the screen follow, one question at a time. */
export function refreshHighlights(state: State): Step {
	const {highlights: view, reader} = state;
	if (!view || reader) {
		return same(state);
	}

	return view.isLoading ? same({...state, highlights: {...view, isStale: true}}) : loadHighlights(state, view);
}

/** All highlights have come: the cursor stays on the one on which it stood. */
export function takeHighlights(state: State, fact: Extract<Fact, {type: 'highlights-loaded'}>): Step {
	const {highlights: view} = state;
	if (view?.request !== fact.request) {
		return same(state);
	}

	const articles = fact.articles ?? view.articles ?? [];
	const current = currentMarked(view, state)?.highlight.id;
	const found = foundHighlights({...view, articles}, state);
	const row = current === undefined ? -1 : found.findIndex(({highlight}) => highlight.id === current);
	const selected = clamp(row === -1 ? view.selected : row, 0, Math.max(0, found.length - 1));
	const taken = {...view, articles, selected, isLoading: false, isSlow: false};
	return view.isStale ? loadHighlights(state, taken) : same({...state, highlights: taken});
}
