import type {Block} from '../article/manuscript.js';
import {isLead} from './lead.js';
import type {Line} from './line.js';

/*
Where pages end. Of the places at which a page could end, the one that costs least: each rule of good setting that an end breaks has its price, and so has each line that is left blank for its sake.
*/

const price = {
	/** A line left blank at the foot. */
	blank: 10,
	/** One line of a paragraph alone at the foot (orphan) or at the head (widow) of a page. */
	lonelyLine: 300,
	/** A heading without two lines of its text. */
	lonelyHeading: 1500,
	/** A table, code or a quotation that would fit on one page is cut. */
	cut: 1200,
	/** A word goes on overleaf. */
	hyphen: 150,
	/** A rule at the head of a page. */
	rule: 400,
	/** The end mark at the head of a page, without any text before it. */
	endMark: 60,
} as const;

/** Lines of its text that a heading takes along. */
const linesWithHeading = 2;
/** A facing page ends with its neighbour when that costs no more blank lines than this. */
const mostBlankToFace = 2;

/** What the rules ask of each line. */
type Shape = {
	/** For the group of lines that a line belongs to (its block, or the quotation around it), the first and the last. */
	readonly first: Int32Array;
	readonly last: Int32Array;
	readonly groupFirst: Int32Array;
	readonly groupLast: Int32Array;
};

/**
Divide lines into pages of `height` lines. Returns the index of the first line of each page; there is at least one page. No page begins with a blank line.

`side` pages stand beside each other: those after the first of them end on the same line where they can.
*/
export function paginate(
	lines: readonly Line[],
	blocks: readonly Block[],
	height: number,
	side: 1 | 2 = 1,
): readonly number[] {
	const room = Math.max(1, height);
	let start = Math.max(
		0,
		lines.findIndex(line => line.kind !== 'space'),
	);
	const starts = [start];
	if (lines.length - start <= room) {
		return starts;
	}

	const shape = shapeOf(lines, blocks);
	// Every page shows some of the text: the title block is never on a page of its own.
	const firstText = lines.findIndex(line => line.from >= 0);
	let used = room;
	while (lines.length - start > room) {
		const isFacing = side === 2 && starts.length % 2 === 0;
		const least = Math.max(start, firstText);
		let next = endOfPage(lines, blocks, shape, start, least, room);
		if (isFacing && used < room && room - used <= mostBlankToFace) {
			const level = endOfPage(lines, blocks, shape, start, least, used);
			next = usedLines(lines, start, level) === used ? level : next;
		}

		if (next >= lines.length) {
			break;
		}

		used = usedLines(lines, start, next);
		starts.push(next);
		start = next;
	}

	return starts;
}

/** The first line of the next page; it stands behind the line `least`. */
function endOfPage(
	lines: readonly Line[],
	blocks: readonly Block[],
	shape: Shape,
	start: number,
	least: number,
	room: number,
): number {
	let best = skipSpace(lines, start + room);
	let bestPrice = Number.POSITIVE_INFINITY;
	for (let end = start + room; end > least; end--) {
		const next = skipSpace(lines, end);

		const blank = (start + room - end) * price.blank;
		if (blank >= bestPrice) {
			break;
		}

		const cost = blank + costOfEnd(lines, blocks, shape, start, next, room);
		if (cost < bestPrice) {
			bestPrice = cost;
			best = next;
		}
	}

	return best;
}

function skipSpace(lines: readonly Line[], from: number): number {
	let next = from;
	while (next < lines.length && lines[next]?.kind === 'space') {
		next++;
	}

	return next;
}

function usedLines(lines: readonly Line[], start: number, next: number): number {
	let end = next;
	while (end > start && lines[end - 1]?.kind === 'space') {
		end--;
	}

	return end - start;
}

/** What it costs to end a page before the line `next`. */
function costOfEnd(
	lines: readonly Line[],
	blocks: readonly Block[],
	shape: Shape,
	start: number,
	next: number,
	room: number,
): number {
	const line = lines[next];
	if (line === undefined) {
		return 0;
	}

	let last = next - 1;
	while (last > start && lines[last]?.kind === 'space') {
		last--;
	}

	const before = lines[last];
	let cost = lonelyHeadingCost(lines, blocks, line, start, last);
	if (line.kind === 'matter' && before?.kind === 'text') {
		cost += price.endMark;
	}

	if (line.kind === 'hairline' && blocks[line.block]?.kind === 'rule') {
		cost += price.rule;
	}

	if (before?.kind === 'text' && before.isHyphenated) {
		cost += price.hyphen;
	}

	const groupFirst = shape.groupFirst[next] as number;
	const groupLast = shape.groupLast[next] as number;
	if (groupFirst < next && groupLast - groupFirst < room) {
		cost += price.cut;
	}

	const first = shape.first[next] as number;
	if (first < next && line.kind === 'text') {
		const above = next - Math.max(first, start);
		const below = (shape.last[next] as number) - next + 1;
		cost += above === 1 ? price.lonelyLine : 0;
		cost += below === 1 ? price.lonelyLine : 0;
	}

	return cost;
}

/** A heading near the foot wants two lines of what follows it, or all there is up to the next heading. */
function lonelyHeadingCost(
	lines: readonly Line[],
	blocks: readonly Block[],
	next: Line,
	start: number,
	last: number,
): number {
	let textLines = 0;
	for (let index = last; index >= start && textLines < linesWithHeading; index--) {
		const line = lines[index];
		if (line?.kind === 'space') {
			continue;
		}

		if (line?.kind === 'text' && isLead(blocks[line.block])) {
			const isEnd = next.kind === 'matter' || (next.kind === 'text' && isLead(blocks[next.block]));
			return textLines > 0 && isEnd ? 0 : price.lonelyHeading;
		}

		textLines++;
	}

	return 0;
}

function shapeOf(lines: readonly Line[], blocks: readonly Block[]): Shape {
	const shape: Shape = {
		first: new Int32Array(lines.length),
		last: new Int32Array(lines.length),
		groupFirst: new Int32Array(lines.length),
		groupLast: new Int32Array(lines.length),
	};
	fillRuns(lines, shape.first, shape.last, line => (line.kind === 'matter' ? null : (blocks[line.block] ?? null)));
	fillRuns(lines, shape.groupFirst, shape.groupLast, line =>
		line.kind === 'matter' ? null : groupOf(blocks, line.block),
	);
	return shape;
}

/** For each line the first and the last of the lines around it that belong to the same thing; itself when it belongs to none. */
function fillRuns(lines: readonly Line[], first: Int32Array, last: Int32Array, ownerOf: (line: Line) => unknown): void {
	let start = 0;
	let owner: unknown = null;
	const close = (end: number): void => {
		for (let index = start; index < end; index++) {
			first[index] = owner === null ? index : start;
			last[index] = owner === null ? index : end - 1;
		}
	};

	for (const [index, line] of lines.entries()) {
		const own = line.kind === 'space' && ownerOf(line) !== owner ? null : ownerOf(line);
		if (own !== owner || own === null) {
			close(index);
			start = index;
			owner = own;
		}
	}

	close(lines.length);
}

/** What is not to be cut: a table, a block of code, the outermost quotation. */
function groupOf(blocks: readonly Block[], index: number): unknown {
	const block = blocks[index];
	const quote = block?.containers.find(({kind}) => kind === 'quote');
	return quote ?? (block?.kind === 'table' || block?.kind === 'code' ? block : null);
}
