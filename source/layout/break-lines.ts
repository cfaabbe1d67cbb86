import type {Range} from '../article/manuscript.js';
import {cellWidth, takeSome} from './width.js';

// Kinsoku (JIS X 4051): marks that may not begin a line, and marks that may not end one.
const neverFirst =
	/[\p{Pe}\p{Pf}!%,.:;?·‐–—…‥、。々〻ヽヾーァィゥェォッャュョヮヵヶぁぃぅぇぉっゃゅょゎ゛゜！％，．：；？｡､･ｰ]/u;
const neverLast = /[\p{Ps}\p{Pi}$£¥＄￥￡\u200D]/u;

/**
Break a paragraph into lines of at most `measure` cells: greedily, at spaces, after hyphens and dashes, and between ideographs. A word longer than a line is cut at a grapheme. Line breaks of the author ('\n') hold.

Returns the ranges of the lines, without the spaces at which they were broken.
*/
export function breakLines(text: string, range: Range, measure: number): readonly Range[] {
	const lines: Range[] = [];
	let from = range.from;
	while (from <= range.to) {
		const found = text.indexOf('\n', from);
		const to = found === -1 || found > range.to ? range.to : found;
		breakParagraph(lines, text, from, to, Math.max(1, measure));
		from = to + 1;
	}

	return lines;
}

function breakParagraph(lines: Range[], text: string, start: number, end: number, measure: number): void {
	const before = lines.length;
	let lineFrom = start;
	let lineTo = start;
	let width = 0;
	let position = start;
	while (position < end) {
		const next = nextBreak(text, position, end);
		const wordTo = trimEnd(text, position, next);
		const wordWidth = cellWidth(text.slice(position, wordTo));
		const isBlank = wordTo === position;
		if (width + wordWidth > measure && position > lineFrom && !isBlank) {
			lines.push({from: lineFrom, to: lineTo});
			lineFrom = position;
			width = 0;
		}

		let from = position;
		let rest = wordWidth;
		while (width + rest > measure) {
			const cut = from + takeSome(text.slice(from, wordTo), measure).length;
			if (cut >= wordTo) {
				break;
			}

			lines.push({from: lineFrom, to: cut});
			rest -= cellWidth(text.slice(from, cut));
			lineFrom = cut;
			from = cut;
			width = 0;
		}

		width += rest + cellWidth(text.slice(wordTo, next));
		lineTo = isBlank ? lineTo : wordTo;
		position = next;
	}

	if (lineTo > lineFrom || lines.length === before) {
		lines.push({from: lineFrom, to: lineTo});
	}
}

/** The next offset behind `position` at which a line may end. */
function nextBreak(text: string, position: number, end: number): number {
	let index = position;
	while (index < end) {
		const code = text.charCodeAt(index);
		if (code === 0x20 || code === 0x09 || code === 0x20_0b) {
			while (index < end && isBreakingSpace(text.charCodeAt(index))) {
				index++;
			}

			return index;
		}

		const length = code >= 0xd8_00 && code < 0xdc_00 ? 2 : 1;
		const after = index + length;
		if (after < end && mayBreakAfter(text, index, after) && !goesOn(text, after)) {
			return after;
		}

		index = after;
	}

	return end;
}

function isBreakingSpace(code: number): boolean {
	return code === 0x20 || code === 0x09 || code === 0x20_0b || code === 0x30_00;
}

function mayBreakAfter(text: string, index: number, after: number): boolean {
	const code = text.charCodeAt(index);
	if (code < 0x80) {
		// After a hyphen between letters; after a slash in an address.
		const isHyphen = code === 0x2d && isLetter(text.charCodeAt(index - 1)) && isLetter(text.charCodeAt(after));
		return isHyphen || (isIdeographic(text.charCodeAt(after)) && kinsoku(text, index, after));
	}

	if (code === 0x20_14 || code === 0x20_13 || code === 0x20_10) {
		return !neverFirst.test(text.charAt(after)) && text.charCodeAt(after) !== 0x20;
	}

	if (isIdeographic(code) || isIdeographic(text.charCodeAt(after))) {
		return kinsoku(text, index, after);
	}

	return false;
}

/** Whether the character at an offset belongs to the one before it. */
function goesOn(text: string, index: number): boolean {
	return /[\p{M}\p{Grapheme_Extend}\p{Emoji_Modifier}\u0E33\u0EB3\u200D]/u.test(
		String.fromCodePoint(text.codePointAt(index) ?? 0),
	);
}

function kinsoku(text: string, index: number, after: number): boolean {
	const next = String.fromCodePoint(text.codePointAt(after) ?? 0);
	return !neverFirst.test(next) && !neverLast.test(text.slice(index, after)) && next !== ' ';
}

function isLetter(code: number): boolean {
	return (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a) || code >= 0xc0;
}

function isIdeographic(code: number): boolean {
	return (
		(code >= 0x2e_80 && code <= 0xa4_cf) ||
		(code >= 0xf9_00 && code <= 0xfa_ff) ||
		(code >= 0xff_00 && code <= 0xff_ef) ||
		(code >= 0xd8_40 && code <= 0xd8_bf)
	);
}

function trimEnd(text: string, from: number, to: number): number {
	let end = to;
	while (end > from && isBreakingSpace(text.charCodeAt(end - 1))) {
		end--;
	}

	return end;
}
