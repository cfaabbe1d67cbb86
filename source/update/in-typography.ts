import {type Settings, settingList} from '../app/settings.js';
import type {State} from '../app/state.js';
import {clamp, type ScopedIntent, type Step, same} from './step.js';

/** Intents heard in the typography menu: what is chosen is seen on the page at once. */
export function updateTypography(state: State, intent: ScopedIntent): Step {
	const {menu} = state;
	if (menu?.kind !== 'typography') {
		return same(state);
	}

	switch (intent.type) {
		case 'move': {
			const selected = clamp(menu.selected + intent.direction, 0, settingList.length - 1);
			return same({...state, menu: {...menu, selected}});
		}

		case 'turn': {
			const setting = settingList[menu.selected];
			return setting ? withSettings(state, setting.change(state.settings, intent.direction)) : same(state);
		}

		case 'cancel':
		case 'back': {
			return same({...state, menu: null});
		}

		case 'go':
		case 'open':
		case 'change-measure':
		case 'type':
		case 'erase': {
			return same(state);
		}
	}
}

/** Change how pages are set, and keep it. */
export function withSettings(state: State, settings: Settings): Step {
	return [{...state, settings}, [{type: 'save-settings', settings}]];
}
