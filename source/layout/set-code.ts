import type {Block} from '../article/manuscript.js';
import type {Line} from './line.js';
import {cellWidth, takeSome} from './width.js';

/** Below this width a mark at the end of a line would leave too little of the code. */
const leastRoomForMark = 8;

/** Code keeps its line breaks and its spaces; what is longer than a line goes on in the next, behind a mark. */
export function setCode(lines: Line[], text: string, block: Block, index: number, indent: number, room: number): void {
	const mark = room >= leastRoomForMark ? 1 : 0;
	let from = block.from;
	while (from <= block.to) {
		const found = text.indexOf('\n', from);
		const end = found === -1 || found > block.to ? block.to : found;
		let start = from;
		do {
			const fits = cellWidth(text, start, Math.min(end, start + 2 * room)) <= room && end - start <= 2 * room;
			const piece = fits ? text.slice(start, end) : takeSome(text.slice(start, end), room - mark);
			const to = start + piece.length;
			lines.push({
				kind: 'text',
				from: start,
				to,
				block: index,
				indent,
				isHyphenated: false,
				gaps: null,
				goesOn: to < end && mark > 0,
			});
			start = to;
		} while (start < end);
		from = end + 1;
	}
}
