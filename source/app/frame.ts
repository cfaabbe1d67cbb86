import type {Settings} from './settings.js';

/*
All arithmetic on the terminal's columns and rows. Everything is in cells and rows, counted from 0 at the top left.
*/

/** A rectangle of the screen. */
export type Area = {
	readonly left: number;
	readonly top: number;
	readonly width: number;
	readonly height: number;
};

export type TerminalSize = {readonly columns: number; readonly rows: number};

/** What the sidebar is given: a place beside the text, the whole screen, or nothing. */
export type SidebarPlace =
	| {readonly kind: 'beside'; readonly rule: number; readonly area: Area}
	| {readonly kind: 'over'; readonly area: Area}
	| {readonly kind: 'none'};

/** Where the pages stand: `width` is that of one page. */
export type TextArea = Area & {
	readonly columns: 1 | 2;
	/** Cells between two pages. */
	readonly gutter: number;
	/** From the left edge of the first page to the right edge of the last. */
	readonly span: number;
};

/** Where things stand on the screen. */
export type Frame = TerminalSize & {
	/** The columns left of the sidebar. */
	readonly mainWidth: number;
	/** Where the list's rows or the page's lines stand. */
	readonly list: Area;
	/** Rows below the list for what there is to say; 0 where there is no room for them. */
	readonly notes: number;
	readonly text: TextArea;
	readonly sidebar: SidebarPlace;
	/** The rows of the chrome; `null` where there is no room for it. */
	readonly header: number | null;
	readonly progress: number | null;
	readonly status: number | null;
};

const sidebarLimits = {least: 25, most: 29, share: 0.24} as const;
const leastTextBesideSidebar = 40;
const widestList = 120;
/** Rows of the list that are worth more than what is said below it, and the columns that this takes. */
const notesFrom = {rows: 8, columns: 40} as const;
/** Columns of the terminal from which on two pages stand beside each other by themselves, and cells of each at least. */
const spreadFrom = {terminal: 150, page: 45} as const;
/** However much two pages are wanted, this much of each is left. */
const leastPage = 24;
const gutter = 6;
/** White space right of the text block, before the sidebar's rule or the edge. */
const rightMargin = 3;
const leftMargin = 2;

export type Wishes = Pick<Settings, 'measure' | 'columns'> & {
	/** Only the text is wanted. */
	readonly isZen?: boolean;
	/** There is something to be said below the list, in so many rows. */
	readonly notes?: number;
	/** The user wants the sidebar where it fits beside the text. */
	readonly isSidebarWanted: boolean;
	/** The user has called it up on a screen where it does not fit beside. */
	readonly isSidebarOver: boolean;
};

export function frameOf(size: TerminalSize, wishes: Wishes): Frame {
	const columns = Math.max(1, size.columns);
	const rows = Math.max(1, size.rows);
	const chrome = chromeOf(rows);
	const height = Math.max(1, rows - chrome.above - chrome.below);
	const sidebar: SidebarPlace = wishes.isZen ? {kind: 'none'} : sidebarOf(columns, rows, chrome, wishes);
	const pages = wishes.isZen ? withoutProgress(chrome) : chrome;
	const mainWidth = sidebar.kind === 'beside' ? sidebar.rule : columns;
	const notes = fitNotes(wishes.notes ?? 0, mainWidth, height);
	return {
		columns,
		rows,
		mainWidth,
		list: listArea(mainWidth, sidebar.kind === 'beside', chrome, height - notes),
		notes,
		text: textArea(mainWidth, columns, wishes, pages, Math.max(1, rows - pages.above - pages.below)),
		sidebar,
		header: chrome.header,
		progress: pages.progress,
		status: chrome.status,
	};
}

/** Rows that are left for what is said below a page, and for what is typed. */
const rowsBesidePage = 2;

/** The frame of what is shown as lines one after the other: a page is as many of them as the terminal has rows for, all along its width, and there is nothing beside it. */
export function linearFrame(size: TerminalSize): Frame {
	const columns = Math.max(1, size.columns);
	const rows = Math.max(1, size.rows);
	const area: Area = {left: 0, top: 0, width: columns, height: Math.max(1, rows - rowsBesidePage)};
	return {
		columns,
		rows,
		mainWidth: columns,
		list: area,
		notes: 0,
		text: {...area, columns: 1, gutter, span: columns},
		sidebar: {kind: 'none'},
		header: null,
		progress: null,
		status: null,
	};
}

