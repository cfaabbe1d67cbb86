import type {Manuscript} from '../article/manuscript.js';
import type {Line} from './line.js';
import {paginate} from './paginate.js';
import {setLines} from './set-lines.js';
import type {Row} from './span.js';
import {plainStyle, type TextStyle} from './typography.js';

/** How a manuscript is set. */
export type Typography = {
	/** The length of a line in cells. */
	readonly measure: number;
	/** The height of a page in lines. */
	readonly height: number;
	/** Pages that stand beside each other; 1 unless said otherwise. */
	readonly columns?: 1 | 2;
	/** Plain unless said otherwise. */
	readonly style?: TextStyle;
};

/** What stands before and after the text and is no part of it. */
export type Matter = {
	readonly opening: readonly Row[];
	readonly ending: readonly Row[];
};

/** A manuscript set into lines and pages. */
export type Layout = {
	readonly manuscript: Manuscript;
	readonly typography: Typography;
	readonly lines: readonly Line[];
	/** The index of the first line of each page. */
	readonly pages: readonly number[];
};

type SetText = {readonly measure: number; readonly style: TextStyle; readonly lines: readonly Line[]};

// The lines of the text depend on the measure and the style alone, so they outlive a change of height or of the matter around them.
const setTexts = new WeakMap<Manuscript, SetText>();

/** Set a manuscript. A pure function of its arguments; the lines of the last measure and style are kept. */
export function layOut(manuscript: Manuscript, typography: Typography, matter: Matter): Layout {
	const {height, columns = 1} = typography;
	// A page that the title block would fill leaves it out: every page shows some of the text.
	const opening = matter.opening.length < height ? matter.opening : [];
	const lines = [
		...opening.map((row, index) => matterLine(row, index - opening.length)),
		...linesOf(manuscript, typography),
		...matter.ending.map((row, index) => matterLine(row, manuscript.text.length + index)),
	];
	return {manuscript, typography, lines, pages: paginate(lines, manuscript.blocks, height, columns)};
}

function linesOf(manuscript: Manuscript, {measure: asked, style = plainStyle}: Typography): readonly Line[] {
	const measure = Math.max(1, asked);
	const known = setTexts.get(manuscript);
	if (known?.measure === measure && isSameStyle(known.style, style)) {
		return known.lines;
	}

	const lines = setLines(manuscript, measure, style);
	setTexts.set(manuscript, {measure, style, lines});
	return lines;
}

function isSameStyle(a: TextStyle, b: TextStyle): boolean {
	return a.isJustified === b.isJustified && a.paragraphs === b.paragraphs && a.hyphenate === b.hyphenate;
}

function matterLine(row: Row, from: number): Line {
	return row.length === 0 ? {kind: 'space', from, to: from, block: -1} : {kind: 'matter', from, to: from, row};
}

/** The index of the line on which an offset stands; the nearest one for an offset outside of the text. */
export function lineAt(layout: Layout, offset: number): number {
	const {lines} = layout;
	let low = 0;
	let high = lines.length - 1;
	while (low < high) {
		const middle = Math.ceil((low + high) / 2);
		if ((lines[middle]?.from ?? 0) <= offset) {
			low = middle;
		} else {
			high = middle - 1;
		}
	}

	return Math.max(0, low);
}

/** The index of the page on which a line stands. */
export function pageOfLine(layout: Layout, line: number): number {
	return Math.max(
		0,
		layout.pages.findLastIndex(start => start <= line),
	);
}

/** The index of the page on which an offset stands. Total: every offset has a page. */
export function pageAt(layout: Layout, offset: number): number {
	return pageOfLine(layout, lineAt(layout, offset));
}

/** The lines of a page, without the blank ones at its foot. */
export function linesOfPage(layout: Layout, page: number): readonly Line[] {
	const start = layout.pages[page] ?? 0;
	const end = layout.pages[page + 1] ?? layout.lines.length;
	const lines = layout.lines.slice(start, Math.min(end, start + layout.typography.height));
	return lines.slice(0, lines.findLastIndex(({kind}) => kind !== 'space') + 1);
}
