import {type Reading, tryTo} from './read-state.js';
import type {ReaderState} from './reader-state.js';
import {ask} from './use-database.js';

/** Whether the reader never did anything with any article. Never throws; `now` in milliseconds since 1970. */
export function isUntouched(state: ReaderState, now: number): Reading<boolean> {
	return tryTo(
		() =>
			state.unsaved.size === 0 &&
			ask(state, database => database.prepare('select 1 from article limit 1').get() === undefined, true, now),
		false,
	);
}
