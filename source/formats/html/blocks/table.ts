import type {AlignType, TableCell} from 'mdast';
import {attributeOf, closest, type Element, following, textOf} from '../dom/node.js';
import {type Builder, endStray, type Frame, type TableDraft} from './builder.js';
import {createLine} from './line.js';

/** A cell is as wide as this at most, in columns, and as high, in rows: more is a mistake or a trap. */
const mostColumns = 60;
const mostRows = 400;

/** Blocks that no cell of running text can hold. */
const blockNames = new Set(['ul', 'ol', 'dl', 'pre', 'blockquote', 'figure', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'hr']);

/** Longer cells are no cells but columns of a page, in characters. */
const longestCell = 600;

/** Whether a table only puts things beside each other, as pages did before there was another way. */
export function isLayout(table: Element): boolean {
	if (/^(?:presentation|none)$/.test(attributeOf(table, 'role') ?? '')) {
		return true;
	}

	let hasHeader = false;
	let hasBlocks = false;
	let rows = 0;
	let cells = 0;
	let most = 0;
	for (let node = following(table, table); node !== null; node = following(node, table)) {
		if (node.nodeType === 1) {
			const {localName} = node;
			if (localName === 'table') {
				return true;
			}

			hasHeader ||= localName === 'th' || localName === 'thead' || localName === 'caption';
			hasBlocks ||= blockNames.has(localName);
			if (localName === 'tr') {
				rows++;
				cells = 0;
			} else if (localName === 'td' || localName === 'th') {
				cells++;
				most = Math.max(most, cells);
				hasBlocks ||= textOf(node).length > longestCell;
			}
		}
	}

	return !hasHeader && (hasBlocks || rows < 2 || most < 2);
}

/** Begin a table; returns what ends it. */
export function openTable(builder: Builder, add: (table: TableDraft) => void): () => void {
	const table: TableDraft = {node: {type: 'table', align: [], children: []}, before: [], spans: []};
	builder.frames.push({kind: 'table', table, stray: () => table.before});
	return () => {
		endStray(builder);
		builder.frames.pop();
		const {node} = table;
		const width = Math.max(0, ...node.children.map(row => row.children.length));
		if (width > 0) {
			node.align = Array.from({length: width}, (_, column) => node.align?.[column] ?? null);
		}

		add(table);
	};
}

/** Begin a row of the table that is open. */
export function openRow(builder: Builder): (() => void) | null {
	endStray(builder);
	const table = tableOf(builder);
	if (table === null) {
		return null;
	}

	table.node.children.push({type: 'tableRow', children: []});
	fillSpans(table);
	return () => {
		endStray(builder);
		const row = table.node.children.at(-1);
		if (row?.children.every(cell => cell.children.length === 0)) {
			table.node.children.pop();
		}
	};
}

/** Begin a cell; returns what ends it. */
export function openCell(builder: Builder, element: Element): (() => void) | null {
	endStray(builder);
	const table = tableOf(builder);
	const row = table?.node.children.at(-1);
	if (table === null || row === undefined) {
		return null;
	}

	const line = createLine();
	const frame: Frame = {kind: 'words', line};
	builder.frames.push(frame);
	return () => {
		builder.frames.pop();
		const column = row.children.length;
		const width = spanOf(element, 'colspan', mostColumns - column);
		const height = spanOf(element, 'rowspan', mostRows);
		const align = alignOf(element);
		if (align !== null && table.node.align && !table.node.align[column]) {
			table.node.align[column] = align;
		}

		row.children.push({type: 'tableCell', children: line.isVisible ? line.children : []} satisfies TableCell);
		table.spans[column] = height - 1;
		// A wide cell has its words in its first column, and nothing in the others.
		for (let other = 1; other < width; other++) {
			row.children.push({type: 'tableCell', children: []});
			table.spans[column + other] = height - 1;
		}

		fillSpans(table);
	};
}

/** Put empty cells where one from a row above reaches. */
function fillSpans({node, spans}: TableDraft): void {
	const cells = node.children.at(-1)?.children ?? [];
	for (let left = spans[cells.length] ?? 0; left > 0; left = spans[cells.length] ?? 0) {
		spans[cells.length] = left - 1;
		cells.push({type: 'tableCell', children: []});
	}
}

function tableOf(builder: Builder): TableDraft | null {
	const frame = builder.frames.at(-1);
	return frame?.kind === 'table' ? frame.table : null;
}

function spanOf(element: Element, name: string, most: number): number {
	const span = Number.parseInt(attributeOf(element, name) ?? '1', 10);
	return Number.isFinite(span) ? Math.max(1, Math.min(span, most)) : 1;
}

/** How the text of a cell is set, as it says itself or its row does. */
export function alignOf(element: Element): AlignType {
	const own = closest(element, candidate => candidate.localName === 'table' || writtenAlign(candidate) !== null);
	const align = own === null || own.localName === 'table' ? null : writtenAlign(own);
	return align === 'left' || align === 'center' || align === 'right' ? align : null;
}

function writtenAlign(element: Element): string | null {
	const style = /(?:^|;)\s{0,9}text-align\s{0,9}:\s{0,9}([a-z]+)/i.exec(attributeOf(element, 'style') ?? '')?.[1];
	return (
		style?.toLowerCase() ?? attributeOf(element, 'data-align') ?? attributeOf(element, 'align')?.toLowerCase() ?? null
	);
}
