import type {State} from '../app/state.js';
import {helpPageHeight, helpRowCount} from '../screen/help.js';
import {clamp, type ScopedIntent, type Step, same} from './step.js';

/** Intents heard in the help: it scrolls, and what is typed filters it. */
export function updateHelp(state: State, intent: ScopedIntent): Step {
	const {help} = state;
	if (!help) {
		return same(state);
	}

	switch (intent.type) {
		case 'move': {
			const height = helpPageHeight(state);
			const rows = intent.by === 'line' ? 1 : height;
			const most = Math.max(0, helpRowCount(state, help.filter) - height);
			return same({...state, help: {...help, top: clamp(help.top + intent.direction * rows, 0, most)}});
		}

		case 'type': {
			return same({...state, help: {filter: help.filter + intent.text, top: 0}});
		}

		case 'erase': {
			return same({...state, help: {filter: [...help.filter].slice(0, -1).join(''), top: 0}});
		}

		case 'cancel':
		case 'back': {
			return same(
				help.filter === '' || intent.type === 'back' ? {...state, help: null} : {...state, help: {filter: '', top: 0}},
			);
		}

		case 'turn':
		case 'go':
		case 'open':
		case 'change-measure': {
			return same(state);
		}
	}
}
