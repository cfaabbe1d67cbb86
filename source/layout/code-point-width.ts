import {eastAsianWidth} from 'get-east-asian-width';

/*
The cells of single code points, after UAX #11 (East Asian Width) and, for marks, after what most terminals do: marks above and below (Mn, Me) and format characters (Cf) take none, marks that stand beside their letter (Mc, the vowel signs of Indic scripts) take one, as in the `wcwidth` of glibc.
*/

export const variationSelector16 = 0xfe_0f;
export const zeroWidthJoiner = 0x20_0d;

/** In an entry of the table: the cells, one more than there are, for 0 is what nobody has looked up yet. */
const cells = 3;
const isPictographBit = 4;
const isDisputedBit = 8;

const table = new Uint8Array(0x11_00_00);
let isAmbiguousWide = false;

/**
Tell whether the terminal gives two cells to East Asian ambiguous characters (quotation marks, dashes, Greek, box drawing …). Narrow until told otherwise; to be told before anything is measured that is kept.
*/
export function setAmbiguousWide(isWide: boolean): void {
	if (isWide !== isAmbiguousWide) {
		isAmbiguousWide = isWide;
		table.fill(0);
	}
}

export function areAmbiguousWide(): boolean {
	return isAmbiguousWide;
}

/** The cells of a code point by itself. */
export function codePointWidth(code: number): number {
	return (entryOf(code) & cells) - 1;
}

/** Whether a joiner may glue a code point to its neighbour. */
export function isPictograph(code: number): boolean {
	return (entryOf(code) & isPictographBit) !== 0;
}

/** Whether terminals are not of one mind about the cells of a code point, by itself or within its grapheme. */
export function isDisputed(code: number): boolean {
	return (entryOf(code) & isDisputedBit) !== 0;
}

/** Whether an emoji selector makes a narrow code point wide. */
export function widensWithSelector(code: number): boolean {
	if (code === 0 || codePointWidth(code) !== 1 || isRegionalIndicator(code)) {
		return false;
	}

	return /^\p{Emoji}$/u.test(String.fromCodePoint(code));
}

export function isSkinTone(code: number): boolean {
	return code >= 0x1_f3_fb && code <= 0x1_f3_ff;
}

function entryOf(code: number): number {
	return table[code] || lookUp(code);
}

function lookUp(code: number): number {
	const entry = classify(code);
	table[code] = entry;
	return entry;
}

function classify(code: number): number {
	if (code < 0xa0) {
		return code < 0x20 || code >= 0x7f ? 1 : 2;
	}

	const character = String.fromCodePoint(code);
	const width = widthOf(code, character);
	const isEmoji = /^\p{Extended_Pictographic}$/u.test(character) || isSkinTone(code);
	const isUnsure =
		(isEmoji && width === 2) ||
		/^[\p{Mc}\p{Variation_Selector}\u200D]$/u.test(character) ||
		isRegionalIndicator(code) ||
		isConjoining(code) ||
		isPrepended(character) ||
		gluing.test(character) ||
		isWideSinceLately(code);
	return width + 1 + (isEmoji ? isPictographBit : 0) + (isUnsure ? isDisputedBit : 0);
}

function widthOf(code: number, character: string): number {
	// Conjoining vowels and finals of Hangul stand inside the cells of their initial.
	if (isConjoining(code) || /^[\p{Mn}\p{Me}\p{Zl}\p{Zp}\p{Cs}]$/u.test(character)) {
		return 0;
	}

	if (/^\p{Cf}$/u.test(character)) {
		return isPrepended(character) ? 1 : 0;
	}

	return eastAsianWidth(code, {ambiguousAsWide: isAmbiguousWide});
}

/** Letters and marks that put two letters with cells into one grapheme: AM of Thai and Lao, half-width marks of voice, viramas (Indic_Conjunct_Break=Linker), a reph of Malayalam. */
const gluing = /^[\u0E33\u0EB3\uFF9E\uFF9F\u094D\u09CD\u0ACD\u0B4D\u0C4D\u0D4D\u0D4E]$/u;

function isConjoining(code: number): boolean {
	return (code >= 0x11_60 && code <= 0x11_ff) || (code >= 0xd7_b0 && code <= 0xd7_ff);
}

/** Format characters that are drawn: signs of Arabic, Syriac and Kaithi that stand before or around a number (Prepended_Concatenation_Mark). */
function isPrepended(character: string): boolean {
	return /^[\u0600-\u0605\u06DD\u070F\u0890\u0891\u08E2\u{110BD}\u{110CD}]$/u.test(character);
}

/** Trigrams and hexagrams: wide since Unicode 16. */
function isWideSinceLately(code: number): boolean {
	return (
		(code >= 0x26_30 && code <= 0x26_37) || (code >= 0x26_8a && code <= 0x26_8f) || (code >= 0x4d_c0 && code <= 0x4d_ff)
	);
}

function isRegionalIndicator(code: number): boolean {
	return code >= 0x1_f1_e6 && code <= 0x1_f1_ff;
}
