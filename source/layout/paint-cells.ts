import {type Row, rowText, type Span, span} from './span.js';
import {cellWidth} from './width.js';

/** A cell of a table, or a label or value of a record: its text as it is printed, and what is set behind that. */
export type PaintedPiece = {readonly column: number; readonly content: Row; readonly suffix: string};

/**
A line of a table between the prefix of its block, `indent` cells wide, and its last cell. Columns are counted from the left, or from the right where it is mirrored.
*/
export function paintCells(pieces: readonly PaintedPiece[], indent: number, isMirrored: boolean): Row {
	let column = indent;
	const parts = pieces.map((piece): Row => {
		const row = withSuffix(piece, isMirrored);
		const gap = span(' '.repeat(Math.max(0, piece.column - column)));
		column = piece.column + cellWidth(rowText(row));
		return isMirrored ? [...row, gap] : [gap, ...row];
	});
	return isMirrored ? parts.reverse().flat() : parts.flat();
}

/** The colon of a label stands on its left where one reads from the right. */
function withSuffix({content, suffix}: PaintedPiece, isMirrored: boolean): Row {
	if (suffix === '') {
		return content;
	}

	const tail: Span = span(isMirrored ? [...suffix].reverse().join('') : suffix, 'dim');
	return isMirrored ? [tail, ...content] : [...content, tail];
}
