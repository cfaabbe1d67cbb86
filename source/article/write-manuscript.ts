import type {
	BlockContent,
	DefinitionContent,
	FootnoteDefinition,
	ListItem,
	List as ListNode,
	PhrasingContent,
	Root,
	RootContent,
	Table,
} from 'mdast';
import type {Block, Container, List, Manuscript, Mark, Marker, Range} from './manuscript.js';

type Flow = RootContent | BlockContent | DefinitionContent;

/** What is filled while the tree is walked. */
type Draft = {
	readonly parts: string[];
	length: number;
	readonly blocks: Block[];
	readonly marks: Mark[];
	/** Footnotes, numbered in the order in which the text refers to them. */
	readonly notes: Map<string, number>;
	readonly definitions: ReadonlyMap<string, FootnoteDefinition>;
};

/** What stands for a line without words at the end of a block: one character, so that no two lines share an offset. */
const emptyText = ' ';

const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** Flatten an article's body. Footnotes come last, in the order of their first reference. */
export function writeManuscript(body: Root): Manuscript {
	const definitions = new Map<string, FootnoteDefinition>();
	for (const node of body.children) {
		if (node.type === 'footnoteDefinition') {
			definitions.set(node.identifier, node);
		}
	}

	const draft: Draft = {parts: [], length: 0, blocks: [], marks: [], notes: new Map(), definitions};
	writeFlow(draft, body.children, []);
	writeNotes(draft);
	draft.marks.sort((a, b) => a.from - b.from || b.to - a.to);
	return {text: draft.parts.join(''), blocks: draft.blocks, marks: draft.marks};
}

function writeNotes(draft: Draft): void {
	const written = new Set<string>();
	writeNumberedNotes(draft, written);
	// Notes that nothing refers to are words of the article all the same.
	for (const identifier of draft.definitions.keys()) {
		if (!draft.notes.has(identifier)) {
			draft.notes.set(identifier, draft.notes.size + 1);
			writeNumberedNotes(draft, written);
		}
	}
}

function writeNumberedNotes(draft: Draft, written: Set<string>): void {
	// A note may refer to further notes: the map grows while it is walked, which Map iteration allows.
	for (const [identifier, number] of draft.notes) {
		if (!written.has(identifier)) {
			written.add(identifier);
			writeNote(draft, draft.definitions.get(identifier), number);
		}
	}
}

function writeNote(draft: Draft, definition: FootnoteDefinition | undefined, number: number): void {
	if (definition) {
		const digits = String(draft.definitions.size).length;
		const container: Container = {kind: 'note', from: nextFrom(draft), number, digits};
		writeFlowOrNothing(draft, definition.children, [container]);
	}
}

function writeFlow(draft: Draft, nodes: readonly Flow[], containers: readonly Container[]): void {
	for (const node of nodes) {
		switch (node.type) {
			case 'paragraph':
			case 'heading': {
				const from = openBlock(draft);
				writePhrasing(draft, node.children);
				closeLine(draft, from);
				const range = {from, to: draft.length, containers};
				draft.blocks.push(
					node.type === 'heading' ? {kind: 'heading', depth: node.depth, ...range} : {kind: 'paragraph', ...range},
				);
				break;
			}

			case 'blockquote': {
				writeFlowOrNothing(draft, node.children, [...containers, {kind: 'quote', from: nextFrom(draft)}]);
				break;
			}

			case 'list': {
				writeList(draft, node, containers);
				break;
			}

			case 'code': {
				const from = openBlock(draft);
				write(draft, node.value);
				closeLine(draft, from);
				draft.blocks.push({
					kind: 'code',
					lang: node.lang ?? null,
					from,
					to: draft.length,
					containers,
				});
				break;
			}

			case 'table': {
				writeTable(draft, node, containers);
				break;
			}

			case 'thematicBreak': {
				const from = openBlock(draft);
				write(draft, emptyText);
				draft.blocks.push({kind: 'rule', from, to: draft.length, containers});
				break;
			}

			default: {
				// Definitions, footnotes, raw HTML and front matter are no running text.
				break;
			}
		}
	}
}

/** Write what a container holds; an empty one still gets a block, so that its marker is seen. */
function writeFlowOrNothing(draft: Draft, nodes: readonly Flow[], containers: readonly Container[]): void {
	const before = draft.blocks.length;
	writeFlow(draft, nodes, containers);
	if (draft.blocks.length === before) {
		const from = openBlock(draft);
		write(draft, emptyText);
		draft.blocks.push({kind: 'paragraph', from, to: draft.length, containers});
	}
}

