import type {Fact} from '../app/fact.js';
import {type ArticleKey, emptyList, type List, pageOfList, rowOf} from '../app/list.js';
import {listQuery} from '../app/list-query.js';
import {frameOfState} from '../app/reading-view.js';
import {sidebarAnew} from '../app/sidebar.js';
import type {State} from '../app/state.js';
import {keysOfInterest} from './load-rows.js';
import {clamp, type Step, same} from './step.js';

/** Ask for the first articles of the list anew: it has become another one. What is shown stays until they come. */
export function findArticles(state: State): Step {
	const request = state.lastRequest + 1;
	return [{...state, lastRequest: request}, [{type: 'find-articles', request, query: listQuery(state)}]];
}

/** The first articles have come: the rest is asked for, and what all of them come to. */
export function takeFound(state: State, fact: Extract<Fact, {type: 'articles-found'}>): Step {
	if (fact.request !== state.lastRequest) {
		return same(state);
	}

	const {request, isWhole, totals} = fact;
	const keys = withoutTrashed(fact.keys, state);
	const {search} = state;
	return completeList({
		...state,
		sidebar: sidebarAnew(state.sidebar),
		search: search && {...search, passage: null},
		list: {
			...emptyList,
			request,
			isLoading: keys.length === 0 && state.list.isLoading,
			keys,
			isWhole,
			rows: state.list.rows,
			totals,
		},
	});
}

/** Ask for all articles of the list as it is now. */
export function completeList(state: State): Step {
	const {list} = state;
	const key = list.keys[list.selected];
	const row = key === undefined ? undefined : list.rows.get(key);
	const current = key === undefined ? null : {key, path: row?.entry.path ?? ''};
	// Of what was searched for only the number is shown.
	const isCounted = state.search === null;
	const isTyping = state.search?.isTyping ?? false;
	const {request} = list;
	return [state, [{type: 'complete-list', request, query: listQuery(state), isCounted, isTyping, current}]];
}

/** All articles of a list have come: the one under the cursor stays there, in its place on the screen. */
export function takeCompleted(state: State, fact: Extract<Fact, {type: 'list-completed'}>): Step {
	const {search} = state;
	if (fact.request === state.list.request) {
		const known = {...fact, keys: withoutTrashed(fact.keys, state)};
		const next = {...state, list: withAll(state.list, known, frameOfState(state).list.height)};
		// What is known of the rows may be other than it was, but not when the list has only just begun.
		return state.list.isWhole ? [next, [{type: 'load-rows', keys: keysOfInterest(next)}]] : same(next);
	}

	return search && fact.request === search.before.request
		? same({...state, search: {...search, before: withAll(search.before, fact, frameOfState(state).list.height)}})
		: same(state);
}

/** The articles of a list but for those whose files are in the trash. */
function withoutTrashed(keys: readonly ArticleKey[], {trashed}: State): readonly ArticleKey[] {
	return trashed.size === 0 ? keys : keys.filter(key => !trashed.has(key));
}

/** The articles of a list with those that linger, each behind the one that it stood behind. */
function withLingering(keys: readonly ArticleKey[], {keys: before, lingering}: List): readonly ArticleKey[] {
	if (lingering.size === 0) {
		return keys;
	}

	const present = new Set(keys);
	const behind = new Map<ArticleKey | null, ArticleKey[]>();
	let last: ArticleKey | null = null;
	for (const key of before) {
		if (present.has(key)) {
			last = key;
		} else if (lingering.has(key)) {
			behind.set(last, [...(behind.get(last) ?? []), key]);
		}
	}

	return [...(behind.get(null) ?? []), ...keys.flatMap(key => [key, ...(behind.get(key) ?? [])])];
}

function withAll(list: List, fact: Extract<Fact, {type: 'list-completed'}>, height: number): List {
	const {totals, current} = fact;
	const keys = withLingering(fact.keys, list);
	const {from} = pageOfList(list, height);
	const last = Math.max(0, keys.length - 1);
	const whole = {
		...list,
		keys,
		totals,
		isWhole: true,
		isLoading: list.isLoading && keys.length === 0,
		isStale: false,
		isEndWanted: false,
	};
	if (list.isEndWanted) {
		return {...whole, selected: last};
	}

	const own = list.keys[list.selected];
	// The cursor may have moved while they were on the way.
	const found = own === undefined ? -1 : rowOf(whole, own);
	const row = found === -1 && current !== null ? rowOf(whole, current) : found;
	const selected = !list.isTouched ? 0 : clamp(row === -1 ? list.selected : row, 0, last);
	// At the top new articles come into sight and push the others down; elsewhere nothing on the screen moves.
	return from === 0 && selected < height
		? {...whole, selected, origin: 0}
		: {...whole, selected, origin: list.origin + selected - list.selected};
}
