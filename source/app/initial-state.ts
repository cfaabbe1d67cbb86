import type {TerminalSize} from './frame.js';
import {emptyList} from './list.js';
import type {Settings} from './settings.js';
import {indexPlaces, type State} from './state.js';

/** The state before anything was read; `now` in milliseconds. */
export function initialState({columns, rows}: TerminalSize, settings: Settings, now: number): State {
	return {
		size: {columns, rows},
		now,
		list: emptyList,
		places: indexPlaces([]),
		isSinglePiece: false,
		reader: null,
		opening: null,
		lastRequest: 0,
		settings,
		isSidebarWanted: true,
		isSidebarOver: false,
		isSidebarFocused: false,
		sidebarTop: 0,
		count: 0,
		help: null,
		menu: null,
		search: null,
		notice: null,
	};
}
