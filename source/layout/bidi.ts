import {bidiLevels} from './bidi-levels.js';
import {reorder, unitsOf} from './bidi-order.js';
import {rowText} from './span.js';

/*
Text is kept and set in logical order, the order in which it is read. Most terminals print cells from left to right as they come, so a line with Hebrew or Arabic in it is put into visual order (UAX #9, Unicode Bidirectional Algorithm) when it is painted:

	unitsOf(paragraph, bidiLevels(paragraph).levels, line.from, line.to, roles) → reorder(units, base) → Row
*/

export {type BidiLevels, bidiLevels} from './bidi-levels.js';
export {isBidiLoaded, loadBidi} from './bidi-library.js';
export {reorder, type Unit, unitsOf} from './bidi-order.js';

/**
Whether a text, or the part `[from, to)` of it, has characters of right-to-left scripts: those of the ranges that Unicode keeps for them (DerivedBidiClass.txt), assigned or not, and the right-to-left mark. Costs two nanoseconds a character.
*/
export function hasRightToLeft(text: string, from = 0, to = text.length): boolean {
	for (let index = from; index < to; index++) {
		const code = text.charCodeAt(index);
		if (code >= 0x05_90 && isRightToLeft(code)) {
			return true;
		}
	}

	return false;
}

/** Of a UTF-16 unit; the high surrogates are those of U+10800 to U+10FFF and of U+1E800 to U+1EFFF. */
function isRightToLeft(code: number): boolean {
	return (
		code <= 0x08_ff ||
		code === 0x20_0f ||
		code === 0xd8_02 ||
		code === 0xd8_03 ||
		code === 0xd8_3a ||
		code === 0xd8_3b ||
		(code >= 0xfb_1d && code <= 0xfd_ff) ||
		(code >= 0xfe_70 && code <= 0xfe_fe)
	);
}

/**
A whole text of one line (a title, a name) in visual order, its direction that of its first strong character. A text without right-to-left characters is returned as it is.
*/
export function visualText(text: string): string {
	if (!hasRightToLeft(text)) {
		return text;
	}

	const {base, levels} = bidiLevels(text);
	return rowText(reorder(unitsOf(text, levels, 0, text.length, {roles: []}), base));
}
