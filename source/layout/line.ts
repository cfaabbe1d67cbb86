import type {Row} from './span.js';

/** A piece of text set at a column of its line: a cell of a table. */
export type Piece = {
	readonly from: number;
	readonly to: number;
	/** Cells from the left edge of the text block; from the right one in a right-to-left article. */
	readonly column: number;
	/** What is set behind it that is not in the text, as the colon of a label. */
	readonly suffix: string;
};

/** A line of running text or code. */
export type TextLine = {
	readonly kind: 'text';
	readonly from: number;
	readonly to: number;
	/** Index of its block in the manuscript. */
	readonly block: number;
	/** Cells from the left edge of the text block. */
	readonly indent: number;
	/** A hyphen stands behind it that is not in the text. */
	readonly isHyphenated: boolean;
	/** Justified: the offsets of the spaces that are one cell wider, an offset once for each cell. */
	readonly gaps: readonly number[] | null;
	/** A mark is set behind it: the line of code goes on in the next. */
	readonly goesOn: boolean;
};

/**
One line of a layout. `from` is the offset of its first character and `to` of the one behind its last; lines are sorted by `from`, and no two of them share it.

Lines before the text (the title block) count down from -1; lines after it (the end mark and what follows) count up from the length of the text.
*/
export type Line =
	| TextLine
	| {readonly kind: 'space'; readonly from: number; readonly to: number; readonly block: number}
	| {
			readonly kind: 'cells';
			readonly from: number;
			readonly to: number;
			readonly block: number;
			readonly pieces: readonly Piece[];
	  }
	| {
			/** A rule, or the hairline under a table's header. */
			readonly kind: 'hairline';
			readonly from: number;
			readonly to: number;
			readonly block: number;
			readonly width: number;
	  }
	| {readonly kind: 'matter'; readonly from: number; readonly to: number; readonly row: Row};
