import {watchFolder} from '../../io/watch-folder.js';

export type Watcher = {
	/** Watch this folder, too. */
	readonly add: (folder: string) => void;
	readonly close: () => void;
};

/** What happens within so many milliseconds is told at once: a file is written in many steps. */
const settling = 150;
/** Where folders cannot be watched they are looked at again and again, after so many milliseconds. */
const lookingAgain = 10_000;

/** Watch folders for changes: `onChange` is told the paths at which something may be new. */
export function watchLibrary(onChange: (paths: readonly string[]) => void): Watcher {
	const watched = new Map<string, () => void>();
	/** A system watches only so many folders, and some disks tell nothing. */
	const unwatched = new Set<string>();
	let changed = new Set<string>();
	let timer: NodeJS.Timeout | undefined;
	const note = (path: string): void => {
		changed.add(path);
		timer ??= setTimeout(() => {
			timer = undefined;
			const paths = [...changed];
			changed = new Set();
			onChange(paths);
		}, settling);
	};

	const again = setInterval(() => {
		for (const folder of unwatched) {
			note(folder);
		}
	}, lookingAgain);
	again.unref();
	return {
		add(folder) {
			// One that was removed and made again is another one.
			watched.get(folder)?.();
			watched.delete(folder);
			try {
				watched.set(folder, watchFolder(folder, note));
				unwatched.delete(folder);
			} catch {
				unwatched.add(folder);
			}
		},
		close() {
			clearTimeout(timer);
			clearInterval(again);
			for (const stop of watched.values()) {
				stop();
			}
		},
	};
}
