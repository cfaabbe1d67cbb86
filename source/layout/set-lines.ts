import type {Block, Container, Manuscript} from '../article/manuscript.js';
import {breakLines} from './break-lines.js';
import {indentOf} from './indent.js';
import type {Line} from './line.js';
import {setTable} from './set-table.js';
import {takeSome} from './width.js';

/** Set a manuscript's blocks into lines of at most `measure` cells, with the white space between them. */
export function setLines(manuscript: Manuscript, measure: number): readonly Line[] {
	const lines: Line[] = [];
	const {text, blocks} = manuscript;
	for (const [index, block] of blocks.entries()) {
		const previous = blocks[index - 1];
		if (previous && isSpaced(previous, block)) {
			lines.push({kind: 'space', from: previous.to, to: block.from, block: index});
		}

		setBlock(lines, text, block, index, measure);
	}

	return lines;
}

function setBlock(lines: Line[], text: string, block: Block, index: number, measure: number): void {
	const indent = indentOf(block, measure).cells;
	const room = Math.max(1, measure - indent);
	switch (block.kind) {
		case 'paragraph':
		case 'heading': {
			for (const range of breakLines(text, block, room)) {
				lines.push({kind: 'text', from: range.from, to: range.to, block: index, indent});
			}

			break;
		}

		case 'code': {
			setCode(lines, text, block, index, indent, room);
			break;
		}

		case 'table': {
			for (const line of setTable(text, block, index, indent, measure)) {
				lines.push(line);
			}

			break;
		}

		case 'rule': {
			lines.push({kind: 'hairline', from: block.from, to: block.to, block: index, width: room});
			break;
		}
	}
}

/** Code keeps its line breaks and its spaces; what is longer than a line goes on in the next. */
function setCode(lines: Line[], text: string, block: Block, index: number, indent: number, room: number): void {
	let from = block.from;
	while (from <= block.to) {
		const found = text.indexOf('\n', from);
		const end = found === -1 || found > block.to ? block.to : found;
		let start = from;
		do {
			const {length} = takeSome(text.slice(start, end), room);
			lines.push({kind: 'text', from: start, to: start + length, block: index, indent});
			start += length;
		} while (start < end);
		from = end + 1;
	}
}

/** Whether a blank line parts two neighbours: always, but not between the parts of a tight list. */
function isSpaced(before: Block, after: Block): boolean {
	const depth = before.containers.findIndex((container, index) => container !== after.containers[index]);
	const level = depth === -1 ? before.containers.length : depth;
	const left = before.containers[level];
	const right = after.containers[level];
	if (isItem(left) && isItem(right)) {
		return !(left.list === right.list && left.list.tight);
	}

	// A nested list under the text of its item.
	const outer = after.containers[level - 1];
	return !(left === undefined && isItem(right) && isItem(outer) && outer.list.tight);
}

function isItem(container: Container | undefined): container is Extract<Container, {kind: 'item'}> {
	return container?.kind === 'item';
}
