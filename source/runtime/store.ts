import type {Action} from '../app/action.js';
import type {Effect} from '../app/effect.js';
import type {State} from '../app/state.js';
import {update} from '../update/update.js';

/** The state and the one way to change it. */
export type Store = {
	readonly getState: () => State;
	/** Call `listener` after each change; returns the function that ends it. */
	readonly subscribe: (listener: () => void) => () => void;
	readonly dispatch: (action: Action) => void;
};

/** Each action is told the time, which `now` gives in milliseconds since 1970. */
export function createStore(
	initial: State,
	perform: (effect: Effect, dispatch: Store['dispatch']) => void,
	now: () => number,
): Store {
	let state = initial;
	let depth = 0;
	const listeners = new Set<() => void>();
	const dispatch = (action: Action): void => {
		const before = state;
		const timed = {...state, now: now()};
		const [next, effects] = update(timed, action);
		// That time has passed is nothing to draw.
		state = next === timed ? before : next;
		depth++;
		for (const effect of effects) {
			perform(effect, dispatch);
		}

		depth--;
		// What effects answer at once belongs to the same frame.
		if (depth === 0 && state !== before) {
			for (const listener of listeners) {
				listener();
			}
		}
	};

	return {
		getState: () => state,
		subscribe(listener) {
			listeners.add(listener);
			return () => {
				listeners.delete(listener);
			};
		},
		dispatch,
	};
}