function fitNotes(notes: number, mainWidth: number, height: number): number {
	return mainWidth >= notesFrom.columns && height >= notesFrom.rows + notes ? notes : 0;
}

/** Whether the sidebar fits beside a text that is still wide enough to be read. */
export function fitsBeside(columns: number): boolean {
	return textWidth(columns - sidebarSpace(columns), Number.POSITIVE_INFINITY) >= leastTextBesideSidebar;
}

type Chrome = {
	readonly above: number;
	readonly below: number;
	readonly header: number | null;
	readonly progress: number | null;
	readonly status: number | null;
};

/** Chrome gives way to the text when rows are few. */
function chromeOf(rows: number): Chrome {
	if (rows >= 10) {
		return {above: 1, below: 3, header: 0, progress: rows - 2, status: rows - 1};
	}

	if (rows >= 6) {
		return {above: 1, below: 1, header: 0, progress: null, status: rows - 1};
	}

	if (rows >= 3) {
		return {above: 0, below: 1, header: null, progress: null, status: rows - 1};
	}

	return {above: 0, below: 0, header: null, progress: null, status: null};
}

/** Where only the text is wanted, the row of what has to be said stays, so that the page does not move when something is. */
function withoutProgress(chrome: Chrome): Chrome {
	return {...chrome, below: Math.min(1, chrome.below), progress: null};
}

function sidebarOf(columns: number, rows: number, chrome: Chrome, wishes: Wishes): SidebarPlace {
	const top = chrome.above;
	if (fitsBeside(columns)) {
		if (!wishes.isSidebarWanted) {
			return {kind: 'none'};
		}

		const width = sidebarWidth(columns);
		const rule = columns - sidebarSpace(columns);
		const height = Math.max(1, rows - top - Math.min(2, chrome.below));
		return {kind: 'beside', rule, area: {left: rule + 2, top, width, height}};
	}

	if (!wishes.isSidebarOver) {
		return {kind: 'none'};
	}

	const left = columns > 20 ? leftMargin : 0;
	const width = Math.max(1, columns - 2 * left);
	const height = Math.max(1, rows - top - Math.min(2, chrome.below));
	return {kind: 'over', area: {left, top, width, height}};
}

function sidebarWidth(columns: number): number {
	const {least, most, share} = sidebarLimits;
	return Math.min(most, Math.max(least, Math.round(columns * share)));
}

/** The columns that the sidebar takes with its rule and its margin. */
function sidebarSpace(columns: number): number {
	return sidebarWidth(columns) + 4;
}

function textWidth(mainWidth: number, measure: number): number {
	const margins = mainWidth >= 20 ? leftMargin + rightMargin : 0;
	return Math.max(1, Math.min(measure, mainWidth - margins));
}

function textArea(mainWidth: number, terminal: number, wishes: Wishes, chrome: Chrome, height: number): TextArea {
	const half = Math.floor((textWidth(mainWidth, Number.POSITIVE_INFINITY) - gutter) / 2);
	const columns = columnsFor(wishes.columns, terminal, half);
	const width = columns === 2 ? Math.min(wishes.measure, half) : textWidth(mainWidth, wishes.measure);
	const span = columns === 2 ? 2 * width + gutter : width;
	const centred = Math.floor((mainWidth - span) / 2);
	const left = mainWidth >= 20 ? Math.max(leftMargin, centred) : 0;
	return {left, top: chrome.above, width, height, columns, gutter, span};
}

/** The pages beside each other; `half` is the room that each of two would have. */
function columnsFor(wish: Wishes['columns'], terminal: number, half: number): 1 | 2 {
	const {terminal: leastTerminal, page} = spreadFrom;
	const isWide = wish === 'auto' ? terminal >= leastTerminal && half >= page : wish === 2 && half >= leastPage;
	return isWide ? 2 : 1;
}

function listArea(mainWidth: number, hasSidebar: boolean, chrome: Chrome, height: number): Area {
	// One blank row under the header, where there is room for it.
	const gap = chrome.progress === null ? 0 : 1;
	const left = mainWidth >= 20 ? 1 : 0;
	const right = mainWidth < 20 ? 0 : hasSidebar ? 1 : 2;
	const width = Math.max(1, Math.min(widestList, mainWidth - left - right));
	return {left, top: chrome.above + gap, width, height: Math.max(1, height - gap + (gap === 0 ? 0 : 1))};
}
