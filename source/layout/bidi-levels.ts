import type {Bidi, BidiCharTypeName} from 'bidi-js';
import {loadedBidi} from './bidi-library.js';
import {isBlank} from './bidi-order.js';
import {typeOf, withStandIns} from './bidi-types.js';

export type BidiLevels = {
	/** The direction of the paragraph: 0 is from left to right, 1 from right to left. */
	readonly base: 0 | 1;
	/** The embedding level of each UTF-16 unit: an odd one runs from right to left. */
	readonly levels: Uint8Array;
};

/*
The library looks back over numbers and brackets again and again, in the worst case over all that went before. Pieces keep that to some microseconds a character; no paragraph that is meant to be read is cut.
*/
const longPiece = 2048;
const longestPiece = 4096;

/**
The embedding levels of a paragraph (UAX #9, rules P2 to L1), all 0 while the library is not loaded. The direction of the paragraph is that of its first strong character unless `base` is given; each of its lines ('\n') is resolved for itself.
*/
export function bidiLevels(text: string, base?: 0 | 1): BidiLevels {
	const levels = new Uint8Array(text.length);
	const bidi = loadedBidi();
	if (bidi === null) {
		return {base: 0, levels};
	}

	const direction = base ?? baseOf(bidi, text);
	let from = 0;
	while (from < text.length) {
		const found = text.indexOf('\n', from);
		const end = found === -1 ? text.length : found + 1;
		while (from < end) {
			const to = end - from > longestPiece ? cutOf(bidi, text, from, direction) : end;
			fillLevels(bidi, levels, text, from, to, direction);
			from = to;
		}
	}

	return {base: direction, levels};
}

function fillLevels(bidi: Bidi, levels: Uint8Array, text: string, from: number, to: number, base: 0 | 1): void {
	const units = withStandIns(bidi, text.slice(from, to));
	const found = bidi.getEmbeddingLevels(units, base === 1 ? 'rtl' : 'ltr').levels;
	let index = from;
	for (const level of found) {
		const isPair = (text.codePointAt(index) ?? 0) > 0xff_ff;
		levels[index++] = level;
		if (isPair) {
			levels[index++] = level;
		}
	}

	resetTabs(levels, text, from, to, base);
}

/** Rule L1: tabs and the white space before them take the level of the paragraph. */
function resetTabs(levels: Uint8Array, text: string, from: number, to: number, base: 0 | 1): void {
	for (let tab = text.indexOf('\t', from); tab !== -1 && tab < to; tab = text.indexOf('\t', tab + 1)) {
		levels[tab] = base;
		for (let index = tab - 1; index >= from && text[index] !== '\t' && isBlank(text, index); index--) {
			levels[index] = base;
		}
	}
}

/**
Where a piece of a very long line ends: behind white space that follows a letter of the paragraph's own direction, for there a cut changes no level (but of a bracket whose other half is cut off); failing that, anywhere.
*/
function cutOf(bidi: Bidi, text: string, from: number, base: 0 | 1): number {
	for (let index = from + longPiece; index < from + longestPiece; index++) {
		if (text[index - 1] === ' ' && isCut(typeAt(bidi, text, index - 2), typeAt(bidi, text, index), base)) {
			return index;
		}
	}

	const end = from + longestPiece;
	const isInPair = (text.codePointAt(end - 1) ?? 0) > 0xff_ff;
	return isInPair ? end - 1 : end;
}

function isCut(before: BidiCharTypeName, behind: BidiCharTypeName, base: 0 | 1): boolean {
	if (base === 0) {
		return before === 'L';
	}

	// An Arabic letter changes the type of the numbers behind it, as far as to the next letter (rule W2).
	return before === 'R' || (before === 'AL' && (behind === 'R' || behind === 'AL'));
}

/** The type of a UTF-16 unit; half a pair of surrogates is no letter. */
function typeAt(bidi: Bidi, text: string, index: number): BidiCharTypeName {
	const unit = text.charAt(index);
	return unit.isWellFormed() ? typeOf(bidi, unit) : 'ON';
}

/** Rules P2 and P3: the first strong character that stands in no isolate. */
function baseOf(bidi: Bidi, text: string): 0 | 1 {
	let isolates = 0;
	for (const character of text) {
		switch (typeOf(bidi, character)) {
			case 'L': {
				if (isolates === 0) {
					return 0;
				}

				break;
			}

			case 'R':
			case 'AL': {
				if (isolates === 0) {
					return 1;
				}

				break;
			}

			case 'LRI':
			case 'RLI':
			case 'FSI': {
				isolates++;
				break;
			}

			case 'PDI': {
				isolates = Math.max(0, isolates - 1);
				break;
			}

			case 'B': {
				isolates = 0;
				break;
			}

			default:
		}
	}

	return 0;
}
