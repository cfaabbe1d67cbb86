import type {Manuscript} from '../article/manuscript.js';
import type {Line} from './line.js';
import {pageEnds} from './page-ends.js';
import {facingPages, singlePages} from './page-path.js';

/*
Where pages end: of all ways to divide a text into pages the one that breaks the fewest rules (`page-rules.ts`), and of those the one that leaves the least white space. `page-ends.ts` finds the places at which a page may end, `page-path.ts` the shortest path over them.

A long text is divided some screens at a time, and of these only the first half is kept: so the pages at its beginning do not hang on what stands far below, and can be shown before the rest is set.
*/

const screensAtOnce = 8;
const leastAtOnce = 240;

/** How many lines from the first one of a page decide where that page and those on the same screen end. */
export function linesAhead(height: number, side: 1 | 2): number {
	return Math.max(leastAtOnce, screensAtOnce * Math.max(1, height) * side);
}

/**
Divide lines into pages of `height` lines. Returns the index of the first line of each page; there is at least one page. No page begins with a blank line.

`side` pages stand beside each other: two that face each other end on the same line where that costs little white space.
*/
export function paginate(
	lines: readonly Line[],
	manuscript: Manuscript,
	height: number,
	side: 1 | 2 = 1,
): readonly number[] {
	const room = Math.max(1, height);
	const atOnce = linesAhead(room, side);
	const starts: number[] = [];
	let from = Math.max(
		0,
		lines.findIndex(line => line.kind !== 'space'),
	);
	while (from + atOnce < lines.length) {
		const pages = divide(lines.slice(from, from + atOnce), manuscript, room, side);
		const half = pages.filter(start => start <= atOnce / 2).length;
		const kept = Math.max(side, half - (half % side));
		for (const start of pages.slice(0, kept)) {
			starts.push(from + start);
		}

		from += pages[kept] as number;
	}

	const rest = from === 0 ? lines : lines.slice(from);
	for (const start of divide(rest, manuscript, room, side)) {
		starts.push(from + start);
	}

	return starts;
}

/** The pages of some lines, the first of which is not blank. */
function divide(lines: readonly Line[], manuscript: Manuscript, height: number, side: 1 | 2): readonly number[] {
	if (lines.length <= height) {
		return [0];
	}

	// Every page shows some of the text: the title block is never on a page of its own.
	const firstText = lines.findIndex(line => line.from >= 0);
	const ends = pageEnds(lines, manuscript, height, Math.max(0, Math.min(firstText, height - 1)));
	return side === 1 ? singlePages(ends, 0) : facingPages(ends, 0);
}
