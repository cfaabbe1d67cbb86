import type {Sidebar} from '../app/sidebar.js';
import type {State} from '../app/state.js';
import {goThere, moveChoice} from './in-sidebar.js';
import {type ScopedIntent, type Step, same} from './step.js';

/** Intents heard while one types which items of the sidebar are to be shown. */
export function updateFilter(state: State, intent: ScopedIntent): Step {
	const {sidebar} = state;
	switch (intent.type) {
		case 'type': {
			return same({...state, sidebar: withFilter(sidebar, sidebar.filter + intent.text)});
		}

		case 'erase': {
			return same({
				...state,
				sidebar:
					sidebar.filter === ''
						? {...sidebar, isTyping: false}
						: withFilter(sidebar, [...sidebar.filter].slice(0, -1).join('')),
			});
		}

		case 'move': {
			return same(moveChoice(state, intent.by, intent.direction));
		}

		case 'open': {
			return goThere(state);
		}

		case 'cancel':
		case 'back': {
			return same({...state, sidebar: {...withFilter(sidebar, ''), isTyping: false}});
		}

		case 'turn':
		case 'go':
		case 'change-measure': {
			return same(state);
		}
	}
}

/** The first item that is found is chosen; without words, the one where the page is. */
export function withFilter(sidebar: Sidebar, filter: string): Sidebar {
	return {...sidebar, filter, selected: filter === '' ? null : 0, top: 0};
}
