import type {Manuscript} from '../article/manuscript.js';
import type {Line} from './line.js';
import {paginate} from './paginate.js';
import {setLines} from './set-lines.js';
import type {Row} from './span.js';

/** How a manuscript is set. */
export type Typography = {
	/** The length of a line in cells. */
	readonly measure: number;
	/** The height of a page in lines. */
	readonly height: number;
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

type SetText = {readonly measure: number; readonly lines: readonly Line[]};

// The lines of the text depend on the measure alone, so they outlive a change of height or of the matter around them.
const setTexts = new WeakMap<Manuscript, SetText>();

/** Set a manuscript. A pure function of its arguments; the lines of the last measure are kept. */
export function layOut(manuscript: Manuscript, typography: Typography, matter: Matter): Layout {
	const {measure, height} = typography;
	// A page that the title block would fill leaves it out: every page shows some of the text.
	const opening = matter.opening.length < height ? matter.opening : [];
	const lines = [
		...opening.map((row, index) => matterLine(row, index - opening.length)),
		...linesOf(manuscript, Math.max(1, measure)),
		...matter.ending.map((row, index) => matterLine(row, manuscript.text.length + index)),
	];
	const pages = paginate(lines, manuscript.blocks, height);
	// Nor may a heading that goes on to its text leave the title block alone on a page that no offset leads to.
	return opening.length > 0 && pages[1] !== undefined && pages[1] <= opening.length
		? layOut(manuscript, typography, {opening: [], ending: matter.ending})
		: {manuscript, typography, lines, pages};
}

function linesOf(manuscript: Manuscript, measure: number): readonly Line[] {
	const known = setTexts.get(manuscript);
	if (known?.measure === measure) {
		return known.lines;
	}

	const lines = setLines(manuscript, measure);
	setTexts.set(manuscript, {measure, lines});
	return lines;
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
