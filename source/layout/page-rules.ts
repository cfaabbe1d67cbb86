import type {Block, Container, Manuscript} from '../article/manuscript.js';
import {isLead} from './lead.js';
import type {Line} from './line.js';

/*
The rules for where a page ends, each with the price of breaking it. A broken rule costs more than white space, however much: pages are filled as far as the rules let them be. Where rules stand against each other (a page of three rows, a heading before a table of a whole page), the upper one of the table holds: 255 breaks of a rule are cheaper than one of the rule above it, and no more of them ever hang together.

Three things stand above all rules: no line is lost or set twice, no page holds more than it has room for, and none begins with a blank line.
*/
export const price = {
	/** A heading without any of its text, or cut in two; a table's header without its first row. */
	parted: 256 ** 4,
	/** A table, code, an image or a quotation that has room on a page is cut; or a row of a table that has not. */
	cut: 256 ** 3,
	/** A line of a paragraph alone at the foot (orphan) or at the head (widow) of a page; one line alone under its heading. */
	lonely: 256 ** 2,
	/** A rule, a blank line of a poem or of code, or the end mark at the head of a page. */
	head: 256,
	/** A word that goes on overleaf; beside a facing page that is no breach. */
	hyphen: 1,
} as const;

/** What the rules look at. */
export type SetText = {
	readonly lines: readonly Line[];
	readonly manuscript: Manuscript;
	/** Lines of a page. */
	readonly height: number;
	/** Whether what has been looked at so far has room on a page. */
	readonly fits: Map<Block | Container, boolean>;
};

/** The nearest line above another one that is not blank, or -1. */
export function lineAbove(lines: readonly Line[], line: number): number {
	let above = line - 1;
	while (lines[above]?.kind === 'space') {
		above--;
	}

	return above;
}

/** What it costs to begin a page with the line `next`, a hyphen before it aside. */
export function priceOfEnd(text: SetText, next: number): number {
	const last = lineAbove(text.lines, next);
	const {blocks} = text.manuscript;
	const before = text.lines[last];
	const behind = text.lines[next];
	if (before === undefined || behind === undefined) {
		return 0;
	}

	if (before.kind === 'matter') {
		return before.row.some(({roles}) => roles.includes('heading')) ? price.parted : 0;
	}

	const from = blocks[before.block] as Block;
	if (behind.kind === 'matter') {
		return price.head + (isLead(from) ? price.parted : 0);
	}

	const to = blocks[behind.block] as Block;
	const isInside = from === to;
	const isParted = isLead(from) || (isInside && from.kind === 'table' && isHeader(from, before));
	return (
		(isParted ? price.parted : 0) +
		(isCut(text, last, next, from, to) ? price.cut : 0) +
		price.lonely * (lonelyLines(text, last, next, isInside) + (isAloneUnderHeading(text, last, from, to) ? 1 : 0)) +
		(isBadHead(text, behind, to, isInside) ? price.head : 0)
	);
}

/** A line of the header, or the hairline below it. */
function isHeader(table: Extract<Block, {kind: 'table'}>, line: Line): boolean {
	const firstRow = table.rows[1]?.[0];
	return firstRow !== undefined && line.to < firstRow.from;
}

/** How many lines of a paragraph the end leaves alone: one above it, one below it. */
function lonelyLines({lines}: SetText, last: number, next: number, isInside: boolean): 0 | 1 | 2 {
	if (!isInside || lines[next]?.kind !== 'text') {
		return 0;
	}

	const isOrphan = !areNeighbours(lines[last - 1], lines[last]);
	const isWidow = !areNeighbours(lines[next], lines[next + 1]);
	return isOrphan ? (isWidow ? 2 : 1) : isWidow ? 1 : 0;
}

/** Two lines of one paragraph. */
function areNeighbours(one: Line | undefined, other: Line | undefined): boolean {
	return one?.kind === 'text' && other?.kind === 'text' && one.block === other.block;
}

/** A heading wants two lines of its text, or all there is up to the next heading. */
function isAloneUnderHeading({lines, manuscript}: SetText, last: number, from: Block, to: Block): boolean {
	if (from.kind === 'heading' || to.kind === 'heading') {
		return false;
	}

	const line = lines[lineAbove(lines, last)];
	return line?.kind === 'text' && manuscript.blocks[line.block]?.kind === 'heading';
}

function isBadHead({manuscript: {text}}: SetText, line: Line, block: Block, isInside: boolean): boolean {
	if (!isInside || line.kind !== 'text') {
		return block.kind === 'rule';
	}

	// Most lines are told by their first character.
	const isPerhapsBlank = line.from === line.to || text.charAt(line.from).trim() === '';
	return isPerhapsBlank && text.slice(line.from, line.to).trim() === '';
}

function isCut(text: SetText, last: number, next: number, from: Block, to: Block): boolean {
	if (from === to) {
		if (from.kind === 'table' && !fitsOnPage(text, next, from, -1)) {
			return rowOf(from, text.lines[last] as Line) === rowOf(from, text.lines[next] as Line);
		}

		const isWhole = from.kind === 'table' || from.kind === 'code' || (from.kind === 'paragraph' && isImage(text, from));
		if (isWhole && fitsOnPage(text, next, from, -1)) {
			return true;
		}
	}

	// Of the quotations around both lines the innermost one is the shortest.
	for (let depth = sharedDepth(from, to) - 1; depth >= 0; depth--) {
		const container = to.containers[depth] as Container;
		if (container.kind === 'quote') {
			return fitsOnPage(text, next, container, depth);
		}
	}

	return false;
}

function sharedDepth({containers: one}: Block, {containers: other}: Block): number {
	const most = Math.min(one.length, other.length);
	let depth = 0;
	while (depth < most && one[depth] === other[depth]) {
		depth++;
	}

	return depth;
}

/** Whether a block, or the container at a depth, has room on a page. A line of it is given. */
function fitsOnPage(
	{lines, manuscript, height, fits}: SetText,
	line: number,
	part: Block | Container,
	depth: number,
): boolean {
	const known = fits.get(part);
	if (known !== undefined) {
		return known;
	}

	const isPart = (index: number): boolean => {
		const other = lines[index];
		if (other === undefined || other.kind === 'matter') {
			return false;
		}

		const block = manuscript.blocks[other.block];
		return block === part || (depth >= 0 && block?.containers[depth] === part);
	};
	let first = line;
	while (line - first <= height && isPart(first - 1)) {
		first--;
	}

	// The blank line before its first block is no part of it.
	while (lines[first]?.kind === 'space') {
		first++;
	}

	let last = line;
	while (last - first < height && isPart(last + 1)) {
		last++;
	}

	const found = last - first < height;
	fits.set(part, found);
	return found;
}

/** The row of a table, as records too, that a line belongs to. */
function rowOf({rows}: Extract<Block, {kind: 'table'}>, line: Line): number {
	let low = 0;
	let high = rows.length - 1;
	while (low < high) {
		const middle = (low + high + 1) >> 1;
		if ((rows[middle]?.[0]?.from ?? 0) <= line.to) {
			low = middle;
		} else {
			high = middle - 1;
		}
	}

	return low;
}

/** Whether a paragraph is nothing but an image. */
function isImage({manuscript: {marks}}: SetText, block: Block): boolean {
	let low = 0;
	let high = marks.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((marks[middle]?.from ?? 0) < block.from) {
			low = middle + 1;
		} else {
			high = middle;
		}
	}

	for (let index = low; marks[index]?.from === block.from; index++) {
		if (marks[index]?.kind === 'image' && marks[index]?.to === block.to) {
			return true;
		}
	}

	return false;
}
