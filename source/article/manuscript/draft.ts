import type {FootnoteDefinition, Heading, PhrasingContent} from 'mdast';
import type {Block, Jump, Mark, Range} from '../manuscript.js';

/** A link to a place within the article while it is not known yet where that is: the place has a name so long. */
export type OpenJump = Omit<Jump, 'kind' | 'target'> & {readonly place: string};

/** A manuscript while it is written: what is filled as the tree is walked. */
export type Draft = {
	readonly parts: string[];
	length: number;
	readonly blocks: Block[];
	readonly marks: Mark[];
	/** Footnotes, numbered in the order in which the text refers to them. */
	readonly notes: Map<string, number>;
	/** How often the text so far refers to each of them. */
	readonly references: Map<string, number>;
	readonly definitions: ReadonlyMap<string, FootnoteDefinition>;
	/** The language of the article. */
	readonly lang: string | null;
	/** Where the words of each node stand; `null` when nobody wants to know. */
	readonly spans: Map<PhrasingContent, Range> | null;
	readonly headings: Array<{readonly node: Heading; readonly from: number}>;
	readonly jumps: OpenJump[];
	/** The offsets of the places that jumps may lead to, by their names. */
	readonly places: Map<string, number>;
};

/** What stands for a line without words at the end of a block: one character, so that no two lines share an offset. */
const emptyText = ' ';

/** Nothing written yet. */
export function createDraft(
	definitions: ReadonlyMap<string, FootnoteDefinition>,
	lang: string | null,
	spans: Map<PhrasingContent, Range> | null = null,
): Draft {
	return {
		parts: [],
		length: 0,
		blocks: [],
		marks: [],
		notes: new Map(),
		references: new Map(),
		definitions,
		lang,
		spans,
		headings: [],
		jumps: [],
		places: new Map(),
	};
}

/** Write a piece of text behind what is written. */
export function write(draft: Draft, text: string): void {
	if (text !== '') {
		draft.parts.push(text);
		draft.length += text.length;
	}
}

/** Write the one line of a block that has no words. */
export function writeNothing(draft: Draft): void {
	write(draft, emptyText);
}

/** The offset at which the next block will begin. */
export function nextFrom(draft: Draft): number {
	return draft.blocks.length === 0 ? 0 : draft.length + 1;
}

/** Begin a block; returns where it begins. */
export function openBlock(draft: Draft): number {
	if (draft.blocks.length > 0) {
		write(draft, '\n');
	}

	return draft.length;
}

/** End a block, a row or a cell that began at `from`: what it ends with may not be empty. */
export function closeLine(draft: Draft, from: number): void {
	const last = draft.parts.at(-1) ?? '';
	if (draft.length === from || last.endsWith('\n') || last.endsWith('\t')) {
		writeNothing(draft);
	}
}
