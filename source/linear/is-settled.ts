import type {State} from '../app/state.js';
import {isListKnown} from './tell-rows.js';

/** Whether all has come that was asked for: what is typed next is about what one has heard. */
export function isSettled(state: State): boolean {
	const {opening, running, menu, reader, highlights} = state;
	const isMenuKnown =
		menu === null ||
		(menu.kind !== 'views' && menu.kind !== 'values') ||
		(menu.kind === 'views' ? menu.totals !== null : menu.values !== null);
	const isShown = reader !== null || (highlights ? !highlights.isLoading : isListKnown(state));
	return opening === null && running === null && isMenuKnown && isShown;
}
