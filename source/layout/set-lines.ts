import type {Block, Container, DefinitionList, Manuscript} from '../article/manuscript.js';
import {isRightToLeft} from './direction.js';
import {indentOf} from './indent.js';
import type {Line} from './line.js';
import {setCode} from './set-code.js';
import {setParagraph} from './set-paragraph.js';
import {setTable} from './set-table.js';
import {plainStyle, type TextStyle} from './typography.js';

/**
Set the blocks of a manuscript from the index `first` on into lines of at most `measure` cells, with the white space between them, and add them to `lines`. Stops behind the block in which `characters` more characters are set. Returns the index of the block to go on with.
*/
export function setBlocks(
	lines: Line[],
	manuscript: Manuscript,
	measure: number,
	style: TextStyle = plainStyle,
	first = 0,
	characters = Number.POSITIVE_INFINITY,
): number {
	const {blocks} = manuscript;
	const end = (blocks[first]?.from ?? 0) + characters;
	let index = first;
	for (; index < blocks.length; index++) {
		const block = blocks[index] as Block;
		if (block.from >= end) {
			break;
		}

		const previous = blocks[index - 1];
		const isSetIn = previous !== undefined && style.paragraphs === 'indented' && continues(previous, block);
		if (previous && !isSetIn && isSpaced(previous, block)) {
			lines.push({kind: 'space', from: previous.to, to: block.from, block: index});
		}

		setBlock(lines, manuscript, block, index, measure, style, isSetIn);
	}

	return index;
}

function setBlock(
	lines: Line[],
	manuscript: Manuscript,
	block: Block,
	index: number,
	measure: number,
	style: TextStyle,
	isSetIn: boolean,
): void {
	const {text} = manuscript;
	const indent = indentOf(block, measure).cells;
	const room = Math.max(1, measure - indent);
	switch (block.kind) {
		case 'paragraph':
		case 'heading':
		case 'term': {
			setParagraph(lines, text, block, index, indent, room, style, isSetIn);
			break;
		}

		case 'code': {
			setCode(lines, text, block, index, indent, room);
			break;
		}

		case 'table': {
			setTable(lines, text, block, index, indent, measure, isRightToLeft(manuscript));
			break;
		}

		case 'rule': {
			lines.push({kind: 'hairline', from: block.from, to: block.to, block: index, width: room});
			break;
		}
	}
}

/** A paragraph that follows another at the same place. */
function continues(before: Block, after: Block): boolean {
	return (
		before.kind === 'paragraph' &&
		after.kind === 'paragraph' &&
		before.containers.length === after.containers.length &&
		before.containers.every((container, index) => container === after.containers[index])
	);
}

/** Whether a blank line parts two neighbours: always, but not between the parts of a tight list, nor behind a term. */
function isSpaced(before: Block, after: Block): boolean {
	const depth = before.containers.findIndex((container, index) => container !== after.containers[index]);
	const level = depth === -1 ? before.containers.length : depth;
	const left = before.containers[level];
	const right = after.containers[level];
	if (isItem(left) && isItem(right)) {
		return !(left.list === right.list && left.list.tight);
	}

	const list = definitionsAt(before, level);
	if (list !== null && list === definitionsAt(after, level)) {
		// Two descriptions of one term would run together.
		return !(isTermAt(before, level) || (list.tight && isTermAt(after, level)));
	}

	// A nested list under the text of its item.
	const outer = after.containers[level - 1];
	const isTight = (outer?.kind === 'item' || outer?.kind === 'description') && outer.list.tight;
	return !(left === undefined && isItem(right) && isTight);
}

/** The definition list to which a block belongs at a level of its containers. */
function definitionsAt(block: Block, level: number): DefinitionList | null {
	const container = block.containers[level];
	if (container !== undefined) {
		return container.kind === 'description' ? container.list : null;
	}

	return block.kind === 'term' ? block.list : null;
}

function isTermAt(block: Block, level: number): boolean {
	return block.kind === 'term' && block.containers.length === level;
}

function isItem(container: Container | undefined): container is Extract<Container, {kind: 'item'}> {
	return container?.kind === 'item';
}
