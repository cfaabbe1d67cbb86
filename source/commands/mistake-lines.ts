import {plural} from '../article/dates.js';
import {cellWidth, takeCells} from '../layout/width.js';
import type {Mistake} from '../query/mistake.js';

const mostTold = 5;
const indent = '  ';
/** Cells of a long query that are shown before a mistake. */
const lead = 20;

/** What is wrong with a query, on lines of at most so many cells: the query, carets under the place, the reason. */
export function mistakeLines(query: string, mistakes: readonly Mistake[], width: number): readonly string[] {
	const told = mistakes.slice(0, mostTold).flatMap(mistake => [...pointAt(query, mistake, width), mistake.reason]);
	const more = mistakes.length - mostTold;
	return more > 0 ? [...told, `${plural(more, 'more mistake')}.`] : told;
}

/** The query, or of a long one the part around the mistake, and carets under it. */
function pointAt(query: string, {from, to}: Mistake, width: number): readonly string[] {
	const room = Math.max(10, width - indent.length - 1);
	const [before, wrong, after] = [query.slice(0, from), query.slice(from, to), query.slice(to)].map(harmless);
	const isLong = cellWidth(`${before}${wrong}${after}`) > room;
	const start = isLong ? lastCells(before ?? '', Math.min(lead, Math.floor(room / 2))) : (before ?? '');
	const mark = start === before ? '' : '…';
	const shown = takeCells(`${mark}${start}${wrong}${after}`, room);
	const column = cellWidth(`${mark}${start}`);
	const length = Math.max(1, Math.min(cellWidth(wrong ?? ''), room - column));
	return [`${indent}${shown}`, `${indent}${' '.repeat(column)}${'^'.repeat(length)}`];
}

/** Character by character, so that what stands behind stays where it is. */
function harmless(text: string): string {
	return text.toWellFormed().replaceAll(/\p{C}|\s/gu, ' ');
}

function lastCells(text: string, cells: number): string {
	let start = text.length;
	while (start > 0 && cellWidth(text, start - 1) <= cells) {
		start--;
	}

	return text.slice(start).toWellFormed();
}
