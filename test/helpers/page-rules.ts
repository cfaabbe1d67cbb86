import type {Block, Container} from '../../source/article/manuscript.js';
import type {Layout} from '../../source/layout/layout.js';
import {isLead} from '../../source/layout/lead.js';
import type {Line} from '../../source/layout/line.js';

/*
The rules of pages told once more, as a reader would who has a divided text before them: nothing here is taken from the program, so that the two can be held against each other.
*/

/** How often each rule is broken, the weightiest rule first. */
export type Breaches = readonly [parted: number, cut: number, lonely: number, head: number, hyphen: number];

/** Which rules a text breaks whose pages begin with these lines. */
export function breachesOf(layout: Layout, starts: readonly number[]): Breaches {
	const side = layout.typography.columns ?? 1;
	const found = [0, 0, 0, 0, 0] satisfies number[];
	for (const [page, start] of starts.entries()) {
		if (page > 0) {
			const isTurn = page % side === 0;
			for (const [rule, count] of breachesAt(layout, start, isTurn).entries()) {
				found[rule] = (found[rule] ?? 0) + count;
			}
		}
	}

	return found as unknown as Breaches;
}

/** Which rules are broken where a page begins with this line. */
export function breachesAt(layout: Layout, start: number, isTurn: boolean): Breaches {
	const {lines, manuscript} = layout;
	const above = lines.slice(0, start).filter(isSeen);
	const last = above.at(-1);
	const next = lines[start];
	if (!last || !next) {
		return [0, 0, 0, 0, 0];
	}

	const isHyphen = isTurn && last.kind === 'text' && last.isHyphenated ? 1 : 0;
	if (last.kind === 'matter' || next.kind === 'matter') {
		const isHeading = last.kind === 'matter' ? isRelatedHeading(last) : isLead(blockOf(layout, last));
		return [isHeading ? 1 : 0, 0, 0, last.kind === 'matter' ? 0 : 1, isHyphen];
	}

	const block = blockOf(layout, next);
	const isInside = block === blockOf(layout, last);
	const lonely = isInside && next.kind === 'text' ? aloneInBlock(layout, start) : 0;
	const isBlank = next.kind === 'text' && isInside && manuscript.text.slice(next.from, next.to).trim() === '';
	return [
		isLead(blockOf(layout, last)) || isBehindHeader(layout, last, next) ? 1 : 0,
		isCut(layout, start, last, next) ? 1 : 0,
		lonely + (isOneLineUnderHeading(layout, above, block) ? 1 : 0),
		block.kind === 'rule' || isBlank ? 1 : 0,
		isHyphen,
	];
}

export const isSeen = (line: Line): boolean => line.kind !== 'space';

function isRelatedHeading(line: Line): boolean {
	return line.kind === 'matter' && line.row.some(({roles}) => roles.includes('heading'));
}

function blockOf({manuscript}: Layout, line: Line): Block {
	const block = line.kind === 'matter' ? undefined : manuscript.blocks[line.block];
	if (!block) {
		throw new Error('Such a line has no block');
	}

	return block;
}

/** The lines of a part of the text, from its first one that is seen to its last one. */
function linesOfPart({lines, manuscript}: Layout, part: Block | Container): readonly [first: number, last: number] {
	const isPart = (line: Line): boolean => {
		const block = line.kind === 'matter' ? undefined : manuscript.blocks[line.block];
		return isSeen(line) && block !== undefined && (block === part || block.containers.includes(part as Container));
	};
	return [lines.findIndex(isPart), lines.findLastIndex(isPart)];
}

function aloneInBlock(layout: Layout, start: number): number {
	const line = layout.lines[start] as Line;
	const [first, last] = linesOfPart(layout, blockOf(layout, line));
	return (start - first === 1 ? 1 : 0) + (last - start + 1 === 1 ? 1 : 0);
}

function isOneLineUnderHeading(layout: Layout, above: readonly Line[], next: Block): boolean {
	const [heading, only] = above.slice(-2);
	return (
		heading !== undefined &&
		only !== undefined &&
		heading.kind !== 'matter' &&
		blockOf(layout, heading).kind === 'heading' &&
		blockOf(layout, only).kind !== 'heading' &&
		next.kind !== 'heading'
	);
}

/** The row of a table, by its number, on which a line ends. */
function rowOf(table: Extract<Block, {kind: 'table'}>, line: Line): number {
	return table.rows.findLastIndex((row, index) => index === 0 || (row[0]?.from ?? 0) <= line.to);
}

function isBehindHeader(layout: Layout, last: Line, next: Line): boolean {
	const table = blockOf(layout, last);
	return table === blockOf(layout, next) && table.kind === 'table' && table.rows.length > 1 && rowOf(table, last) === 0;
}

/** Whether something goes on here that has room on a page, or a row of a table that has not. */
function isCut(layout: Layout, start: number, last: Line, next: Line): boolean {
	const {height} = layout.typography;
	const block = blockOf(layout, next);
	const parts: Array<Block | Container> = block.containers.filter(({kind}) => kind === 'quote');
	if (block.kind === 'table' || block.kind === 'code' || isImage(layout, block)) {
		parts.push(block);
	}

	const around = parts
		.map(part => linesOfPart(layout, part))
		.filter(([first, end]) => first < start && start <= end)
		.map(([first, end]) => end - first + 1);
	const isWholeCut = around.some(lines => lines <= height);
	const isRowCut =
		block.kind === 'table' && block === blockOf(layout, last) && rowOf(block, last) === rowOf(block, next);
	return isWholeCut || isRowCut;
}

function isImage({manuscript}: Layout, block: Block): boolean {
	return (
		block.kind === 'paragraph' &&
		manuscript.marks.some(({kind, from, to}) => kind === 'image' && from === block.from && to === block.to)
	);
}