function writeList(draft: Draft, node: ListNode, containers: readonly Container[]): void {
	const start = node.start ?? 1;
	const list: List = {
		tight: !node.spread && !node.children.some(item => item.spread),
		digits: node.ordered ? String(start + Math.max(0, node.children.length - 1)).length : 0,
	};
	for (const [index, item] of node.children.entries()) {
		const marker = markerOf(node, item, start + index);
		const container: Container = {kind: 'item', from: nextFrom(draft), list, marker};
		writeFlowOrNothing(draft, item.children, [...containers, container]);
	}
}

function markerOf(list: ListNode, item: ListItem, value: number): Marker {
	if (typeof item.checked === 'boolean') {
		return {kind: 'task', checked: item.checked};
	}

	return list.ordered ? {kind: 'number', value} : {kind: 'bullet'};
}

function writeTable(draft: Draft, node: Table, containers: readonly Container[]): void {
	const from = openBlock(draft);
	const rows: Range[][] = [];
	for (const row of node.children) {
		if (rows.length > 0) {
			write(draft, '\n');
		}

		const rowFrom = draft.length;
		const cells: Range[] = [];
		for (const cell of row.children) {
			if (cells.length > 0) {
				write(draft, '\t');
			}

			const start = draft.length;
			writePhrasing(draft, cell.children);
			if (draft.length > start) {
				closeLine(draft, start);
			}

			cells.push({from: start, to: draft.length});
		}

		closeLine(draft, rowFrom);
		rows.push(cells);
	}

	draft.blocks.push({kind: 'table', align: node.align ?? [], rows, from, to: draft.length, containers});
}

function writePhrasing(draft: Draft, nodes: readonly PhrasingContent[]): void {
	for (const node of nodes) {
		const from = draft.length;
		switch (node.type) {
			case 'text': {
				// A line break in the source of a paragraph is a space.
				write(draft, node.value.replaceAll(/[\n\t]/g, ' '));
				break;
			}

			case 'emphasis':
			case 'strong':
			case 'delete': {
				writePhrasing(draft, node.children);
				draft.marks.push({kind: node.type, from, to: draft.length});
				break;
			}

			case 'inlineCode': {
				write(draft, node.value.replaceAll(/[\n\t]/g, ' '));
				draft.marks.push({kind: 'code', from, to: draft.length});
				break;
			}

			case 'break': {
				write(draft, '\n');
				break;
			}

			case 'link': {
				writePhrasing(draft, node.children);
				draft.marks.push({kind: 'link', url: node.url, from, to: draft.length});
				break;
			}

			case 'image': {
				write(draft, `[image: ${node.alt?.trim().replaceAll(/[\n\t]/g, ' ') || 'no description'}]`);
				draft.marks.push({kind: 'image', url: node.url, from, to: draft.length});
				break;
			}

			case 'footnoteReference': {
				writeReference(draft, node.identifier);
				break;
			}

			default: {
				// Raw HTML and unresolved references hold no text of the article.
				break;
			}
		}
	}
}

function writeReference(draft: Draft, identifier: string): void {
	if (!draft.definitions.has(identifier)) {
		return;
	}

	const number = draft.notes.get(identifier) ?? draft.notes.size + 1;
	draft.notes.set(identifier, number);
	const from = draft.length;
	write(
		draft,
		String(number).replaceAll(/\d/g, digit => superscripts[Number(digit)] ?? digit),
	);
	draft.marks.push({kind: 'reference', number, from, to: draft.length});
}

function write(draft: Draft, text: string): void {
	if (text !== '') {
		draft.parts.push(text);
		draft.length += text.length;
	}
}

/** End a block, a row or a cell that began at `from`: what it ends with may not be empty. */
function closeLine(draft: Draft, from: number): void {
	if (draft.length === from || /[\n\t]$/.test(draft.parts.at(-1) ?? '')) {
		write(draft, emptyText);
	}
}

/** The offset at which the next block will begin. */
function nextFrom(draft: Draft): number {
	return draft.blocks.length === 0 ? 0 : draft.length + 1;
}

function openBlock(draft: Draft): number {
	if (draft.blocks.length > 0) {
		write(draft, '\n');
	}

	return draft.length;
}
