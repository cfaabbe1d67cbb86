import {cellWidth, takeCells} from '../layout/width.js';

/** Where the end of what is typed begins that a room of cells has space for: what was typed first gives way. */
export function typedFrom(text: string, room: number): number {
	let from = 0;
	while (cellWidth(text, from) > room) {
		from += Math.max(1, takeCells(text.slice(from), 2).length);
	}

	return from;
}
