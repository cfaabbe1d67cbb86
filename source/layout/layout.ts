import type {Manuscript} from '../article/manuscript.js';
import type {Line} from './line.js';
import {linesAhead, paginate} from './paginate.js';
import {setBlocks} from './set-lines.js';
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
	/** All of the text is set. Otherwise lines and pages are the first of those of the whole layout, as far as they were asked for and some pages further. */
	readonly isWhole: boolean;
};

/** How the lines of a text are set, which are the same at any height of the page. */
export type TextSetting = {readonly measure: number; readonly style: TextStyle};

/** Lines that are set so far; `next` is the block to go on with. */
type SetText = TextSetting & {readonly lines: Line[]; next: number};

// The lines of the text depend on the measure and the style alone, so they outlive a change of height or of the matter around them. They only grow: what is set stays as it is.
const setTexts = new WeakMap<Manuscript, SetText>();

/** Characters that are set before it is asked again whether they are enough. */
const stride = 4096;

/**
Set a manuscript; with `through`, as far as that offset and some pages further. A pure function of its arguments; the lines of the last measure and style are kept.
*/
export function layOut(
	manuscript: Manuscript,
	typography: Typography,
	matter: Matter,
	through = Number.POSITIVE_INFINITY,
): Layout {
	const {height, columns = 1, measure, style = plainStyle} = typography;
	// A page that the title block would fill leaves it out: every page shows some of the text.
	const opening = matter.opening.length < height ? matter.opening : [];
	const set = setThrough(manuscript, {measure, style}, through, linesBeyond(typography));
	const isWhole = set.next === manuscript.blocks.length;
	const ending = isWhole ? matter.ending : [];
	const lines = [
		...opening.map((row, index) => matterLine(row, index - opening.length)),
		...set.lines,
		...ending.map((row, index) => matterLine(row, manuscript.text.length + index)),
	];
	const pages = paginate(lines, manuscript, height, columns);
	const decided = lines.length - linesAhead(height, columns);
	return {
		manuscript,
		typography,
		lines,
		pages: isWhole ? pages : pages.filter((start, page) => page === 0 || start < decided),
		isWhole,
	};
}

/** Whether a layout shows the page of an offset as the whole layout does. */
export function reaches(layout: Layout, offset: number): boolean {
	return layout.isWhole || layout.lines.length - lineAt(layout, offset) >= linesBeyond(layout.typography);
}

/** The lines that are set beyond an offset, so that its screen and the next one are what they will be: no page end hangs on what stands further below. */
function linesBeyond({height, columns = 1}: Typography): number {
	return linesAhead(height, columns) + 3 * Math.max(1, height) * columns;
}

/** Set some more of a text, about as many characters as are asked for. Returns whether all of it is set now. */
export function setMore(manuscript: Manuscript, setting: TextSetting, characters: number): boolean {
	const set = setTextOf(manuscript, setting);
	set.next = setBlocks(set.lines, manuscript, set.measure, set.style, set.next, characters);
	return set.next === manuscript.blocks.length;
}

function setThrough(manuscript: Manuscript, setting: TextSetting, through: number, beyond: number): SetText {
	const set = setTextOf(manuscript, setting);
	const {blocks} = manuscript;
	const isBehind = (): boolean =>
		(blocks[set.next]?.from ?? 0) <= through || (set.lines.at(-beyond)?.from ?? 0) <= through;
	while (set.next < blocks.length && isBehind()) {
		setMore(manuscript, setting, Math.max(stride, through - (blocks[set.next]?.from ?? 0)));
	}

	return set;
}

function setTextOf(manuscript: Manuscript, {measure: asked, style}: TextSetting): SetText {
	const measure = Math.max(1, asked);
	const known = setTexts.get(manuscript);
	if (known?.measure === measure && isSameStyle(known.style, style)) {
		return known;
	}

	const set: SetText = {measure, style, lines: [], next: 0};
	setTexts.set(manuscript, set);
	return set;
}

function isSameStyle(a: TextStyle, b: TextStyle): boolean {
	return a.isJustified === b.isJustified && a.paragraphs === b.paragraphs && a.hyphenation === b.hyphenation;
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
