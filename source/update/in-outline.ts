import {type OutlineMenu, outlineItems} from '../app/outline-menu.js';
import {frameOfState, withWhole} from '../app/reading-view.js';
import type {Reader, State} from '../app/state.js';
import {jumpTo} from './move-in-text.js';
import {clamp, type ScopedIntent, type Step, same} from './step.js';

/** Open the outline at the heading under which one reads. All of the text is set for it: its pages are told. */
export function openOutline(state: State, reader: Reader): Step {
	const whole = withWhole(state, reader);
	const menu: OutlineMenu = {kind: 'outline', filter: '', selected: 0};
	const here = outlineItems(state, whole, menu).findIndex(({isHere}) => isHere);
	return same({...state, reader: whole, menu: {...menu, selected: Math.max(0, here)}});
}

/** Intents heard in the outline: what is typed filters it. */
export function updateOutline(state: State, menu: OutlineMenu, intent: ScopedIntent): Step {
	const {reader} = state;
	if (!reader) {
		return same(state);
	}

	const items = outlineItems(state, reader, menu);
	const withMenu = (change: Partial<OutlineMenu>): Step => same({...state, menu: {...menu, ...change}});
	switch (intent.type) {
		case 'type': {
			return withMenu({filter: menu.filter + intent.text, selected: 0});
		}

		case 'erase': {
			return withMenu({filter: [...menu.filter].slice(0, -1).join(''), selected: 0});
		}

		case 'move': {
			const {height} = frameOfState(state).list;
			const rows = intent.by === 'line' ? 1 : height;
			return withMenu({selected: clamp(menu.selected + intent.direction * rows, 0, Math.max(0, items.length - 1))});
		}

		case 'open': {
			const item = items[menu.selected];
			return item ? jumpTo({...state, menu: null}, reader, item.offset) : same(state);
		}

		case 'cancel': {
			return menu.filter === '' ? same({...state, menu: null}) : withMenu({filter: '', selected: 0});
		}

		case 'back': {
			return same({...state, menu: null});
		}

		case 'go':
		case 'turn':
		case 'change-measure': {
			return same(state);
		}
	}
}
