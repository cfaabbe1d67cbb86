import type {ReadingChange} from '../article/reading-change.js';
import {type Change, joinChanges} from '../library/state/change.js';
import {type ReaderState, setPatience, takeNotices} from '../library/state/reader-state.js';
import {type Written, write} from '../library/state/write-state.js';

/** Writes what the reader does into the state: at most one write a second, none on the path of a key press. */
export type ReadingKeeper = {
	/** Where the reader is, and for how long, may wait for a second; what was sorted out, or written into an article, is written as soon as nothing else is to be done. */
	readonly keep: (changes: readonly ReadingChange[]) => void;
	/** Have a function called whenever all that was to be kept is written, or waits in memory. */
	readonly onWritten: (listener: () => void) => void;
	/** Write what is not written yet, at once: the program is about to end. The sentence says why it could not be, and is `null` otherwise. */
	readonly flush: () => string | null;
};

const milliseconds = 1000;
/** In the end nobody waits for a frame, and there is no later write; in milliseconds. */
const lastPatience = 3000;

/** What could not be written is tried again after so many milliseconds, and after twice as many each time. */
const firstPatience = 200;
const longestPatience = 30_000;

/** So many articles are written at once: more would be felt. */
const mostAtOnce = 500;

/** `now` gives the time in milliseconds since 1970. */
export function createReadingKeeper(
	state: ReaderState,
	onTrouble: (reason: string) => void,
	now: () => number,
): ReadingKeeper {
	let waiting = new Map<string, Change>();
	let timer: NodeJS.Timeout | undefined;
	let hasFailed = false;
	let patience = firstPatience;
	let isSoon = false;
	let tell = (): void => {};

	const writeWaiting = (most: number): Written => {
		const all = [...waiting.values()];
		waiting = new Map(all.slice(most).map(change => [change.id, change]));
		// What cannot be written waits in the state from now on.
		return write(state, all.slice(0, most), now());
	};

	const writeInTime = (): void => {
		timer = undefined;
		isSoon = false;
		const written = writeWaiting(mostAtOnce);
		if (waiting.size > 0) {
			// Keys that were pressed meanwhile go first.
			timer = setTimeout(writeInTime, 0);
		}

		for (const notice of takeNotices(state)) {
			onTrouble(notice);
		}

		if (written.kind === 'kept' && !hasFailed) {
			onTrouble(`${written.reason}; what you do is kept in memory`);
		}

		hasFailed = written.kind === 'kept';
		if (hasFailed) {
			// Another process writes for a moment, or a disk is full: nobody may press another key that would have it written.
			timer ??= setTimeout(writeInTime, patience);
			patience = Math.min(2 * patience, longestPatience);
		} else {
			patience = firstPatience;
		}

		if (waiting.size === 0) {
			tell();
		}
	};

	return {
		keep(changes) {
			for (const {path, isDone: done, isStarred: starred, isArchived: archived, session, ...others} of changes) {
				const change = {
					...others,
					...(path === '' ? {} : {path}),
					...(session === undefined ? {} : {sessions: [session]}),
					...(done === undefined ? {} : {done}),
					...(starred === undefined ? {} : {starred}),
					...(archived === undefined ? {} : {archived}),
				};
				const before = waiting.get(change.id);
				waiting.set(change.id, before ? joinChanges(before, change) : change);
			}

			const isToBeSoon = changes.some(change => !mayWait(change));
			if (isToBeSoon && !isSoon) {
				clearTimeout(timer);
				timer = undefined;
			}

			isSoon ||= isToBeSoon;
			timer ??= setTimeout(writeInTime, isSoon ? 0 : milliseconds);
		},
		onWritten(listener) {
			tell = listener;
		},
		flush() {
			clearTimeout(timer);
			timer = undefined;
			setPatience(state, lastPatience);
			const written = writeWaiting(Number.POSITIVE_INFINITY);
			return written.kind === 'kept' ? `${written.reason}: what you did last is not kept` : null;
		},
	};
}

/** Whether a change tells only where the reader is, or for how long: the next one tells it as well. */
function mayWait({id, path, place, lastRead, session, highlights, bookmarks, ...sorted}: ReadingChange): boolean {
	const isWritten = [highlights, bookmarks].some(each => each !== undefined && each.length > 0);
	const isSorted = Object.values(sorted).some(each => each !== undefined);
	return !isWritten && (place !== undefined || (session !== undefined && !isSorted));
}
