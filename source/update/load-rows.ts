import {type ArticleKey, type Listed, pageOfList} from '../app/list.js';
import {frameOfState} from '../app/reading-view.js';
import type {State} from '../app/state.js';
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

/** So many rows are kept, wherever they are: the columns of a list follow from all that are known, and are not to jump. */
const mostKept = 300;

/** The rows that are known, as long as they are few; then those near the cursor: the others are let go. */
export function rowsToKeep(state: State): Iterable<readonly [ArticleKey, Listed]> {
	const {rows} = state.list;
	if (rows.size <= mostKept) {
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
	const {from} = pageOfList(state.list, height);
	return keys.slice(Math.max(0, from - pagesAround * height), from + (1 + pagesAround) * height);
}
