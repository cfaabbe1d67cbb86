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
	let hasChanges = false;
	let hasFailed = false;

	const report = (error: unknown): void => {
		if (!hasFailed) {
			hasFailed = true;
			const code = error instanceof Error && 'code' in error ? ` (${String(error.code)})` : '';
			onTrouble(`Where you are cannot be remembered: ${folder} cannot be written${code}`);
		}
	};

	const write = async (): Promise<void> => {
		timer = undefined;
		hasChanges = false;
		try {
			await writePlaces(folder, [...places.values()]);
		} catch (error) {
			report(error);
		}
	};

	return {
		keep(place) {
			places.set(place.id, place);
			hasChanges = true;
			timer ??= setTimeout(write, milliseconds);
		},
		flush() {
			clearTimeout(timer);
			if (hasChanges) {
				hasChanges = false;
				try {
					writePlacesNow(folder, [...places.values()]);
				} catch (error) {
					report(error);
				}
			}
		},
	};
}
