import {splitGraphemes} from 'unicode-segmenter/grapheme';
import {
	codePointWidth,
	isDisputed,
	isPictograph,
	isSkinTone,
	variationSelector16,
	widensWithSelector,
	zeroWidthJoiner,
} from './code-point-width.js';
import {glyph} from './glyphs.js';

export {areAmbiguousWide, setAmbiguousWide} from './code-point-width.js';

/*
The only place that measures text. A cell is one column of the terminal. What single code points take is told in `code-point-width.ts`; emoji sequences are those of UTS #51.
*/

/** The cells that a text, or the part `[from, to)` of it, takes on one line. Control characters take none. */
export function cellWidth(text: string, from = 0, to = text.length): number {
	let width = 0;
	for (let index = from; index < to; index++) {
		let code = text.charCodeAt(index);
		if (code < 0x7f) {
			width += code < 0x20 ? 0 : 1;
			continue;
		}

		if (code >= 0xd8_00 && code < 0xdc_00) {
			code = text.codePointAt(index) ?? code;
			index += code > 0xff_ff ? 1 : 0;
		}

		if (code === variationSelector16 || code === zeroWidthJoiner || isSkinTone(code)) {
			return widthOfGraphemes(text.slice(from, to));
		}

		width += codePointWidth(code);
	}

	return width;
}

/** The same for a text with characters whose width hangs on what they follow in their grapheme. */
function widthOfGraphemes(text: string): number {
	let width = 0;
	for (const grapheme of graphemesOf(text)) {
		width += graphemeWidth(grapheme);
	}

	return width;
}

function graphemeWidth(grapheme: string): number {
	let width = 0;
	let previous = 0;
	let isJoined = false;
	for (const character of grapheme) {
		const code = character.codePointAt(0) ?? 0;
		if (code === variationSelector16) {
			width = widensWithSelector(previous) ? Math.max(width, 2) : width;
			continue;
		}

		if (code === zeroWidthJoiner) {
			isJoined = isPictograph(previous);
			continue;
		}

		const own = codePointWidth(code);
		if (own > 0) {
			// What is glued to an emoji is drawn as one with it: the wider of the two counts.
			const isPart = isJoined || (isSkinTone(code) && previous !== 0);
			width = isPart ? Math.max(width, own) : width + own;
			previous = code;
			isJoined = false;
		}
	}

	return width;
}

/**
Whether terminals are not of one mind about the cells of a text: emoji, vowel signs beside their letter, letters that others are glued to. What is printed behind one of them stands where the layout has put it only if its column is told to the terminal.
*/
export function hasDisputedWidth(text: string): boolean {
	for (let index = 0; index < text.length; index++) {
		const unit = text.charCodeAt(index);
		if (unit < 0x03_00) {
			continue;
		}

		const code = text.codePointAt(index) ?? unit;
		if (isDisputed(code)) {
			return true;
		}

		index += code > 0xff_ff ? 1 : 0;
	}

	return false;
}

/** The user-perceived characters of a text (extended grapheme clusters, UAX #29). */
export function graphemesOf(text: string): Iterable<string> {
	return splitGraphemes(text);
}

/**
Cut a text to at most `cells`, at a grapheme, closing it with `ellipsis` when something was cut.
*/
export function truncate(text: string, cells: number, ellipsis = glyph('cut')): string {
	if (cellWidth(text) <= cells) {
		return text;
	}

	const room = cells - cellWidth(ellipsis);
	if (room < 0) {
		return '';
	}

	return takeCells(text, room).trimEnd() + ellipsis;
}

/** The longest beginning of a text, in whole graphemes, that takes at most `cells`. */
export function takeCells(text: string, cells: number): string {
	let length = 0;
	let width = 0;
	for (const grapheme of graphemesOf(text)) {
		width += cellWidth(grapheme);
		if (width > cells) {
			break;
		}

		length += grapheme.length;
	}

	return text.slice(0, length);
}

/** The same, but at least one grapheme, even where it is wider than `cells`. */
export function takeSome(text: string, cells: number): string {
	const taken = takeCells(text, cells);
	if (taken !== '') {
		return taken;
	}

	for (const grapheme of graphemesOf(text)) {
		return grapheme;
	}

	return '';
}

/** Fill a text up to `cells` with spaces: behind it, or before it when `side` is `start`. */
export function pad(text: string, cells: number, side: 'start' | 'end' = 'end'): string {
	const fill = ' '.repeat(Math.max(0, cells - cellWidth(text)));
	return side === 'start' ? fill + text : text + fill;
}
