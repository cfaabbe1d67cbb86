import type {Fact} from '../app/fact.js';
import {highlightPage} from '../app/highlight-pages.js';
import {currentMarked, foundHighlights, type LibraryHighlights} from '../app/library-highlights.js';
import {frameOfState} from '../app/reading-view.js';
import {sidebarAnew} from '../app/sidebar.js';
import type {State} from '../app/state.js';
import {loadHighlights} from './load-highlights.js';
import {requestFile} from './request-article.js';
import {clamp, type ScopedIntent, type Step, same} from './step.js';

/** Show all highlights of the library, over the list. */
export function showHighlights(state: State): Step {
	return loadHighlights(
		{...state, sidebar: sidebarAnew(state.sidebar)},
		{
			request: 0,
			isLoading: true,
			isSlow: false,
			isStale: false,
			articles: null,
			selected: 0,
			query: '',
			isTyping: false,
			completion: null,
		},
	);
}

/** Open the line for the query, or go on with the one that is there. */
export function searchHighlights(state: State, view: LibraryHighlights): State {
	return {...state, highlights: {...view, isTyping: true, completion: null}};
}

/** Intents heard on the screen of highlights. */
export function updateHighlights(state: State, view: LibraryHighlights, intent: ScopedIntent): Step {
	switch (intent.type) {
		case 'move': {
			return same(select(state, view, moved(state, view, intent.by, intent.direction)));
		}

		case 'go': {
			return same(select(state, view, intent.to === 'start' ? 0 : Number.POSITIVE_INFINITY));
		}

		case 'open': {
			return open(state, view);
		}

		case 'back': {
			return leave(state);
		}

		case 'cancel': {
			if (state.opening !== null || state.isSidebarOver) {
				return same({...state, isSidebarOver: false, opening: null});
			}

			return view.query === '' ? leave(state) : same(withQuery(state, view, ''));
		}

		case 'turn':
		case 'change-measure':
		case 'type':
		case 'erase': {
			return same(state);
		}
	}
}

/** Intents heard while a query is typed: what is shown follows. */
export function updateHighlightSearch(state: State, view: LibraryHighlights, intent: ScopedIntent): Step {
	switch (intent.type) {
		case 'type': {
			return same(withQuery(state, view, view.query + intent.text));
		}

		case 'erase': {
			return view.query === ''
				? same(stopTyping(state, view))
				: same(withQuery(state, view, [...view.query].slice(0, -1).join('')));
		}

		case 'open': {
			return same(stopTyping(state, view.query.trim() === '' ? {...view, query: ''} : view));
		}

		case 'cancel':
		case 'back': {
			return same(withQuery(state, {...view, isTyping: false}, ''));
		}

		case 'move': {
			return updateHighlights(state, view, intent);
		}

		case 'go':
		case 'turn':
		case 'change-measure': {
			return same(state);
		}
	}
}

/** Ask what may stand at the end of the query; asked again, go on to the next of what was offered. */
export function completeHighlightQuery(state: State, view: LibraryHighlights): Step {
	const {completion, query} = view;
	return completion
		? same(offer(state, view, {...completion, index: (completion.index + 1) % completion.candidates.length}))
		: [state, [{type: 'complete-query', text: query}]];
}

export function takeHighlightCompletion(
	state: State,
	view: LibraryHighlights,
	{from, candidates}: Extract<Fact, {type: 'completed'}>,
): State {
	return candidates.length > 0 ? offer(state, view, {from, candidates, index: 0}) : state;
}

function offer(state: State, view: LibraryHighlights, completion: NonNullable<LibraryHighlights['completion']>): State {
	const {from, candidates, index} = completion;
	const next = withQuery(state, view, view.query.slice(0, from) + (candidates[index] ?? ''));
	return next.highlights ? {...next, highlights: {...next.highlights, completion}} : next;
}

/** The cursor stays on its highlight where the query still finds it. */
function withQuery(state: State, view: LibraryHighlights, query: string): State {
	const current = currentMarked(view, state);
	const found = foundHighlights({...view, query}, state);
	const row = current === null ? -1 : found.indexOf(current);
	return {
		...state,
		highlights: {...view, query, completion: null, selected: Math.max(0, row)},
		sidebar: row === -1 ? sidebarAnew(state.sidebar) : state.sidebar,
	};
}

function stopTyping(state: State, view: LibraryHighlights): State {
	return {...state, highlights: {...view, isTyping: false, completion: null}};
}

function select(state: State, view: LibraryHighlights, row: number): State {
	const last = foundHighlights(view, state).length - 1;
	const selected = clamp(row, 0, Math.max(0, last));
	return selected === view.selected
		? state
		: {...state, highlights: {...view, selected}, sidebar: sidebarAnew(state.sidebar)};
}

function moved(state: State, view: LibraryHighlights, by: 'line' | 'page' | 'half-page', direction: 1 | -1): number {
	const {selected} = view;
	const {height} = frameOfState(state).list;
	const found = foundHighlights(view, state);
	const {from, to} = highlightPage(found, selected, height);
	switch (by) {
		case 'line': {
			return selected + direction;
		}

		case 'page': {
			// From the last page to its end, as in the list.
			return direction === 1
				? to < found.length
					? to
					: found.length - 1
				: highlightPage(found, from - 1, height).from;
		}

		case 'half-page': {
			return selected + direction * Math.max(1, Math.floor((to - from) / 2));
		}
	}
}

/** Open the article of the highlight under the cursor, there. */
function open(state: State, view: LibraryHighlights): Step {
	const marked = currentMarked(view, state);
	if (marked === null) {
		return same(state);
	}

	const {article, highlight} = marked;
	return article.key === null
		? same({
				...state,
				notice: {text: `“${article.known.title}” is no longer in the library: its highlights are kept`, tone: 'plain'},
			})
		: requestFile(state, article.key, article.path, {highlight});
}

/** The list as it was. */
function leave(state: State): Step {
	return same({...state, highlights: null, isSidebarOver: false, opening: null, sidebar: sidebarAnew(state.sidebar)});
}
