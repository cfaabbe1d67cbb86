import type {TerminalSize} from '../../source/app/frame.js';
import {initialState} from '../../source/app/initial-state.js';
import {emptyList} from '../../source/app/list.js';
import {defaultSettings} from '../../source/app/settings.js';
import {justOpened, type Reader, type State} from '../../source/app/state.js';
import {anchorAt} from '../../source/article/anchor.js';
import {noAnnotations} from '../../source/article/annotations.js';
import type {Place} from '../../source/article/place.js';
import {type Reading, statusOf, untouched} from '../../source/article/reading.js';
import {pieceLibrary} from './piece-library.js';
import {now, type Piece} from './pieces.js';

export const size80: TerminalSize = {columns: 80, rows: 24};

/** The state of a program that was just started, before its library is there. */
export const startState: State = initialState(size80, defaultSettings, now, 'run');

/** What a place tells of the reading of its article. */
export function readingOfPlace({progress, done, readTime}: Place): Reading {
	return {...untouched, status: statusOf(done, progress), progress, lastRead: Date.parse(readTime)};
}

/** What places tell, by the ids of their articles. */
export function readingsAt(places: readonly Place[]): ReadonlyMap<string, Reading> {
	return new Map(places.map(place => [place.id, readingOfPlace(place)]));
}

/** A state with a list of these pieces, of which `places` tells where the reader was. */
export function listState(
	pieces: readonly Piece[],
	{places = [], ...change}: Partial<State> & {readonly places?: readonly Place[]} = {},
): State {
	const state = {...startState, ...change};
	const library = pieceLibrary(pieces, readingsAt(places));
	const {keys, totals} = library.find({where: null, sort: 'newest', seed: 1});
	const rows = new Map(library.rowsOf(keys));
	return {...state, list: {...emptyList, isLoading: false, keys, rows, totals, ...change.list}};
}

export function readerOf({entry, manuscript}: Piece, change: Partial<Reader> = {}): Reader {
	return {
		key: null,
		entry,
		reading: untouched,
		annotations: noAnnotations,
		manuscript,
		hyphenation: null,
		...justOpened,
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
