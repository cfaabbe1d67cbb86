import type {Row} from './span.js';

/** A piece of text set at a column of its line: a cell of a table. */
export type Piece = {
	readonly from: number;
	readonly to: number;
	/** Cells from the left edge of the text block. */
	readonly column: number;
};

/**
One line of a layout. `from` is the offset of its first character and `to` of the one behind its last; lines are sorted by `from`, and no two of them share it.

Lines before the text (the title block) count down from -1; lines after it (the end mark and what follows) count up from the length of the text.
*/
export type Line =
	| {
			readonly kind: 'text';
			readonly from: number;
			readonly to: number;
			/** Index of its block in the manuscript. */
			readonly block: number;
			/** Cells from the left edge of the text block. */
			readonly indent: number;
	  }
	| {readonly kind: 'space'; readonly from: number; readonly to: number; readonly block: number}
	| {
			readonly kind: 'cells';
			readonly from: number;
			readonly to: number;
			readonly block: number;
			readonly pieces: readonly Piece[];
	  }
	| {
			/** The hairline under a table's header. */
			readonly kind: 'hairline';
			readonly from: number;
			readonly to: number;
			readonly block: number;
			readonly width: number;
	  }
	| {readonly kind: 'matter'; readonly from: number; readonly to: number; readonly row: Row};
