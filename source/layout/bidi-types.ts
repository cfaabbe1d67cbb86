import type {Bidi, BidiCharTypeName} from 'bidi-js';

/*
bidi-js 1.1 has two gaps. It looks at UTF-16 units one by one, so that every character beyond the basic plane (emoji, Adlam, ancient scripts) counts as a left-to-right letter; and it knows the characters of Unicode 13 only. Both are closed by handing it, in place of such a character, one of the basic plane that has the same type.
*/

const beyondBasicPlane = /[\uD800-\uDBFF][\uDC00-\uDFFF]/g;

/** A character of the basic plane for each type that a character beyond it may have. None of them is a bracket. */
const standIns: Readonly<Partial<Record<BidiCharTypeName, string>>> = {
	R: '\u05D0',
	AL: '\u0627',
	EN: '0',
	AN: '\u0660',
	ES: '+',
	ET: '%',
	CS: ',',
	ON: '!',
	NSM: '\u0300',
	BN: '\u00AD',
};

/** The type of a whole character (UAX #9, table 4). */
export function typeOf(bidi: Bidi, character: string): BidiCharTypeName {
	const type = bidi.getBidiCharTypeName(character);
	// Left-to-right letters are what the library takes unknown characters for.
	if (type !== 'L' || character.length === 1) {
		return type;
	}

	return /^\p{Extended_Pictographic}/u.test(character) ? 'ON' : /^[\p{Mn}\p{Me}]/u.test(character) ? 'NSM' : 'L';
}

/**
A text with the same types, one UTF-16 unit for each character. Tabs become spaces: both are neutral, and for each tab the library would look back over all white space before it.
*/
export function withStandIns(bidi: Bidi, text: string): string {
	return text.replaceAll('\t', ' ').replaceAll(beyondBasicPlane, character => standIns[typeOf(bidi, character)] ?? 'a');
}
