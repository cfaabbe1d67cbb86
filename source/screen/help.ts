import type {Frame} from '../app/frame.js';
import {type KeyHelp, keyHelp} from '../app/key-dispatch.js';
import {keyLabel} from '../app/keys/key-names.js';
import {isPossible} from '../app/possible.js';
import {frameOfState} from '../app/reading-view.js';
import {type State, scopeOf} from '../app/state.js';
import {plain} from '../layout/glyphs.js';
import {type Row, span} from '../layout/span.js';
import {cellWidth, pad, truncate} from '../layout/width.js';
import {blank, indented, rowWidth, spread} from './text.js';

const scopeNames = {
	list: 'list',
	search: 'search',
	highlights: 'highlights',
	'highlights-search': 'search of highlights',
	reader: 'reader',
	sidebar: 'sidebar',
	help: 'help',
	menu: 'menu',
	tags: 'tags',
	confirm: 'question',
	find: 'line to find',
	filter: 'line to filter',
	selection: 'selection',
	letter: 'question',
	note: 'note',
	outline: 'outline',
	hints: 'question',
	link: 'menu of a link',
	command: 'question',
	output: 'output',
	typography: 'typography menu',
	palette: 'palette',
	themes: 'menu of themes',
} as const;
const leastColumn = 38;
const columnGap = 2;

/** The help: the title row, then the keys of the scope below it, as far as they are visible. */
export function helpRows(state: State, frame: Frame): readonly Row[] {
	const help = state.help ?? {filter: '', top: 0};
	const {left, width} = helpArea(frame);
	const title = `Keys in the ${scopeNames[scopeOf({...state, help: null})]}`;
	const prompt = help.filter === '' ? plain('type to filter · Esc closes') : help.filter;
	const typed = help.filter === '' ? [span(prompt, 'dim')] : [span(prompt), span(' ', 'cursor')];
	const head = fitted([span(title, 'title'), blank(2), ...typed], width);
	const height = helpPageHeight(state);
	const rows = keyRows(state, width, help.filter);
	const most = Math.max(0, rows.length - height);
	const top = Math.min(help.top, most);
	const body = rows.length === 0 ? [fitted([span('No key does that', 'dim')], width)] : rows.slice(top, top + height);
	return [head, ...(frame.rows >= 10 ? [[], []] : []), ...body].map(row => indented(row, left));
}

/** "1–20 of 31", when there is more than is visible. */
export function helpPosition(state: State): string {
	const total = helpRowCount(state, state.help?.filter ?? '');
	const height = helpPageHeight(state);
	const top = Math.min(state.help?.top ?? 0, Math.max(0, total - height));
	return total <= height ? '' : plain(`${top + 1}–${top + height} of ${total}`);
}

export function helpStatus(hints: Row, state: State, frame: Frame): Row {
	const {left, width} = helpArea(frame);
	const plain = hints.slice(left > 0 ? 1 : 0);
	return indented(spread(plain, [span(helpPosition(state), 'dim')], width), left);
}

export function helpRowCount(state: State, filter: string): number {
	return keyRows(state, helpArea(frameOfState(state)).width, filter).length;
}

/** How many rows of keys fit. */
export function helpPageHeight(state: State): number {
	const {rows} = frameOfState(state);
	return Math.max(1, rows >= 10 ? rows - 5 : rows - 2);
}

function helpArea(frame: Frame): {readonly left: number; readonly width: number} {
	const left = frame.columns >= 20 ? 2 : 0;
	return {left, width: Math.max(1, frame.columns - 2 * left)};
}

/** The keys in groups, in as many columns as fit without cutting a word. */
function keyRows(state: State, width: number, filter: string): readonly Row[] {
	const wanted = filter.toLowerCase().trim();
	const lines = keyHelp(state.keymap, scopeOf({...state, help: null}), intent =>
		isPossible({...state, help: null}, intent),
	).filter(line => matches(line, wanted));
	const groups = [...new Set(lines.map(({group}) => group))].map(group => lines.filter(line => line.group === group));
	for (let count = Math.min(3, groups.length, Math.floor((width + columnGap) / leastColumn)); count > 1; count--) {
		const columns = distribute(groups, count).map(columnRows);
		const widths = columns.map(rows => Math.max(...rows.map(rowWidth)));
		const room = width - columnGap * (columns.length - 1) - widths.reduce((sum, cells) => sum + cells, 0);
		if (room >= 0) {
			const extra = Math.floor(room / columns.length);
			return sideBySide(
				columns,
				widths.map(cells => cells + extra),
			);
		}
	}

	return sideBySide([columnRows(groups)], [width]);
}

/** Lines of the help that belong together. */
type Group = readonly KeyHelp[];

/** The groups of a column below each other, their words in line. */
function columnRows(groups: readonly Group[]): readonly Row[] {
	const keyWidth = Math.max(0, ...groups.flat().map(line => cellWidth(labelOf(line)))) + 3;
	return groups.flatMap((lines, index): readonly Row[] => [
		...(index === 0 ? [] : [[]]),
		[span(lines[0]?.group ?? '', 'heading')],
		...lines.map(line => lineRow(line, keyWidth)),
	]);
}

function matches(line: KeyHelp, wanted: string): boolean {
	return `${line.group} ${line.help} ${line.keys.map(keyLabel).join(' ')}`.toLowerCase().includes(wanted);
}

function labelOf(line: KeyHelp): string {
	const labels = line.shown.map(keyLabel);
	return labels.length > 6 ? plain(`${labels[0]} … ${labels.at(-1)}`) : labels.join(' ');
}

function lineRow(line: KeyHelp, keyWidth: number): Row {
	return [blank(2), span(pad(labelOf(line), keyWidth), 'accent'), span(line.help)];
}

/** Deal the groups out to columns, keeping their order, each column about as high as the others. */
function distribute(groups: readonly Group[], count: number): ReadonlyArray<readonly Group[]> {
	const total = heightOf(groups);
	const columns: Group[][] = [[]];
	for (const group of groups) {
		const last = columns.at(-1) ?? [];
		const isFull = heightOf(last) + group.length / 2 > total / count;
		if (isFull && last.length > 0 && columns.length < count) {
			columns.push([group]);
		} else {
			last.push(group);
		}
	}

	return columns;
}

/** In rows, with a heading and a blank one for each group. */
function heightOf(groups: readonly Group[]): number {
	return groups.reduce((sum, lines) => sum + lines.length + 2, 0);
}

function sideBySide(columns: ReadonlyArray<readonly Row[]>, widths: readonly number[]): readonly Row[] {
	const height = Math.max(0, ...columns.map(rows => rows.length));
	return Array.from({length: columns[0]?.length === 0 ? 0 : height}, (_, index) =>
		columns.flatMap((rows, column): Row => {
			const width = widths[column] ?? 0;
			const row = fitted(rows[index] ?? [], width);
			const isLast = column === columns.length - 1;
			return isLast ? row : [...row, blank(width - rowWidth(row) + columnGap)];
		}),
	);
}

/** A row cut to a width, at a grapheme of the span that crosses it. */
function fitted(row: Row, width: number): Row {
	let room = width;
	return row.flatMap(({text, roles}) => {
		const cut = truncate(text, Math.max(0, room));
		room -= cellWidth(cut);
		return cut === '' ? [] : [{text: cut, roles}];
	});
}
