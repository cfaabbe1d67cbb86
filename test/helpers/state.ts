import type {TerminalSize} from '../../source/app/frame.js';
import {initialState} from '../../source/app/initial-state.js';
import {defaultSettings} from '../../source/app/settings.js';
import type {Reader, State} from '../../source/app/state.js';
import {anchorAt} from '../../source/article/anchor.js';
import type {Place} from '../../source/article/place.js';
import {now, type Piece} from './pieces.js';

export const size80: TerminalSize = {columns: 80, rows: 24};

/** The state of a program that was just started, before its library is there. */
export const startState: State = initialState(size80, [], defaultSettings, now);

/** A state with a list of these pieces. */
export function listState(pieces: readonly Piece[], change: Partial<State> = {}): State {
	const entries = pieces.map(({entry}) => entry);
	return {...startState, list: {isLoading: false, isSlow: false, entries, selected: 0}, ...change};
}

export function readerOf({entry, manuscript}: Piece, change: Partial<Reader> = {}): Reader {
	return {
		entry,
		manuscript,
		position: 0,
		hyphenate: null,
		wholeSetting: null,
		isSlid: false,
		isEndSaid: false,
		...change,
	};
}

/** Where somebody was in a piece. */
export function placeIn({entry, manuscript}: Piece, offset: number, change: Partial<Place> = {}): Place {
	return {
		id: entry.id,
		path: entry.path,
		anchor: anchorAt(manuscript.text, offset),
		progress: manuscript.text.length === 0 ? 1 : offset / manuscript.text.length,
		done: false,
		readTime: '2026-11-20T08:00:00.000Z',
		...change,
	};
}
