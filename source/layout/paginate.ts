import type {Block} from '../article/manuscript.js';
import type {Line} from './line.js';

/** A heading takes this many lines of its text along. */
const linesWithHeading = 2;

/**
Divide lines into pages of `height` lines. Returns the index of the first line of each page; there is at least one page.

No page begins with a blank line, and a heading is not left alone at the foot of a page where the page has room for anything else.
*/
export function paginate(lines: readonly Line[], blocks: readonly Block[], height: number): readonly number[] {
	const room = Math.max(1, height);
	let start = Math.max(
		0,
		lines.findIndex(line => !isSpace(line)),
	);
	const starts = [start];
	while (lines.length - start > room) {
		let next = start + room;
		while (next < lines.length && isSpace(lines[next])) {
			next++;
		}

		next = withoutLoneHeading(lines, blocks, start, next);
		if (next >= lines.length) {
			break;
		}

		starts.push(next);
		start = next;
	}

	return starts;
}

function withoutLoneHeading(lines: readonly Line[], blocks: readonly Block[], start: number, next: number): number {
	let index = next - 1;
	let textLines = 0;
	while (index > start && (isSpace(lines[index]) || textLines < linesWithHeading)) {
		const line = lines[index];
		if (isHeading(line, blocks)) {
			const first = firstOfHeadings(lines, blocks, start, index);
			return first > start ? first : next;
		}

		textLines += isSpace(line) ? 0 : 1;
		index--;
	}

	return next;
}

/** The first line of a heading's last line, or of the headings that stand right above it. */
function firstOfHeadings(lines: readonly Line[], blocks: readonly Block[], start: number, last: number): number {
	let first = last;
	for (let index = last - 1; index >= start; index--) {
		if (isHeading(lines[index], blocks)) {
			first = index;
		} else if (!isSpace(lines[index])) {
			break;
		}
	}

	return first;
}

function isHeading(line: Line | undefined, blocks: readonly Block[]): boolean {
	return line?.kind === 'text' && blocks[line.block]?.kind === 'heading';
}

function isSpace(line: Line | undefined): boolean {
	return line?.kind === 'space';
}
