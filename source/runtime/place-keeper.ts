import type {Place} from '../article/place.js';
import {writePlaces, writePlacesNow} from '../io/places-file.js';

/** Keeps the places on disk: at most one write a second, none on the path of a key press. */
export type PlaceKeeper = {
	readonly keep: (place: Place) => void;
	/** Write what is not written yet, at once: the program is about to end. */
	readonly flush: () => void;
};

const milliseconds = 1000;

export function createPlaceKeeper(
	folder: string,
	known: readonly Place[],
	onTrouble: (reason: string) => void,
): PlaceKeeper {
	const places = new Map(known.map(place => [place.id, place]));
	let timer: NodeJS.Timeout | undefined;
	// What is in the file is as new as the places when both are equal.
	let changed = 0;
	let written = 0;
	let hasFailed = false;

	const report = (error: unknown): void => {
		if (!hasFailed) {
			hasFailed = true;
			const code = error instanceof Error && 'code' in error ? ` (${String(error.code)})` : '';
			onTrouble(`Where you are cannot be remembered: ${folder} cannot be written${code}`);
		}
	};

	const write = async (): Promise<void> => {
		const change = changed;
		try {
			await writePlaces(folder, [...places.values()], () => written > change);
			written = Math.max(written, change);
		} catch (error) {
			report(error);
		}

		// Only now, so that no two writes are under way at once.
		timer = changed > change && changed > written ? setTimeout(write, milliseconds) : undefined;
	};

	return {
		keep(place) {
			places.set(place.id, place);
			changed++;
			timer ??= setTimeout(write, milliseconds);
		},
		flush() {
			clearTimeout(timer);
			if (changed > written) {
				try {
					writePlacesNow(folder, [...places.values()]);
					written = changed;
				} catch (error) {
					report(error);
				}
			}
		},
	};
}
