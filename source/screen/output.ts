import type {Output} from '../app/output.js';
import {frameOfState} from '../app/reading-view.js';
import type {State} from '../app/state.js';
import {breakLines} from '../layout/break-lines.js';
import {plain} from '../layout/glyphs.js';
import {type Row, span} from '../layout/span.js';
import {truncate} from '../layout/width.js';
import {indented} from './text.js';

/** Rows of the screen for what is read: without its title, and without the hints. */
export function outputHeight(state: State): number {
	const {rows, status} = frameOfState(state);
	return Math.max(1, rows - (status === null ? 0 : 2) - titleHeight(rows));
}

function titleHeight(rows: number): number {
	return rows >= 10 ? 2 : rows >= 3 ? 1 : 0;
}

/** All of what was written, each line broken where the screen ends. */
export function outputRows(state: State, {lines}: Output): readonly Row[] {
	const {columns} = frameOfState(state);
	const width = Math.max(1, columns - 2 * marginOf(columns));
	return lines.flatMap(line =>
		line === ''
			? [[]]
			: breakLines(line, {from: 0, to: line.length}, width).map(({from, to}) => [span(line.slice(from, to))]),
	);
}

/** The screen but for its last rows: the title, and what is visible. */
export function outputScreen(state: State, output: Output): readonly Row[] {
	const {columns, rows} = frameOfState(state);
	const margin = marginOf(columns);
	const height = outputHeight(state);
	const all = outputRows(state, output);
	const top = Math.min(output.top, Math.max(0, all.length - height));
	const title = [span(truncate(plain(output.title), columns - 2 * margin), 'title')];
	const head: readonly Row[] = [title, []].slice(0, titleHeight(rows));
	return [...head, ...all.slice(top, top + height)].map(row => indented(row, margin));
}

function marginOf(columns: number): number {
	return columns >= 20 ? 2 : 0;
}
