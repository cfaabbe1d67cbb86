import type {Block, Manuscript, Mark, Range} from '../article/manuscript.js';
import {barRow, indentOf, prefixRow} from './indent.js';
import type {Line} from './line.js';
import {type Role, type Row, rowText, type Span, span} from './span.js';
import {cellWidth} from './width.js';

/** A range of text that is to look different. It is painted over the lines and never changes where they break. */
export type Decoration = Range & {readonly role: Role};

/** What a line looks like: its text with its roles, from the left edge of the text block. */
export function paintLine(
	manuscript: Manuscript,
	line: Line,
	measure: number,
	decorations: readonly Decoration[] = [],
): Row {
	if (line.kind === 'matter') {
		return line.row;
	}

	const block = manuscript.blocks[line.block];
	if (!block) {
		return [];
	}

	const indent = indentOf(block, measure);
	switch (line.kind) {
		case 'space': {
			return barRow(sharedContainers(manuscript, line.block).slice(0, indent.shown));
		}

		case 'hairline': {
			const text = '─'.repeat(line.width);
			return [...prefixRow(block, indent, line.from === block.from), span(text, 'rule')];
		}

		case 'text': {
			const prefix = prefixRow(block, indent, line.from === block.from);
			return [...prefix, ...paintRange(manuscript, block, line, decorations)];
		}

		case 'cells': {
			const row: Span[] = [...prefixRow(block, indent, line.from === block.from)];
			let column = indent.cells;
			for (const piece of line.pieces) {
				row.push(span(' '.repeat(Math.max(0, piece.column - column))));
				const painted = paintRange(manuscript, block, piece, decorations);
				row.push(...painted);
				column = piece.column + cellWidth(rowText(painted));
			}

			return row;
		}
	}
}

function sharedContainers(manuscript: Manuscript, block: number): Block['containers'] {
	const before = manuscript.blocks[block - 1]?.containers ?? [];
	const after = manuscript.blocks[block]?.containers ?? [];
	const different = before.findIndex((container, index) => container !== after[index]);
	return different === -1 ? before : before.slice(0, different);
}

function paintRange(
	manuscript: Manuscript,
	block: Block,
	range: Range,
	decorations: readonly Decoration[],
): readonly Span[] {
	const base = baseRoles(block, range);
	const layers = [
		...marksOf(manuscript, block, range).map(mark => ({...mark, role: roleOf(mark)})),
		...decorations.filter(({from, to}) => from < range.to && to > range.from),
	];
	const text = manuscript.text.slice(range.from, range.to);
	if (layers.length === 0) {
		return [span(printable(text), ...base)];
	}

	const edges = [...new Set([range.from, range.to, ...layers.flatMap(({from, to}) => [from, to])])]
		.filter(edge => edge >= range.from && edge <= range.to)
		.sort((a, b) => a - b);
	return edges.slice(1).map((to, index) => {
		const from = edges[index] ?? range.from;
		const roles = layers.filter(layer => layer.from < to && layer.to > from).map(({role}) => role);
		return span(printable(text.slice(from - range.from, to - range.from)), ...base, ...roles);
	});
}

/** Marks lie within one block, so the search starts at the block's first. */
function marksOf(manuscript: Manuscript, block: Block, range: Range): readonly Mark[] {
	const {marks} = manuscript;
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

	const found: Mark[] = [];
	for (let index = low; index < marks.length; index++) {
		const mark = marks[index];
		if (!mark || mark.from >= range.to) {
			break;
		}

		if (mark.to > range.from) {
			found.push(mark);
		}
	}

	return found;
}

function baseRoles(block: Block, range: Range): readonly Role[] {
	const isQuoted = block.containers.some(({kind}) => kind === 'quote');
	const roles: Role[] = isQuoted ? ['quote'] : [];
	switch (block.kind) {
		case 'heading': {
			return [...roles, 'heading'];
		}

		case 'code': {
			return [...roles, 'code'];
		}

		case 'table': {
			const header = block.rows[0]?.at(-1);
			return header && range.to <= header.to ? [...roles, 'heading'] : roles;
		}

		case 'paragraph':
		case 'rule': {
			return roles;
		}
	}
}

function roleOf(mark: Mark): Role {
	return mark.kind;
}

/** Characters that take no cell here but one in some terminals are left out of what is printed. */
function printable(text: string): string {
	return text.replaceAll(/[\u00AD\u200B\uFEFF]/g, '');
}
