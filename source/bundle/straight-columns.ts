import {cellWidth, hasDisputedWidth} from '../layout/width.js';

/*
Terminals are not of one mind about emoji, the vowel signs of Indic scripts and the like. In a row with such characters what stands behind a gap is put at its column explicitly (CHA), what ran over into it is erased (EL), and nothing wraps to the next row (DECAWM): so columns are straight whatever the terminal makes of what stands before them.

Ink draws a row with control sequences as a whole, so no part of it is ever drawn over an old one.
*/

/** From this many blank cells on, what follows them is a column of its own. */
const leastGap = 2;

const eraseToEnd = '\u001B[K';
const cursorTo = (column: number): string => `\u001B[${column + 1}G`;
const withoutWrap = '\u001B[?7l';
const withWrap = '\u001B[?7h';

/** Styles, blanks, and what can be seen. */
const parts = /(\u001B\[[\d;]*m)|( +)|([^\u001B ]+)/g;

let lastRows: readonly string[] = [];
let lastStraight: readonly string[] = [];

/** A frame of Ink's with straight columns. Rows of the last frame are not looked at again. */
export function straightFrame(frame: string): string {
	const rows = frame.split('\n');
	const straight = rows.map((row, index) =>
		row === lastRows[index] ? (lastStraight[index] as string) : straightRow(row),
	);
	lastRows = rows;
	lastStraight = straight;
	return straight.join('\n');
}

/** A row of the screen, its styles among its text, with straight columns. */
export function straightRow(row: string): string {
	if (!hasDisputedWidth(row)) {
		return row;
	}

	const straight: string[] = [withoutWrap];
	let column = 0;
	let gap = 0;
	let isAstray = false;
	for (const [part, style, blanks, text] of row.matchAll(parts)) {
		if (text !== undefined) {
			if (isAstray && gap >= leastGap) {
				straight.push(cursorTo(column), eraseToEnd);
				isAstray = false;
			}

			column += cellWidth(text);
			gap = 0;
			isAstray ||= hasDisputedWidth(text);
		} else if (style === undefined && blanks !== undefined) {
			column += blanks.length;
			gap += blanks.length;
		}

		straight.push(part);
	}

	return [...straight, withWrap].join('');
}
