import type {BlockContent, Heading, Nodes} from 'mdast';
import {eachNode} from '../../article/tree.js';
import {lineOf} from '../markdown/visible-text.js';
import {type ChapterDraft, placeName} from './chapter.js';
import type {ContentsLine} from './contents.js';

/** How the headings of a document lie under the contents: one of the level `own` stands at `depth`. */
export type Level = {readonly own: number; readonly depth: number};

/** A heading, or what says its words, stands no more blocks below the place that the contents name. */
const nearby = 4;

/** No title is longer than this, and no number or ornament above one than that, in characters. */
const mostTitle = 400;
const smallLength = 24;

/**
Give a document the headings that the contents of the book have for it, at their depths: the heading that stands there, the first line that says the same, or a new one. `before` is where the document before it left off; its own further headings lie below.
*/
export function withHeadings(
	blocks: readonly BlockContent[],
	lines: readonly ContentsLine[],
	chapter: ChapterDraft,
	before: Level | null,
): {readonly blocks: readonly BlockContent[]; readonly level: Level | null} {
	const indexOf = indexOfPlaces(blocks, lines, chapter);
	const listed = new Map<BlockContent, number>();
	const added = new Map<BlockContent, Heading[]>();
	const own = new Map(lines.map(line => [line, blockThatSays(line.title, blocks, indexOf(line))]));
	const taken = new Set(own.values());
	for (const line of lines) {
		const at = indexOf(line);
		const block = blocks[at];
		const found = own.get(line) ?? (line.isAbove ? null : headingAt(blocks, at, taken));
		if (found !== null && !listed.has(found)) {
			taken.add(found);
			listed.set(found, line.depth);
		} else if (block && line.title !== '' && found === null) {
			const heading = headingOf(line.depth, [{type: 'text', value: line.title}]);
			const above = added.get(block) ?? [];
			above.push(heading);
			added.set(block, above);
			if (!line.isAbove) {
				chapter.anchors.set(placeName(chapter.path, line.place?.id ?? ''), heading);
			}
		}
	}

	return levelled(blocks, {listed, added}, chapter, before);
}

type Found = {
	/** The depths of the blocks that the contents name. */
	readonly listed: ReadonlyMap<BlockContent, number>;
	/** Headings that are to stand above a block. */
	readonly added: ReadonlyMap<BlockContent, readonly Heading[]>;
};

function levelled(
	blocks: readonly BlockContent[],
	{listed, added}: Found,
	chapter: ChapterDraft,
	before: Level | null,
): {readonly blocks: readonly BlockContent[]; readonly level: Level | null} {
	let level = before;
	// Below a heading that was added, the next of the document's own is one deeper, whatever it is.
	let isOpen = false;
	const written: BlockContent[] = [];
	for (const block of blocks) {
		for (const heading of added.get(block) ?? []) {
			written.push(heading);
			level = {own: 0, depth: heading.depth};
			isOpen = true;
		}

		const depth = listed.get(block);
		if (depth !== undefined && (block.type === 'heading' || block.type === 'paragraph')) {
			const heading = block.type === 'heading' ? block : headingOf(depth, block.children);
			level = {own: block.type === 'heading' ? block.depth : 0, depth};
			isOpen = block.type === 'paragraph';
			heading.depth = depthOf(depth);
			chapter.replaced.set(block, heading);
			written.push(heading);
		} else {
			if (block.type === 'heading' && level !== null) {
				level = isOpen ? {own: block.depth - 1, depth: level.depth} : level;
				isOpen = false;
				block.depth = depthOf(level.depth + block.depth - level.own);
			}

			written.push(block);
		}
	}

	return {blocks: written, level: isOpen && level !== null ? {own: 1, depth: level.depth} : level};
}

/** The heading or the short paragraph near a place that says a title. */
function blockThatSays(title: string, blocks: readonly BlockContent[], at: number): BlockContent | null {
	const words = folded(title);
	const isSame = (block: BlockContent): boolean =>
		(block.type === 'heading' || block.type === 'paragraph') && folded(lineOf(block, mostTitle)) === words;
	return words === '' ? null : (blocks.slice(at, at + nearby).find(isSame) ?? null);
}

/** The heading near a place, below nothing but pictures, ornaments and numbers; none that is another line's. */
function headingAt(
	blocks: readonly BlockContent[],
	at: number,
	taken: ReadonlySet<BlockContent | null>,
): BlockContent | null {
	for (const block of blocks.slice(at, at + nearby)) {
		if (block.type === 'heading' && !taken.has(block)) {
			return block;
		}

		const isSmall =
			block.type === 'heading' ||
			block.type === 'thematicBreak' ||
			(block.type === 'paragraph' &&
				(block.children.every(({type}) => type === 'image') || lineOf(block, mostTitle).length <= smallLength));
		if (!isSmall) {
			return null;
		}
	}

	return null;
}

function folded(title: string): string {
	return title.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, '') || title;
}

function headingOf(depth: number, children: Heading['children']): Heading {
	return {type: 'heading', depth: depthOf(depth), children};
}

function depthOf(depth: number): Heading['depth'] {
	return Math.min(Math.max(depth, 1), 6) as Heading['depth'];
}

/** Returns the index of the block in which the place of a line is; the first one for what is nowhere. */
function indexOfPlaces(
	blocks: readonly BlockContent[],
	lines: readonly ContentsLine[],
	chapter: ChapterDraft,
): (line: ContentsLine) => number {
	const indexes = new Map<Nodes, number>();
	if (lines.some(({place}) => place !== null && place.id !== '')) {
		for (const [index, block] of blocks.entries()) {
			eachNode([block], node => {
				indexes.set(node, index);
			});
		}
	}

	return ({place}) => {
		const anchor = chapter.anchors.get(placeName(chapter.path, place?.id ?? ''));
		return (anchor && indexes.get(anchor)) ?? 0;
	};
}
