import {cellWidth, takeSome} from '../width.js';
import {hasDictionaryScript, withDictionaryBreaks} from './dictionary.js';
import type {Hyphenate} from './hyphenation.js';
import {breakOpportunities} from './opportunities.js';
import {breakKinds, type Segments} from './total-fit.js';

/** Room for the segments of one paragraph, used for one after another. */
export function createSegments(): Segments {
	const room = 1024;
	return {
		count: 0,
		from: new Int32Array(room),
		to: new Int32Array(room),
		left: new Int32Array(room),
		right: new Int32Array(room),
		kind: new Uint8Array(room),
	};
}

/**
Part `[from, to)` of a text into segments that hold together, none wider than `measure` unless it is one grapheme. With `hyphenate`, words are parted where a hyphen may be set.
*/
export function fillSegments(
	segments: Segments,
	text: string,
	from: number,
	to: number,
	measure: number,
	hyphenate: Hyphenate | null,
): void {
	segments.count = 0;
	let left = 0;
	let start = from;
	const found = breakOpportunities(text, from, to);
	const breaks = hasDictionaryScript(text, from, to) ? withDictionaryBreaks(found, text, from, to) : found;
	for (let index = 0; index <= breaks.length; index++) {
		const next = breaks[index] ?? to;
		if (next < to && !isWithinEastAsian(text, next) && isTailoredAway(text, from, next)) {
			continue;
		}

		if (next - start === 1 && measure > 1 && isIdeograph(text.charCodeAt(start))) {
			add(segments, start, next, left, left + 2, breakKinds.plain);
			left += 2;
			start = next;
			continue;
		}

		const end = trimEnd(text, start, next);
		left = addWord(segments, text, start, end, left, kindOfBreak(text, end, next), measure, hyphenate);
		left += next > end ? spaceWidth(text, end, next) : 0;
		start = next;
	}
}

/** Add one segment, or its parts when it may be hyphenated or is too long. Returns where it ends, in cells. */
function addWord(
	segments: Segments,
	text: string,
	from: number,
	to: number,
	left: number,
	kind: number,
	measure: number,
	hyphenate: Hyphenate | null,
): number {
	let start = from;
	let edge = left;
	if (hyphenate !== null && to - from > 4) {
		for (const point of hyphenate(text, from, to)) {
			edge = addPart(segments, text, start, point, edge, breakKinds.hyphen, measure);
			start = point;
		}
	}

	return addPart(segments, text, start, to, edge, kind, measure);
}

function addPart(
	segments: Segments,
	text: string,
	from: number,
	to: number,
	left: number,
	kind: number,
	measure: number,
): number {
	const width = cellWidth(text, from, to);
	if (width <= measure) {
		add(segments, from, to, left, left + width, kindWithin(kind, width, measure));
		return left + width;
	}

	let start = from;
	let edge = left;
	while (start < to) {
		// A grapheme takes at least half of a cell's worth of characters: what is looked at stays short.
		const piece = takeSome(text.slice(start, to), measure);
		const end = start + piece.length;
		const right = edge + cellWidth(piece);
		add(segments, start, end, edge, right, end < to ? breakKinds.cut : kindWithin(kind, right - edge, measure));
		start = end;
		edge = right;
	}

	return edge;
}

/** A part as wide as the line leaves no room for its hyphen. */
function kindWithin(kind: number, width: number, measure: number): number {
	return kind === breakKinds.hyphen && width >= measure ? breakKinds.cut : kind;
}

function add(segments: Segments, from: number, to: number, left: number, right: number, kind: number): void {
	if (segments.count === segments.kind.length) {
		grow(segments);
	}

	const index = segments.count++;
	segments.from[index] = from;
	segments.to[index] = to;
	segments.left[index] = left;
	segments.right[index] = right;
	segments.kind[index] = kind;
}

function grow(segments: Segments): void {
	const room = segments.kind.length * 2;
	const enlarged = (array: Int32Array): Int32Array => {
		const larger = new Int32Array(room);
		larger.set(array);
		return larger;
	};

	segments.from = enlarged(segments.from);
	segments.to = enlarged(segments.to);
	segments.left = enlarged(segments.left);
	segments.right = enlarged(segments.right);
	const kind = new Uint8Array(room);
	kind.set(segments.kind);
	segments.kind = kind;
}

