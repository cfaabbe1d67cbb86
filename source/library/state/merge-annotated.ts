import type {Session} from '../../article/annotations.js';
import {later} from './later.js';
import {type Annotated, eachPart, type HighlightPart, partNames, partOf, type StampedHighlight} from './record.js';

/**
What two machines know of what was written into an article, put together, as `mergeRecords` does it: a last-writer-wins register for each part of a highlight and for each bookmark, and a set of sessions that only grows. What `one` knows already stays the same object.
*/
export function mergeAnnotated(one: Annotated, other: Annotated): Annotated {
	return {
		highlights: mergeMaps(one.highlights, other.highlights, mergeHighlights),
		bookmarks: mergeMaps(one.bookmarks, other.bookmarks, later),
		sessions: mergeSessions(one.sessions, other.sessions),
	};
}

/** One highlight, as two machines, or two records of one article that was edited, know it. */
export function mergeHighlights(one: StampedHighlight, other: StampedHighlight): StampedHighlight {
	const merged: StampedHighlight = {
		created: smaller(one.created, other.created),
		...eachPart(<Name extends HighlightPart>(name: Name) => {
			const mine = partOf(one, name);
			const theirs = partOf(other, name);
			return mine && theirs ? later(mine, theirs) : (mine ?? theirs);
		}),
	};
	const isKnown = merged.created === one.created && partNames.every(name => merged[name] === one[name]);
	return isKnown ? one : merged;
}

/** Sessions of two machines; of two with the same start the longer. */
export function mergeSessions(one: Annotated['sessions'], other: Annotated['sessions']): Annotated['sessions'] {
	return mergeMaps(one, other, longer);
}

/** The longer of two sessions with the same start; of two of a length the one with more words. */
export function longer(one: Session, other: Session): Session {
	const difference = one.seconds - other.seconds || one.words - other.words;
	return difference >= 0 ? one : other;
}

/** The smaller of two numbers, of which either may not be known. */
export function smaller(one: number | null, other: number | null): number | null {
	return one === null || other === null ? (one ?? other) : Math.min(one, other);
}

/** Two maps in one; what stands in both is merged. */
export function mergeMaps<Key, Value>(
	one: ReadonlyMap<Key, Value>,
	other: ReadonlyMap<Key, Value>,
	merge: (one: Value, other: Value) => Value,
): ReadonlyMap<Key, Value> {
	if (other.size === 0) {
		return one;
	}

	const merged = new Map(one);
	for (const [key, theirs] of other) {
		const mine = merged.get(key);
		merged.set(key, mine === undefined ? theirs : merge(mine, theirs));
	}

	return merged;
}
