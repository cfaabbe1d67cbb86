import type {State} from '../app/state.js';
import {type ThemeMenu, themeNames} from '../app/theme-names.js';
import {withSettings} from './in-typography.js';
import {clamp, type ScopedIntent, type Step, same} from './step.js';

/** Open the menu of the themes, the one that is kept chosen. A sidebar over the page would hide the menu. */
export function openThemes(state: State): State {
	const selected = Math.max(0, themeNames(state).indexOf(state.settings.theme));
	return {...state, menu: {kind: 'themes', selected}, isSidebarOver: false};
}

/** Intents heard in the menu of the themes: that under the cursor is shown until another is, or the one that was is again. */
export function updateThemes(state: State, menu: ThemeMenu, intent: ScopedIntent): Step {
	const names = themeNames(state);
	const select = (row: number): Step => same({...state, menu: {...menu, selected: clamp(row, 0, names.length - 1)}});
	switch (intent.type) {
		case 'move': {
			return select(menu.selected + intent.direction * (intent.by === 'line' ? 1 : names.length));
		}

		case 'go': {
			return select(intent.to === 'start' ? 0 : names.length - 1);
		}

		case 'open': {
			const closed: State = {...state, menu: null};
			const name = names[menu.selected];
			return name === undefined ? same(closed) : withSettings(closed, {...state.settings, theme: name});
		}

		case 'cancel':
		case 'back': {
			return same({...state, menu: null});
		}

		case 'turn':
		case 'change-measure':
		case 'type':
		case 'erase': {
			return same(state);
		}
	}
}