const space = 0x20;
const softHyphen = 0xad;

function kindOfBreak(text: string, end: number, next: number): number {
	if (next > end) {
		return breakKinds.plain;
	}

	switch (text.charCodeAt(end - 1)) {
		case softHyphen: {
			return breakKinds.hyphen;
		}

		case 0x2d:
		case 0x20_10:
		case 0x20_13:
		case 0x20_14: {
			return breakKinds.dash;
		}

		default: {
			return breakKinds.plain;
		}
	}
}

/*
Where this differs from UAX #14, and why:
- no break behind hyphens that begin a word ("-v", "--help", "the -ing form"): later versions of the standard say the same (LB20a);
- no break before a dash that follows a letter: English sets it at the end of a line;
- no break behind the first slashes of an address ("https://");
- no break before what is part of the grapheme before it (UAX #29), whatever that is: skin tones, the Thai and Lao AM, marks that are younger than our data.
*/
function isTailoredAway(text: string, from: number, index: number): boolean {
	const before = text.charCodeAt(index - 1);
	const after = text.charCodeAt(index);
	if (before !== space && goesOn(text, index, after)) {
		return true;
	}

	if (isHyphen(before)) {
		let first = index - 1;
		while (first > from && isHyphen(text.charCodeAt(first - 1))) {
			first--;
		}

		return first === from || !isLetterOrDigit(text.charCodeAt(first - 1));
	}

	if (after === 0x20_14) {
		return !isBreakingSpace(before);
	}

	return before === 0x2f && text.charCodeAt(index - 2) === 0x2f && text.charCodeAt(index - 3) === 0x3a;
}

/** Nothing is tailored between two characters of Chinese, Japanese or Korean: most of what is asked for. */
function isWithinEastAsian(text: string, index: number): boolean {
	return isEastAsian(text.charCodeAt(index)) && isEastAsian(text.charCodeAt(index - 1));
}

/** A Chinese character or a kana, two cells wide each: nearly all segments of Chinese and Japanese. */
function isIdeograph(code: number): boolean {
	return (
		(code >= 0x4e_00 && code <= 0x9f_ff) || (code >= 0x30_41 && code <= 0x30_96) || (code >= 0x30_a1 && code <= 0x30_fa)
	);
}

function isEastAsian(code: number): boolean {
	return code >= 0x2e_80 && code < 0xd8_00;
}

function goesOn(text: string, index: number, code: number): boolean {
	if (code < 0x03_00 || isEastAsian(code)) {
		return false;
	}

	if (code === 0x0e_33 || code === 0x0e_b3 || code === 0xff_9e || code === 0xff_9f) {
		return true;
	}

	const isPair = code >= 0xd8_00 && code < 0xdc_00 && index + 1 < text.length;
	const isTone = code === 0xd8_3c && isSkinTone(text.charCodeAt(index + 1));
	return isTone || cellWidth(text, index, index + (isPair ? 2 : 1)) === 0;
}

function isHyphen(code: number): boolean {
	return code === 0x2d || code === 0x20_10;
}

/** Whether the second half of a surrogate pair makes it U+1F3FB to U+1F3FF. */
function isSkinTone(low: number): boolean {
	return low >= 0xdf_fb && low <= 0xdf_ff;
}

function isLetterOrDigit(code: number): boolean {
	return (
		(code >= 0x30 && code <= 0x39) || (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a) || code >= 0xc0
	);
}

function trimEnd(text: string, from: number, to: number): number {
	let end = to;
	while (end > from && isBreakingSpace(text.charCodeAt(end - 1))) {
		end--;
	}

	return end;
}

function isBreakingSpace(code: number): boolean {
	return code === space || code === 0x09 || code === 0x20_0b || code === 0x30_00;
}

function spaceWidth(text: string, from: number, to: number): number {
	return to - from === 1 && text.charCodeAt(from) === space ? 1 : cellWidth(text, from, to);
}
