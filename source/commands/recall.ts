import {noAnnotations} from '../article/annotations.js';
import type {Entry} from '../article/entry.js';
import {untouched} from '../article/reading.js';
import {annotationsOf} from '../library/state/read-annotations.js';
import {placesOf, readingOfRecord, recordOf} from '../library/state/read-state.js';
import type {ReaderState} from '../library/state/reader-state.js';
import type {Recalled} from '../runtime/run-effect.js';

/** What the reader did with an article that is about to be shown, where the reader was in it, and what the reader wrote into it; for a file that was edited, in what stood there before. `tell` is told why the state could not be read; then it is as if nothing was done. */
export function recall(state: ReaderState, entry: Entry, tell: (sentence: string) => void): Recalled {
	const now = Date.now();
	const {found: places, trouble} = placesOf(state, [entry], now);
	if (trouble !== null) {
		tell(`${trouble}: where you were is not shown`);
		return {reading: untouched, place: null, annotations: noAnnotations};
	}

	const reading = readingOfRecord(recordOf(state, entry.id, now).found);
	// For a file that was edited it is the place in what stood there before.
	const place = places.findLast(({id}) => id === entry.id) ?? places.at(-1) ?? null;
	return {reading, place, annotations: annotationsOf(state, entry, now).found};
}
