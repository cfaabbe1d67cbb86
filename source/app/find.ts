import type {Manuscript, Range} from '../article/manuscript.js';
import {type Found, findIn, type Wanted} from '../query/find/find-in.js';
import {countOf, indexAtOrAfter, type Matches, matchAt, noMatches} from '../query/find/matches.js';

/** What is looked for in the open article. */
export type Find = Wanted & {
	/** What is typed goes into it; otherwise it was closed with Enter, and the reader has the keys again. */
	readonly isTyping: boolean;
	/** Where the reader was before, to come back to. */
	readonly origin: {readonly position: number; readonly isSlid: boolean; readonly top: number};
	/** Where the match begins that was gone to; `null` before any was. */
	readonly at: number | null;
	/** How far back in what was looked for before, from 1; 0 for what is typed now, which is kept meanwhile. */
	readonly recalled: number;
	readonly typed: string;
};

// One text is asked for the same words many times between two keys: by update, by the page, by the status line.
const known = new WeakMap<Manuscript, Wanted & {readonly found: Found}>();

/** Where an article has what is looked for, or what is wrong with it. */
export function foundBy({text, isPattern}: Wanted, manuscript: Manuscript): Found {
	const last = known.get(manuscript);
	if (last?.text === text && last.isPattern === isPattern) {
		return last.found;
	}

	const found = findIn(manuscript, {text, isPattern});
	known.set(manuscript, {text, isPattern, found});
	return found;
}

/** The matches alone; none where the pattern is mistaken. */
export function matchesOf(wanted: Wanted, manuscript: Manuscript): Matches {
	const found = foundBy(wanted, manuscript);
	return found.kind === 'matches' ? found.matches : noMatches;
}

/** The index of the match that was gone to; `null` when none was. */
export function currentIndex({at}: Pick<Find, 'at'>, matches: Matches): number | null {
	const index = at === null ? -1 : indexAtOrAfter(matches, at);
	return matchAt(matches, index)?.from === at ? index : null;
}

/** The match that was gone to; `null` when none was. */
export function currentMatch(find: Find, manuscript: Manuscript): Range | null {
	const matches = matchesOf(find, manuscript);
	const index = currentIndex(find, matches);
	return index === null ? null : matchAt(matches, index);
}

/** The index of the first match from an offset on, going on from the start behind the last one; `null` when there are none. */
export function firstFrom(matches: Matches, offset: number): number | null {
	const count = countOf(matches);
	return count === 0 ? null : indexAtOrAfter(matches, offset) % count;
}
