import {type ArticleKey, type Listed, pageOfList} from '../app/list.js';
import {frameOfState} from '../app/reading-view.js';
import type {State} from '../app/state.js';
import type {Step} from './step.js';

/** A list of so many articles is known as a whole soon, and its columns follow from what it holds. Of a longer one only what is seen is asked for: each row costs a look at the index. */
const fewArticles = 300;

/** Pages of a short list on each side of the visible one whose rows are known beforehand. */
const pagesAround = 2;

/** Whatever moved the cursor or changed the list: rows that are about to be seen are asked for. */
export function withRows(before: State, step: Step): Step {
	const [state, effects] = step;
	const {list} = state;
	const isSettled = before.list === list && before.size === state.size;
	const missing = isSettled ? [] : nearbyKeys(state).filter(key => !list.rows.has(key));
	return missing.length === 0 ? step : [state, [...effects, {type: 'load-rows', keys: missing}]];
}

/** The rows of a short list, all that are known: its columns are not to jump. Of a long one those that are seen: the others are let go. */
export function rowsToKeep(state: State): Iterable<readonly [ArticleKey, Listed]> {
	const {rows} = state.list;
	if (state.list.keys.length <= fewArticles && rows.size <= 2 * fewArticles) {
		return rows;
	}

	return nearbyKeys(state).flatMap(key => {
		const row = rows.get(key);
		return row ? [[key, row] as const] : [];
	});
}

/** The articles whose rows are known or soon to be seen: all that is to be asked for anew when they may have changed. */
export function keysOfInterest(state: State): readonly ArticleKey[] {
	return [...new Set([...nearbyKeys(state), ...[...rowsToKeep(state)].map(([key]) => key)])];
}

/** The articles that are visible, and those that soon may be. */
function nearbyKeys(state: State): readonly ArticleKey[] {
	const {keys} = state.list;
	const {height} = frameOfState(state).list;
	const {from, to} = pageOfList(state.list, height);
	if (keys.length > fewArticles) {
		// And the next on each side, which an open article goes on to.
		return keys.slice(Math.max(0, from - 1), to + 1);
	}

	return keys.slice(Math.max(0, from - pagesAround * height), from + (1 + pagesAround) * height);
}
