import type {State} from '../app/state.js';

/** A notice stands until the next key; so do digits, and what was said at the end of an article. */
export function forgetSaid(state: State): State {
	const reader = state.reader?.isEndSaid ? {...state.reader, isEndSaid: false} : state.reader;
	return state.notice === null && state.count === 0 && reader === state.reader
		? state
		: {...state, notice: null, count: 0, reader};
}
