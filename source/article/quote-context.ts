import {foldTypography} from './fold-typography.js';
import type {Range} from './manuscript.js';
import {leastAt, patternDistances} from './pattern-distances.js';
import type {Quote} from './quote.js';

/**
How much what stands around a range is like what stood around a quote: 0 for nothing, 1 for all of it. `null` on a side of which the quote says nothing.
*/
export type Likeness = {
	readonly before: number | null;
	readonly behind: number | null;
	/** So many characters next to the range, on either side, are as they were. */
	readonly runs: readonly [before: number, behind: number];
};

/** What stood around a quote, ready for comparing. */
export type Context = {
	readonly before: string | null;
	readonly behind: string | null;
	/** It began with a block, or ended with one. */
	readonly beginsBlock: boolean;
	readonly endsBlock: boolean;
	/** It began and ended between words. */
	readonly isOfWholeWords: boolean;
};

/** A side that is at least this much like it was speaks for a range; by chance it is about 0.4. */
export const agreement = 0.6;

/** So many characters that are the same, next to the range, are no chance. */
const tellingRun = 14;
/** And so many are as good as all of them. */
const surelyIntact = 16;

/** White space may have been put between, and words. */
const reach = 96;

const blockEnd = /[\n\t]/;
const wordCharacter = /[\p{L}\p{N}]/u;

/** What stood around a quote. */
export function contextOf({from, exact, prefix, suffix}: Quote): Context {
	return {
		// Nothing stands before what begins a text; a quote from elsewhere may not know.
		before: prefix === '' && from > 0 ? null : foldTypography(prefix).text,
		behind: suffix === '' && prefix === '' ? null : foldTypography(suffix).text,
		beginsBlock: prefix === '' || blockEnd.test(prefix.slice(-1)),
		endsBlock: suffix === '' || blockEnd.test(suffix.slice(0, 1)),
		isOfWholeWords: areWholeWords(prefix + exact + suffix, {from: prefix.length, to: prefix.length + exact.length}),
	};
}

/** How much of a context stands around a range of a text. */
export function likenessAt(text: string, {from, to}: Range, context: Context): Likeness {
	const before = sideAt(context.before, text.slice(Math.max(0, from - reach), from), true);
	const behind = sideAt(context.behind, text.slice(to, to + reach), false);
	return {before: before.likeness, behind: behind.likeness, runs: [before.run, behind.run]};
}

type Side = {readonly likeness: number | null; readonly run: number};

function sideAt(context: string | null, around: string, isBackward: boolean): Side {
	if (context === null) {
		return {likeness: null, run: 0};
	}

	const found = foldTypography(around).text;
	const run = commonRun(context, found, isBackward);
	return {likeness: likeness(context, found, run, isBackward), run};
}

/** Whether a range is whole blocks, or whole cells of a table. */
export function isWholeBlocks(text: string, {from, to}: Range): boolean {
	return (from === 0 || blockEnd.test(text.charAt(from - 1))) && (to === text.length || blockEnd.test(text.charAt(to)));
}

/** Whether a range parts no word at either of its ends. */
export function areWholeWords(text: string, {from, to}: Range): boolean {
	return !partsWord(text, from) && !partsWord(text, to);
}

/** Whether an offset stands within a word. */
export function partsWord(text: string, offset: number): boolean {
	return (
		wordCharacter.test(text.slice(Math.max(0, offset - 1), offset)) &&
		wordCharacter.test(text.slice(offset, offset + 1))
	);
}

function commonRun(one: string, other: string, isBackward: boolean): number {
	const at = (text: string, index: number): string => text.charAt(isBackward ? text.length - 1 - index : index);
	let run = 0;
	while (run < one.length && run < other.length && at(one, run) === at(other, run)) {
		run++;
	}

	return run;
}

function likeness(context: string, found: string, run: number, isBackward: boolean): number {
	// What little stood between the quote and an edge of the text may stand anywhere.
	if (context.length < tellingRun) {
		return run < context.length ? 0 : run > 0 && run === found.length ? 1 : 0.5;
	}

	if (run >= tellingRun) {
		return Math.max(run / context.length, run >= surelyIntact ? 0.95 : 0.75);
	}

	const distances = patternDistances(context, found, {from: 0, to: found.length}, {isAnchored: true, isBackward});
	const least = leastAt(distances);
	return least === -1 ? 0 : Math.max(0, 1 - (distances[least] ?? 0) / context.length);
}
