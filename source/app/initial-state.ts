import {type Pace, usualPace} from '../article/reading-time.js';
import type {TerminalSize} from './frame.js';
import {noHistory} from './history.js';
import {keymap} from './keymap.js';
import {emptyList} from './list.js';
import type {Settings} from './settings.js';
import {firstSidebar} from './sidebar.js';
import type {State} from './state.js';
import {inbox} from './views.js';

/** The state before anything was read; `now` in milliseconds, `run` a name that no other run has. */
export function initialState(
	{columns, rows}: TerminalSize,
	settings: Settings,
	now: number,
	run: string,
	pace: Pace = usualPace,
): State {
	return {
		size: {columns, rows},
		now,
		pace,
		run,
		list: emptyList,
		scan: null,
		updating: null,
		view: inbox,
		sort: 'newest',
		isSample: false,
		isLibraryEmpty: false,
		isFirstRun: false,
		isSinglePiece: false,
		reader: null,
		opening: null,
		lastRequest: 0,
		// A seed is whole and not 0.
		seed: 1 + (Math.floor(now) % 1_000_000),
		settings,
		ownThemes: [],
		hasColours: true,
		isLinear: false,
		isZen: false,
		isSidebarWanted: true,
		isSidebarOver: false,
		isSidebarFocused: false,
		sidebar: firstSidebar,
		keymap,
		pendingKeys: [],
		count: 0,
		help: null,
		menu: null,
		search: null,
		highlights: null,
		prompt: null,
		output: null,
		running: null,
		history: noHistory,
		trashed: new Set(),
		notice: null,
	};
}
