import type {Align, Block, Range} from '../article/manuscript.js';
import {breakLines} from './break-lines.js';
import type {Line, Piece} from './line.js';
import {setRecords} from './set-records.js';
import {cellWidth} from './width.js';

type Table = Extract<Block, {kind: 'table'}>;

/** Cells of white space between two columns. */
const gap = 2;

/**
Set a table: columns as wide as their content where there is room, else narrowed from the widest on and their cells wrapped. Where not even the longest words fit side by side, each row becomes a record of labels and values.

`isMirrored` says that its first column will be painted on the right, all columns counted from there.
*/
export function setTable(
	lines: Line[],
	text: string,
	table: Table,
	index: number,
	indent: number,
	measure: number,
	isMirrored = false,
): void {
	const widths = columnWidths(text, table, measure - indent);
	if (widths === null) {
		setRecords(lines, text, table, index, indent, measure);
	} else {
		setColumns(lines, text, table, index, indent, widths, isMirrored);
	}
}

/** The width of each column in cells, or `null` when they cannot stand side by side. */
function columnWidths(text: string, table: Table, room: number): readonly number[] | null {
	const count = Math.max(0, ...table.rows.map(row => row.length));
	const natural = Array.from({length: count}, () => 1);
	const least = Array.from({length: count}, () => 1);
	for (const row of table.rows) {
		for (const [column, cell] of row.entries()) {
			const content = text.slice(cell.from, cell.to);
			natural[column] = Math.max(natural[column] ?? 1, cellWidth(content));
			for (const word of content.split(/\s+/)) {
				least[column] = Math.max(least[column] ?? 1, Math.min(cellWidth(word), 24));
			}
		}
	}

	const available = room - gap * (count - 1);
	if (sum(natural) <= available) {
		return natural;
	}

	if (sum(least) > available) {
		return null;
	}

	return shrink(natural, least, available);
}

/** Narrow the widest columns first, none below its longest word. */
function shrink(natural: readonly number[], least: readonly number[], available: number): readonly number[] {
	let ceiling = Math.max(...natural);
	const capped = (): number[] => natural.map((width, column) => Math.max(Math.min(width, ceiling), least[column] ?? 1));
	while (ceiling > 1 && sum(capped()) > available) {
		ceiling--;
	}

	const widths = capped();
	// What rounding left over goes to the first columns that were cut.
	let rest = available - sum(widths);
	return widths.map((width, column) => {
		const isCut = width < (natural[column] ?? width) && rest > 0;
		rest -= isCut ? 1 : 0;
		return isCut ? width + 1 : width;
	});
}

function setColumns(
	lines: Line[],
	text: string,
	table: Table,
	index: number,
	indent: number,
	widths: readonly number[],
	isMirrored: boolean,
): void {
	for (const [rowIndex, row] of table.rows.entries()) {
		const cells = row.map((cell, column) => breakLines(text, cell, widths[column] ?? 1));
		const height = Math.max(1, ...cells.map(cell => cell.length));
		const rowFrom = row[0]?.from ?? table.from;
		const rowTo = row.at(-1)?.to ?? rowFrom;
		for (let line = 0; line < height; line++) {
			const pieces: Piece[] = [];
			let column = indent;
			for (const [cell, width] of widths.entries()) {
				const range = cells[cell]?.[line];
				if (range) {
					pieces.push(place(text, range, column, width, sideOf(table.align[cell] ?? null, isMirrored)));
				}

				column += width + gap;
			}

			const from = line === 0 ? rowFrom : Math.min(...pieces.map(piece => piece.from));
			lines.push({kind: 'cells', from, to: rowTo, block: index, pieces});
		}

		if (rowIndex === 0 && table.rows.length > 1) {
			const to = Math.max(rowTo, rowFrom + 1);
			lines.push({kind: 'hairline', from: to, to, block: index, width: sum(widths) + gap * (widths.length - 1)});
		}
	}
}

type Side = 'start' | 'center' | 'end';

/** Where in its column a cell stands: what begins on the right ends on the left. */
function sideOf(align: Align, isMirrored: boolean): Side {
	if (align === 'center' || align === null) {
		return align ?? 'start';
	}

	return (align === 'right') === isMirrored ? 'start' : 'end';
}

function place(text: string, range: Range, column: number, width: number, side: Side): Piece {
	const room = Math.max(0, width - cellWidth(text.slice(range.from, range.to)));
	const shift = side === 'end' ? room : side === 'center' ? Math.floor(room / 2) : 0;
	return {from: range.from, to: range.to, column: column + shift, suffix: ''};
}

function sum(numbers: readonly number[]): number {
	return numbers.reduce((total, number) => total + number, 0);
}
