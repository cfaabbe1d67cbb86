import type {Effect} from '../app/effect.js';
import type {Intent} from '../app/intent.js';
import {type PaletteItem, type PaletteMenu, paletteItems, withCommand} from '../app/palette.js';
import {frameOfState} from '../app/reading-view.js';
import type {State} from '../app/state.js';
import {withSettings} from './in-typography.js';
import {clamp, type ScopedIntent, type Step, same} from './step.js';

/** Open the palette. A sidebar over the screen would hide it. */
export function openPalette(state: State): State {
	const {isSidebarOver} = state;
	return {...state, menu: {kind: 'palette', filter: '', selected: 0, isSidebarOver}, isSidebarOver: false};
}

/** Intents heard in the palette: what is typed filters it. What is chosen is done by whoever knows all that can be. */
export function updatePalette(
	state: State,
	menu: PaletteMenu,
	intent: ScopedIntent,
	perform: (state: State, intent: Intent) => Step,
): Step {
	const items = paletteItems(state, menu);
	const withMenu = (change: Partial<PaletteMenu>): Step => same({...state, menu: {...menu, ...change}});
	switch (intent.type) {
		case 'type': {
			return withMenu({filter: menu.filter + intent.text, selected: 0});
		}

		case 'erase': {
			return withMenu({filter: [...menu.filter].slice(0, -1).join(''), selected: 0});
		}

		case 'move': {
			const rows = intent.by === 'line' ? 1 : frameOfState(state).list.height;
			return withMenu({selected: clamp(menu.selected + intent.direction * rows, 0, Math.max(0, items.length - 1))});
		}

		case 'open': {
			const item = items[menu.selected];
			return item ? choose(closed(state, menu), item, perform) : same(state);
		}

		case 'cancel': {
			return menu.filter === '' ? same(closed(state, menu)) : withMenu({filter: '', selected: 0});
		}

		case 'back': {
			return same(closed(state, menu));
		}

		case 'go':
		case 'turn':
		case 'change-measure': {
			return same(state);
		}
	}
}

function closed(state: State, {isSidebarOver}: PaletteMenu): State {
	return {...state, menu: null, isSidebarOver};
}

/** Do it, and remember that it was done. */
function choose(state: State, {intent, name}: PaletteItem, perform: (state: State, intent: Intent) => Step): Step {
	const {settings} = state;
	const [remembered, keeping] = withSettings(state, {...settings, commands: withCommand(settings.commands, name)});
	const [next, effects] = perform(remembered, intent);
	// What changes settings itself keeps them all: they are not to be written twice at once.
	const isKept = effects.some(({type}: Effect) => type === 'save-settings');
	return [next, isKept ? effects : [...keeping, ...effects]];
}
