import type {TerminalSize} from '../../source/app/frame.js';
import {initialState} from '../../source/app/initial-state.js';
import {defaultSettings} from '../../source/app/settings.js';
import {placeOf, type Reader, type State} from '../../source/app/state.js';
import {anchorAt} from '../../source/article/anchor.js';
import type {Place} from '../../source/article/place.js';
import {type Library, libraryOf} from '../../source/runtime/library.js';
import {now, type Piece} from './pieces.js';

export const size80: TerminalSize = {columns: 80, rows: 24};

/** The state of a program that was just started, before its library is there. */
export const startState: State = initialState(size80, defaultSettings, now);

/** A library of these pieces, read as far as a state tells. */
export function libraryOfPieces(pieces: readonly Piece[], state: Pick<State, 'places'>): Library {
	return libraryOf(
		pieces.map(({entry, manuscript}) => ({entry, text: manuscript.text})),
		entry => placeOf(state.places, entry),
	);
}

/** A state with a list of these pieces. */
export function listState(pieces: readonly Piece[], change: Partial<State> = {}): State {
	const state = {...startState, ...change};
	const library = libraryOfPieces(pieces, state);
	const {keys, totals} = library.find(null, 'newest');
	const list = {isLoading: false, isSlow: false, keys, rows: new Map(library.rowsOf(keys)), selected: 0};
	return {...state, list: {...list, totals, ...change.list}};
}

export function readerOf({entry, manuscript}: Piece, change: Partial<Reader> = {}): Reader {
	return {
		key: null,
		entry,
		manuscript,
		position: 0,
		hyphenation: null,
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
