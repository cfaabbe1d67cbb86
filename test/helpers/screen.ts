import {type Frame, frameOf, type TerminalSize} from '../../source/app/frame.js';
import {highlightLines} from '../../source/app/highlight-pages.js';
import {foundHighlights, type LibraryHighlights} from '../../source/app/library-highlights.js';
import {frameOfState} from '../../source/app/reading-view.js';
import type {State} from '../../source/app/state.js';
import {type Row, rowText} from '../../source/layout/span.js';
import {cellWidth} from '../../source/layout/width.js';
import {helpRows, helpStatus} from '../../source/screen/help.js';
import {emptyHighlightsRows, highlightRow, highlightsHeader} from '../../source/screen/highlights.js';
import {
	emptyMenuRows,
	itemMenuOf,
	menuArea,
	menuItemRow,
	menuTitle,
	visibleItems,
} from '../../source/screen/item-menu.js';
import {emptyListRows, listHeader, listRow, visibleRange} from '../../source/screen/list.js';
import {outputScreen} from '../../source/screen/output.js';
import {folioRow, pageRows, progressRow} from '../../source/screen/reader.js';
import {sidebarColumn} from '../../source/screen/sidebar-view.js';
import {statusRow} from '../../source/screen/status.js';
import {indented} from '../../source/screen/text.js';

/** Rows that stand below each other in one part of the screen, and the part's size. */
export type Part = {
	readonly name: string;
	readonly rows: readonly Row[];
	readonly width: number;
	readonly height: number;
};

/** Everything that a state puts on the screen, by the parts that the views place: the cheapest way to look at it. */
export function partsOf(state: State): readonly Part[] {
	const frame = frameOfState(state);
	const status: Part = {name: 'status', rows: [statusRow(state, frame)], width: frame.columns, height: 1};
	if (state.help) {
		const height = frame.status === null ? frame.rows : frame.rows - 1;
		const bottom = helpStatus(statusRow(state, frame), state, frame);
		return [
			{name: 'help', rows: helpRows(state, frame).slice(0, height), width: frame.columns, height},
			{...status, name: 'help status', rows: [bottom]},
		];
	}

	if (state.output) {
		const height = frame.status === null ? frame.rows : frame.rows - 1;
		const rows = outputScreen(state, state.output).slice(0, height);
		return [{name: 'output', rows, width: frame.columns, height}, status];
	}

	const side: Part = {
		name: 'sidebar',
		rows: sidebarColumn(state, frame),
		width: frame.sidebar.kind === 'over' ? frame.columns : frame.columns - frame.mainWidth,
		height: frame.rows,
	};
	if (frame.sidebar.kind === 'over') {
		return [side, status];
	}

	return [
		side,
		{...status, width: frame.mainWidth},
		...(state.reader
			? readerParts(state, frame)
			: state.highlights
				? highlightsParts(state, state.highlights, frame)
				: listParts(state, frame)),
		...menuParts(state, frame),
	];
}

/** A menu over the list or the page, or below the page. */
function menuParts(state: State, frame: Frame): readonly Part[] {
	if (itemMenuOf(state) === null) {
		return [];
	}

	const {left, width, height} = menuArea(state, frame);
	const {from, to} = visibleItems(state, height);
	const items = Array.from({length: to - from}, (_, index) => indented(menuItemRow(state, from + index, width), left));
	const room = Math.max(1, frame.mainWidth - left);
	return [
		{name: 'menu title', rows: [menuTitle(state, room)], width: room, height: 1},
		{name: 'menu', rows: items, width: frame.mainWidth, height: Math.max(1, height)},
		{name: 'empty menu', rows: emptyMenuRows(state, width).slice(0, height), width, height: Math.max(1, height)},
	];
}

function readerParts(state: State, frame: Frame): readonly Part[] {
	const {reader} = state;
	const {text, mainWidth} = frame;
	return reader
		? [
				{name: 'page', rows: pageRows(state, reader, frame), width: mainWidth, height: text.height},
				{name: 'progress', rows: [progressRow(state, reader, frame)], width: mainWidth, height: 1},
				{name: 'folio', rows: [folioRow(state, reader, frame)], width: mainWidth, height: 1},
			]
		: [];
}

function highlightsParts(state: State, view: LibraryHighlights, frame: Frame): readonly Part[] {
	const {list: area, mainWidth} = frame;
	const margin = frame.columns >= 20 ? 2 : 0;
	const header = indented(highlightsHeader(state, view, area.left + area.width - margin), margin);
	const lines = highlightLines(foundHighlights(view, state), view.selected, area.height);
	const rows =
		lines.length === 0
			? emptyHighlightsRows(view, area.width - margin).map(row => indented(row, margin))
			: lines.map(line => indented(highlightRow(state, view, line, area.width), area.left));
	return [
		{name: 'header', rows: [header], width: mainWidth, height: 1},
		{name: 'highlights', rows, width: mainWidth, height: lines.length === 0 ? Number.POSITIVE_INFINITY : area.height},
	];
}

function listParts(state: State, frame: Frame): readonly Part[] {
	const {list: area, mainWidth} = frame;
	const {from, to} = visibleRange(state, area.height);
	const margin = frame.columns >= 20 ? 2 : 0;
	const header = indented(listHeader(state, area.left + area.width - margin), margin);
	const rows =
		to === from
			? emptyListRows(state, area.width - margin).map(row => indented(row, margin))
			: Array.from({length: to - from}, (_, index) => indented(listRow(state, from + index, area.width), area.left));
	// What stands in the place of rows may be cut below; rows of the list never are.
	const most = to === from ? Number.POSITIVE_INFINITY : area.height;
	return [
		{name: 'header', rows: [header], width: mainWidth, height: 1},
		{name: 'list', rows, width: mainWidth, height: most},
	];
}

/** What is wrong with a screen: parts that are too high, rows that are too wide. */
export function overflowsOf(state: State): readonly string[] {
	const {columns, rows} = frameOfState(state);
	return partsOf(state).flatMap(part => {
		const tooMany = part.rows.length > part.height;
		const wide = part.rows.filter(row => cellWidth(rowText(row)) > part.width && !isOneWideCharacter(row, part.width));
		return [
			...(tooMany ? [`${columns}×${rows} ${part.name}: ${part.rows.length} rows of ${part.height}`] : []),
			...wide.map(row => `${columns}×${rows} ${part.name}: ${JSON.stringify(rowText(row))} in ${part.width} cells`),
		];
	});
}

/** A character of two cells cannot be made to fit into one: the terminal cuts it. */
function isOneWideCharacter(row: Row, width: number): boolean {
	return width === 1 && [...new Intl.Segmenter().segment(rowText(row))].length === 1;
}

/** Whether the areas of a frame lie within the terminal. */
export function areasOutside(size: TerminalSize, wishes: Parameters<typeof frameOf>[1]): readonly string[] {
	const frame = frameOf(size, wishes);
	const areas = [
		['list', frame.list],
		['text', frame.text],
		...(frame.sidebar.kind === 'none' ? [] : [['sidebar', frame.sidebar.area] as const]),
	] as const;
	return areas.flatMap(([name, {left, top, width, height}]) => {
		const isInside = left >= 0 && top >= 0 && width >= 1 && height >= 1;
		return isInside && left + width <= frame.columns && top + height <= frame.rows
			? []
			: [`${size.columns}×${size.rows} ${name}: ${left},${top} ${width}×${height}`];
	});
}
