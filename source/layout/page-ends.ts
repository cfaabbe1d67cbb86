import type {Manuscript} from '../article/manuscript.js';
import type {Line} from './line.js';
import {lineAbove, price, priceOfEnd, type SetText} from './page-rules.js';

/**
The places at which a page may end, each called by the line with which the next page begins: any but a blank one, and behind the last line the end of all. What they cost is found out when it is asked for.
*/
export type PageEnds = SetText & {
	/** No page ends before this line or at it. */
	readonly least: number;
	/** What each place costs, a hyphen aside; not a number where nobody has asked. */
	readonly prices: Float64Array;
};

// Texts are set one at a time, so all of them share one room: new memory for each would cost more than all the rest.
let room = new Float64Array(0);

/** The places for which to take room, with some to spare: the next measure makes other lines. */
export function roomFor(lines: number): number {
	return Math.ceil(1.25 * lines) + 1;
}

export function pageEnds(lines: readonly Line[], manuscript: Manuscript, height: number, least: number): PageEnds {
	if (room.length <= lines.length) {
		room = new Float64Array(roomFor(lines.length));
	}

	const prices = room.fill(Number.NaN, 0, lines.length + 1);
	return {lines, manuscript, height, least, prices, fits: new Map()};
}

/** What it costs to end the first of two facing pages at a place: a word may go on beside it. */
export function besidePrice(ends: PageEnds, end: number): number {
	const known = ends.prices[end] as number;
	if (!Number.isNaN(known)) {
		return known;
	}

	const found = priceOfEnd(ends, end);
	ends.prices[end] = found;
	return found;
}

/** What it costs to end a page at a place at which one turns over. */
export function turnPrice(ends: PageEnds, end: number): number {
	return besidePrice(ends, end) + (partsWord(ends, end) ? price.hyphen : 0);
}

/** Whether a word goes on behind a place. */
export function partsWord({lines}: PageEnds, end: number): boolean {
	const before = lines[end - 1];
	return before?.kind === 'text' && before.isHyphenated;
}

/** The lines of a page from its first one to its last one that is not blank. */
export function usedLines({lines}: PageEnds, from: number, end: number): number {
	return lineAbove(lines, end) + 1 - from;
}

/** The last place at which a page of `height` lines may end that begins at `from`. */
export function furthestEnd({lines}: PageEnds, from: number, height: number): number {
	let end = Math.min(from + height, lines.length);
	while (lines[end]?.kind === 'space') {
		end++;
	}

	return end;
}
