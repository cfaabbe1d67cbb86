import type {Block, Range} from '../article/manuscript.js';
import {breakLines} from './break-lines.js';
import {glyph} from './glyphs.js';
import type {Line, Piece} from './line.js';
import {cellWidth, takeCells} from './width.js';

type Table = Extract<Block, {kind: 'table'}>;

/** A column's name as it stands before each of its values. */
type Label = {readonly range: Range; readonly suffix: string; readonly width: number; readonly isCut: boolean};

const colon = ': ';
/** Cells by which the lines of a value are set in that do not stand beside its label. */
const valueIndent = 2;

/**
Set a table that is too wide for the page as records: `label: value` for each cell, a blank line between rows. Labels that would take half of the line are cut; the header is set once before the records then.
*/
export function setRecords(
	lines: Line[],
	text: string,
	table: Table,
	index: number,
	indent: number,
	measure: number,
): void {
	const [header = [], ...rows] = table.rows;
	const room = Math.max(1, measure - indent);
	const labels = header.map(range => labelOf(text, range, Math.floor(room / 2)));
	// A name that no record shows, or not whole, is not to be lost.
	const isHeaderSet = labels.some(
		({range, isCut}, column) => isCut || (isFilled(range) && !rows.some(row => row[column] && isFilled(row[column]))),
	);
	if (isHeaderSet) {
		for (const cell of header.filter(isFilled)) {
			setValue(lines, text, cell, null, index, indent, room, cell.from);
		}
	}

	// A column without a name has values alone.
	const named = labels.map(label => (label.width > 0 ? label : null));
	// Where the header is not set by itself, its offsets belong to the first record.
	let from = isHeaderSet ? null : table.from;
	for (const row of rows) {
		if (from === null) {
			const end = (row[0]?.from ?? 1) - 1;
			lines.push({kind: 'space', from: end, to: end + 1, block: index});
		}

		const filled = row.map((cell, column) => ({cell, label: named[column] ?? null})).filter(({cell}) => isFilled(cell));
		const shown = filled.length > 0 ? filled : row.slice(0, 1).map(cell => ({cell, label: null}));
		for (const {cell, label} of shown) {
			setValue(lines, text, cell, label, index, indent, room, from ?? cell.from);
			from = null;
		}
	}
}

/** Set a value, its label before it. */
function setValue(
	lines: Line[],
	text: string,
	cell: Range,
	label: Label | null,
	index: number,
	indent: number,
	room: number,
	from: number,
): void {
	const setIn = label !== null && room > 4 * valueIndent ? valueIndent : 0;
	const shift = label === null ? 0 : label.width;
	const values = breakLines(text, cell, room - setIn, {indent: Math.max(0, shift - setIn)});
	for (const [number, value] of values.entries()) {
		const isFirst = number === 0;
		const piece: Piece = {
			from: value.from,
			to: value.to,
			column: indent + (isFirst && label !== null ? shift : setIn),
			suffix: '',
		};
		const pieces =
			isFirst && label !== null
				? [{from: label.range.from, to: label.range.to, column: indent, suffix: label.suffix}, piece]
				: [piece];
		lines.push({kind: 'cells', from: isFirst ? from : value.from, to: value.to, block: index, pieces});
	}
}

function labelOf(text: string, range: Range, room: number): Label {
	const full = cellWidth(text, range.from, range.to);
	if (full === 0) {
		return {range, suffix: '', width: 0, isCut: isFilled(range)};
	}

	// A label is one line, whatever its author did.
	const lineEnd = text.indexOf('\n', range.from);
	const isOneLine = lineEnd === -1 || lineEnd >= range.to;
	if (isOneLine && full + colon.length <= room) {
		return {range, suffix: colon, width: full + colon.length, isCut: false};
	}

	const suffix = `${glyph('cut')}${colon}`;
	const suffixWidth = cellWidth(suffix);
	const taken = takeCells(text.slice(range.from, isOneLine ? range.to : lineEnd), Math.max(0, room - suffixWidth));
	const isNamed = taken !== '' && room > suffixWidth;
	return {
		range: {from: range.from, to: range.from + taken.length},
		suffix: isNamed ? suffix : '',
		width: isNamed ? cellWidth(taken) + suffixWidth : 0,
		isCut: true,
	};
}

function isFilled(cell: Range): boolean {
	return cell.to > cell.from;
}
