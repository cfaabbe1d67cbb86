import type {Fact} from '../app/fact.js';
import {entryAt} from '../app/list.js';
import {queryOf, type Search} from '../app/search.js';
import {sidebarAnew} from '../app/sidebar.js';
import type {State} from '../app/state.js';
import {updateList} from './in-list.js';
import {leaveSearch} from './leave-search.js';
import {findArticles} from './list-articles.js';
import {type ScopedIntent, type Step, same} from './step.js';

/** Open the line for the query, or go on with the one that narrows the list down. */
export function openSearch(state: State): State {
	const search = state.search ?? {text: '', sort: null, before: state.list, passage: null};
	return {...state, search: {...search, isTyping: true, completion: null}, sidebar: sidebarAnew(state.sidebar)};
}

/** Intents heard while a query is typed: the list follows. */
export function updateSearch(state: State, intent: ScopedIntent): Step {
	const {search} = state;
	if (!search) {
		return same(state);
	}

	switch (intent.type) {
		case 'type': {
			return withText(state, search, search.text + intent.text);
		}

		case 'erase': {
			return search.text === '' ? leaveSearch(state) : withText(state, search, withoutLast(search.text));
		}

		case 'open': {
			return search.text.trim() === '' ? leaveSearch(state) : find(state, {...search, isTyping: false});
		}

		case 'cancel':
		case 'back': {
			return leaveSearch(state);
		}

		case 'move': {
			return updateList(state, intent);
		}

		case 'go':
		case 'turn':
		case 'change-measure': {
			return same(state);
		}
	}
}

/** Ask what may stand at the end of the query; asked again, go on to the next of what was offered. */
export function complete(state: State): Step {
	const {search} = state;
	const offered = search?.completion;
	if (!search || !offered) {
		return [state, search ? [{type: 'complete-query', text: search.text}] : []];
	}

	return offer(state, search, offered.from, offered.candidates, (offered.index + 1) % offered.candidates.length);
}

export function takeCompletion(state: State, {from, candidates}: Extract<Fact, {type: 'completed'}>): Step {
	return state.search && candidates.length > 0 ? offer(state, state.search, from, candidates, 0) : same(state);
}

function offer(state: State, search: Search, from: number, candidates: readonly string[], index: number): Step {
	const [next, effects] = withText(state, search, search.text.slice(0, from) + (candidates[index] ?? ''));
	const completion = {from, candidates, index};
	return [next.search ? {...next, search: {...next.search, completion}} : next, effects];
}

function withText(state: State, search: Search, text: string): Step {
	return find(state, {...search, text, sort: null, completion: null});
}

function find(state: State, search: Search): Step {
	return findArticles({...state, search});
}

function withoutLast(text: string): string {
	return [...text].slice(0, -1).join('');
}

/** Whatever moved the cursor while a query narrows the list down: the passage under it is asked for. */
export function withPassage(step: Step): Step {
	const [state, effects] = step;
	const {search, list} = state;
	const key = list.keys[list.selected];
	const path = entryAt(list, list.selected)?.path;
	const where = search ? queryOf(search).where : null;
	const isAsked = effects.some(effect => effect.type === 'find-passage');
	if (!search || where === null || key === undefined || path === undefined || search.passage?.key === key || isAsked) {
		return step;
	}

	return [
		{...state, search: {...search, passage: {key, passage: null}}},
		[...effects, {type: 'find-passage', request: list.request, key, path, where}],
	];
}
