import type {BlockContent, DefinitionContent, FootnoteDefinition, ListItem, Table} from 'mdast';
import type {DefList} from '../../../article/nodes.js';
import {inLanguage} from '../../markdown/html-languages.js';
import type {Element} from '../dom/node.js';
import {createLine, type Line, type Wrapper, writeLeaf, writeText} from './line.js';
import {takeName} from './names.js';
import type {Notes} from './notes.js';

export type Flow = BlockContent | DefinitionContent;

/** Lists, quotes and the like inside each other deeper than this are not told apart: no page has room for them. */
const deepest = 20;

/** A table under construction. */
export type TableDraft = {
	readonly node: Table;
	/** What stands in it outside of its cells: its caption. */
	readonly before: Flow[];
	/** For each column, into how many more rows a cell above reaches. */
	readonly spans: number[];
};

/** Where what comes next goes to. */
export type Frame =
	/** Blocks; `item` when they are those of a list item. `isStray` when no tag opened it. */
	| {kind: 'flow'; children: Flow[]; line: Line | null; item: ListItem | null; isStray: boolean}
	/** Running text alone: what would be a block of its own is words of it. */
	| {kind: 'words'; line: Line}
	/** Holds nothing but its parts; other things go where `stray` says. */
	| {kind: 'list'; items: ListItem[]; stray: () => Flow[]}
	| {kind: 'definitions'; list: DefList; stray: () => Flow[]}
	| {kind: 'table'; table: TableDraft; stray: () => Flow[]};

/** Blocks under construction. */
export type Builder = {
	/** Against what relative addresses are resolved. */
	readonly base: string | null;
	readonly notes: Notes;
	readonly frames: Frame[];
	readonly wrappers: Wrapper[];
	readonly definitions: FootnoteDefinition[];
	/** The names of elements that were begun, to which links lead and which no node bears yet. */
	readonly names: string[];
	/** Names that stand for others. */
	readonly aliases: Map<string, string>;
	/** The element of code in which the words stand. */
	code: Element | null;
	/** How many lists, quotes and the like are open. */
	depth: number;
	/** The language of the words where it is not the page's. */
	lang: string | null;
};

/** Blocks without anything in them. */
export function createBuilder(base: string | null, notes: Notes, children: Flow[]): Builder {
	return {
		base,
		notes,
		frames: [flowFrame(children)],
		wrappers: [],
		definitions: [],
		names: [],
		aliases: new Map(),
		code: null,
		depth: 0,
		lang: null,
	};
}

/** A frame for blocks. */
export function flowFrame(children: Flow[], item: ListItem | null = null, isStray = false): Frame {
	return {kind: 'flow', children, line: null, item, isStray};
}

/** The frame that takes words and blocks now: one is made when the innermost takes parts only. */
export function openFrame(builder: Builder): Extract<Frame, {kind: 'flow' | 'words'}> {
	const frame = builder.frames.at(-1);
	if (frame?.kind === 'flow' || frame?.kind === 'words') {
		return frame;
	}

	const stray = flowFrame(frame?.stray() ?? [], null, true);
	builder.frames.push(stray);
	return stray as Extract<Frame, {kind: 'flow'}>;
}

/** Whether blocks can stand here, and containers that are not too deep. */
export function takesBlocks(builder: Builder): boolean {
	return openFrame(builder).kind === 'flow';
}

export function takesContainers(builder: Builder): boolean {
	return builder.depth < deepest && takesBlocks(builder);
}

/** End the paragraph, if there is one; in running text, part the words. */
export function endBlock(builder: Builder): void {
	const frame = builder.frames.at(-1);
	if (frame?.kind === 'words') {
		frame.line.isSpaced = true;
	} else if (frame?.kind === 'flow' && frame.line !== null) {
		const {children, isVisible} = frame.line;
		frame.line = null;
		if (isVisible) {
			addBlock(builder, {type: 'paragraph', children});
		}
	}
}

/** End what was begun without a tag: a part follows, or the end of what it stands in. */
export function endStray(builder: Builder): void {
	const frame = builder.frames.at(-1);
	if (frame?.kind === 'flow' && frame.isStray) {
		endBlock(builder);
		builder.frames.pop();
	}
}

/** Add a block behind the others. */
export function addBlock(builder: Builder, block: Flow): void {
	const frame = openFrame(builder);
	if (frame.kind === 'flow') {
		frame.children.push(takeName(builder, inLanguage(block, builder.lang)));
	}
}

/** Write text of the page. */
export function write(builder: Builder, text: string): void {
	const isBlank = !/[^ \t\n\f\r]/.test(text);
	const frame = builder.frames.at(-1);
	if (isBlank && (frame === undefined || !('line' in frame) || frame.line === null)) {
		return;
	}

	writeText(lineOf(builder, isBlank), text, builder);
}

/** Write a node of running text. */
export function writeNode(builder: Builder, node: Parameters<typeof writeLeaf>[1]): void {
	writeLeaf(lineOf(builder, false), node, builder);
}

/** Break the line; two breaks end the paragraph. */
export function breakLine(builder: Builder): void {
	const frame = builder.frames.at(-1);
	if (frame?.kind === 'words') {
		frame.line.isSpaced = true;
	} else if (frame?.kind === 'flow' && frame.line !== null) {
		frame.line.breaks++;
	}
}

function lineOf(builder: Builder, isBlank: boolean): Line {
	if (!isBlank) {
		const frame = builder.frames.at(-1);
		if (frame?.kind === 'flow' && (frame.line?.breaks ?? 0) > 1) {
			endBlock(builder);
		}
	}

	const frame = openFrame(builder);
	frame.line ??= createLine();
	return frame.line;
}
