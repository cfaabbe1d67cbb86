import type {ArticleKey, List} from '../app/list.js';
import {frameOfState} from '../app/reading-view.js';
import type {State} from '../app/state.js';
import type {Entry} from '../article/entry.js';
import type {Step} from './step.js';

/** Pages of the list on each side of the visible one whose rows are known beforehand. */
const pagesAround = 2;

/** Whatever moved the cursor or changed the list: rows that are about to be seen are asked for. */
export function withRows(before: State, step: Step): Step {
	const [state, effects] = step;
	const {list} = state;
	const isSettled = before.list === list && before.size === state.size;
	const missing = isSettled ? [] : nearbyKeys(state).filter(key => !list.rows.has(key));
	return missing.length === 0 ? step : [state, [...effects, {type: 'load-rows', keys: missing}]];
}

/** The rows that are known and still near the cursor: the others are let go. */
export function nearbyRows(state: State): ReadonlyArray<readonly [ArticleKey, Entry]> {
	const {rows}: List = state.list;
	return nearbyKeys(state).flatMap(key => {
		const entry = rows.get(key);
		return entry ? [[key, entry] as const] : [];
	});
}

function nearbyKeys(state: State): readonly ArticleKey[] {
	const {keys, selected} = state.list;
	const {height} = frameOfState(state).list;
	const from = Math.floor(selected / height) * height;
	return keys.slice(Math.max(0, from - pagesAround * height), from + (1 + pagesAround) * height);
}
