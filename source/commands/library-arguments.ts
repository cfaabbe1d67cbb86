import type {Command, Flags, LibraryChoice} from './command.js';
import {misplaced, wrongAmbiguous, wrongLimit} from './misuse.js';

/** The command about the library that words and flags make; `null` when the first word names none. */
export function libraryCommandOf([first, ...rest]: readonly string[], flags: Flags): Command | null {
	switch (first) {
		case 'list': {
			return (
				misplaced(flags, first, ['library', 'json', 'limit', 'ambiguous']) ??
				wrongLimit(flags) ??
				wrongAmbiguous(flags) ?? {
					kind: 'list',
					words: rest,
					limit: flags.limit ?? null,
					isJson: flags.json ?? false,
					isAmbiguousWide: flags.ambiguous === 'wide',
					...libraryOf(flags),
				}
			);
		}

		default: {
			return null;
		}
	}
}

function libraryOf({library, state}: Flags): LibraryChoice {
	return {library: library ?? [], state};
}
