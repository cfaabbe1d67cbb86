import type {Table} from 'mdast';
import type {Range} from '../manuscript.js';
import {closeLine, type Draft, openBlock, write} from './draft.js';
import {writePhrasing} from './phrasing.js';
import type {Place} from './place.js';

/** Write a table: tabs part its cells, line ends its rows. */
export function writeTable(draft: Draft, node: Table, place: Place): void {
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

	draft.blocks.push({kind: 'table', align: node.align ?? [], rows, from, to: draft.length, ...place});
}
