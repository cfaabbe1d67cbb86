import {type Reading, untouched} from '../article/reading.js';
import type {LibraryIndex} from '../library/index/open-index.js';
import type {ReadingOf} from '../library/index/write-readings.js';
import {allRecords, readingOfRecord} from '../library/state/read-state.js';
import type {ReaderState} from '../library/state/reader-state.js';

/**
What the reader did with articles of a library, where its index has another copy of it: the state was changed since, for another library, by an import or from a backup. Throws what `stateReason()` says to people. `now` in milliseconds since 1970.
*/
export function unlikeReadings(index: LibraryIndex, state: ReaderState, now: number): readonly ReadingOf[] {
	const left = new Map(index.mirroredReadings());
	const unlike: ReadingOf[] = [];
	for (const record of allRecords(state, now)) {
		const {id} = record;
		const reading = readingOfRecord(record);
		const copy = left.get(id) ?? untouched;
		left.delete(id);
		if (!isSame(copy, reading) && index.keyOfId(id) !== null) {
			unlike.push({id, reading});
		}
	}

	return [...unlike, ...[...left.keys()].map(id => ({id, reading: untouched}))];
}

function isSame(one: Reading, other: Reading): boolean {
	return (
		one.status === other.status &&
		one.isStarred === other.isStarred &&
		one.isArchived === other.isArchived &&
		one.progress === other.progress &&
		(one.lastRead ?? 0) === (other.lastRead ?? 0) &&
		isSameList(one.addedTags, other.addedTags) &&
		isSameList(one.removedTags, other.removedTags)
	);
}

function isSameList(one: readonly string[], other: readonly string[]): boolean {
	return one.length === other.length && one.every((tag, index) => tag === other[index]);
}
