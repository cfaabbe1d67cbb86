import type {Effect} from '../app/action.js';
import {readingView} from '../app/reading-view.js';
import {type PlaceIndex, placeOf, type Reader, type State} from '../app/state.js';
import {anchorAt} from '../article/anchor.js';
import type {Place} from '../article/place.js';
import {type Step, same} from './step.js';

/** Where the reader is, as it will be remembered. */
export function currentPlace(state: State, reader: Reader): Place {
	const {progress} = readingView(state, reader);
	const wasDone = placeOf(state.places, reader.entry)?.done ?? false;
	return {
		id: reader.entry.id,
		path: reader.entry.path,
		anchor: anchorAt(reader.manuscript.text, reader.position),
		progress,
		done: wasDone || progress >= 1,
		readTime: new Date(state.now).toISOString(),
	};
}

/** Remember the place in the list's marks, and have it written down. */
export function keepPlace(state: State, reader: Reader): Step {
	const place = currentPlace(state, reader);
	return [{...state, places: withPlace(state.places, place)}, [savePlace(place)]];
}

export function savePlace(place: Place): Effect {
	return {type: 'save-place', place};
}

/** Close the article, keeping the place. */
export function leaveReader(state: State): Step {
	if (!state.reader) {
		return same(state);
	}

	const [kept, effects] = keepPlace(state, state.reader);
	return [
		{...kept, reader: null, isSidebarFocused: false, isSidebarOver: false, sidebarTop: 0},
		state.isSinglePiece ? effects : [...effects, {type: 'count-list'}],
	];
}

function withPlace(places: PlaceIndex, place: Place): PlaceIndex {
	return {
		byId: new Map(places.byId).set(place.id, place),
		byPath: new Map(places.byPath).set(place.path, place),
	};
}
