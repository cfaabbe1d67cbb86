import {eastAsianWidth} from 'get-east-asian-width';
import {splitGraphemes} from 'unicode-segmenter/grapheme';

/*
The only place that measures. A cell is one column of the terminal. The rules are UAX #11 (East Asian Width, ambiguous as narrow) for a code point and UTS #51 for emoji sequences; marks and format characters take no cell.
*/

const variationSelector16 = 0xfe_0f;
const zeroWidthJoiner = 0x20_0d;

// Per code point: 0 not yet looked up, else the width plus one, plus 4 where a joiner may glue it to its neighbour.
const table = new Uint8Array(0x11_00_00);
const isPictograph = 4;
const isSpacingMark = /^\p{Mc}$/u;

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

		width += (entryOf(code) & 3) - 1;
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
			isJoined = (entryOf(previous) & isPictograph) !== 0;
			continue;
		}

		const entry = entryOf(code);
		const own = (entry & 3) - 1;
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

/** The user-perceived characters of a text (extended grapheme clusters, UAX #29). */
export function graphemesOf(text: string): Iterable<string> {
	return splitGraphemes(text);
}

/**
Cut a text to at most `cells`, at a grapheme, closing it with `ellipsis` when something was cut.
*/
export function truncate(text: string, cells: number, ellipsis = '…'): string {
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

function entryOf(code: number): number {
	const known = table[code] ?? 0;
	if (known !== 0) {
		return known;
	}

	const entry = classify(code);
	table[code] = entry;
	return entry;
}

function classify(code: number): number {
	if (code < 0xa0) {
		return code < 0x20 || code >= 0x7f ? 1 : 2;
	}

	const character = String.fromCodePoint(code);
	// Conjoining vowels and finals of Hangul stand inside the cell of their initial.
	const isConjoining = (code >= 0x11_60 && code <= 0x11_ff) || (code >= 0xd7_b0 && code <= 0xd7_ff);
	if (isConjoining || /^[\p{M}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]$/u.test(character)) {
		return isSpacingMark.test(character) && standsAlone(character) ? 2 : 1;
	}

	const width = eastAsianWidth(code);
	return width + 1 + (/^\p{Extended_Pictographic}$/u.test(character) || isSkinTone(code) ? isPictograph : 0);
}

/** Some spacing marks, of Burmese and Tai above all, do not go on the grapheme before them: terminals give them a cell. */
function standsAlone(mark: string): boolean {
	return [...graphemesOf(`a${mark}`)].length > 1;
}

function widensWithSelector(code: number): boolean {
	if (code === 0 || (entryOf(code) & 3) !== 2 || isRegionalIndicator(code)) {
		return false;
	}

	return /^\p{Emoji}$/u.test(String.fromCodePoint(code));
}

function isRegionalIndicator(code: number): boolean {
	return code >= 0x1_f1_e6 && code <= 0x1_f1_ff;
}

function isSkinTone(code: number): boolean {
	return code >= 0x1_f3_fb && code <= 0x1_f3_ff;
}
