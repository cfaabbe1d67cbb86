import {withinTime} from '../../limits/within-time.js';
import type {FoldedText} from './fold-text.js';
import type {Matches} from './matches.js';
import {originalMatches} from './original-matches.js';

/** The milliseconds that a pattern may take: as long as one still waits for a key. What people write takes a few for a megabyte. */
const patience = 200;

/** Where a text has what a pattern describes; `null` when it takes too long. What matches nothing is left out. `seen` is the text as the pattern sees it. */
export function findPattern(text: string, seen: FoldedText, expression: RegExp): Matches | null {
	const places = withinTime(patience, () => placesOf(seen.text, expression));
	return places && originalMatches(text, seen, places);
}

function placesOf(text: string, expression: RegExp): Matches {
	const from: number[] = [];
	const to: number[] = [];
	for (const {0: found, index} of text.matchAll(expression)) {
		if (found !== '') {
			from.push(index);
			to.push(index + found.length);
		}
	}

	return {from: Int32Array.from(from), to: Int32Array.from(to)};
}
