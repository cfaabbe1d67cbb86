import type {Effect} from '../app/effect.js';
import type {Intent} from '../app/intent.js';
import type {State} from '../app/state.js';

/** What an action leads to: the next state, and what is to be done outside. */
export type Step = readonly [State, readonly Effect[]];

/** The intents whose meaning depends on the scope. */
export type ScopedIntent = Extract<
	Intent,
	{readonly type: 'move' | 'turn' | 'go' | 'open' | 'back' | 'cancel' | 'change-measure' | 'type' | 'erase'}
>;

/** A step without effects. */
export function same(state: State): Step {
	return [state, []];
}

export function clamp(value: number, least: number, most: number): number {
	return Math.max(least, Math.min(most, value));
}
