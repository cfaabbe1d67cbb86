import type {State} from '../app/state.js';

/** Show only the text, or all again; for as long as the program runs. */
export function toggleZen(state: State): State {
	return {...state, isZen: !state.isZen, isSidebarOver: false, isSidebarFocused: false};
}
