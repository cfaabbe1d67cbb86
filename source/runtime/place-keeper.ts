import type {Place} from '../article/place.js';
import type {Change} from '../library/state/change.js';
import {type ReaderState, setPatience, takeNotices} from '../library/state/reader-state.js';
import {type Written, write} from '../library/state/write-state.js';

/** Keeps the places in the state: at most one write a second, none on the path of a key press. */
export type PlaceKeeper = {
	readonly keep: (place: Place) => void;
	/** Write what is not written yet, at once: the program is about to end. The sentence says why it could not be, and is `null` otherwise. */
	readonly flush: () => string | null;
};

const milliseconds = 1000;
/** In the end nobody waits for a frame, and there is no later write; in milliseconds. */
const lastPatience = 3000;

/** `now` gives the time in milliseconds since 1970. */
export function createPlaceKeeper(
	state: ReaderState,
	onTrouble: (reason: string) => void,
	now: () => number,
): PlaceKeeper {
	let waiting = new Map<string, Place>();
	let timer: NodeJS.Timeout | undefined;
	let hasFailed = false;

	const writeWaiting = (): Written => {
		const changes = [...waiting.values()].map(changeOf);
		waiting = new Map();
		// What cannot be written waits in the state from now on.
		return write(state, changes, now());
	};

	const writeInTime = (): void => {
		timer = undefined;
		const written = writeWaiting();
		for (const notice of takeNotices(state)) {
			onTrouble(notice);
		}

		if (written.kind === 'kept' && !hasFailed) {
			onTrouble(`${written.reason}; where you are is kept in memory`);
		}

		hasFailed = written.kind === 'kept';
	};

	return {
		keep(place) {
			waiting.set(place.id, place);
			timer ??= setTimeout(writeInTime, milliseconds);
		},
		flush() {
			clearTimeout(timer);
			timer = undefined;
			setPatience(state, lastPatience);
			const written = writeWaiting();
			return written.kind === 'kept' ? `${written.reason}: where you were last is not kept` : null;
		},
	};
}

function changeOf({id, path, anchor, progress, done, readTime}: Place): Change {
	return {
		id,
		place: {...anchor, progress},
		lastRead: Date.parse(readTime),
		// Reading on does not make an article unread that was read to its end elsewhere.
		...(done ? {done} : {}),
		...(path === '' ? {} : {path}),
	};
}
