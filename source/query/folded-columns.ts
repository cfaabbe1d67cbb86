import type {Phrase} from './find-words.js';
import {searchable} from './searchable.js';

/** Texts in which phrases are looked for again and again, as with each letter that is typed. */
export type FoldedColumns = string;

/** No phrase goes on from one text to the next. */
const between = '\0';

/** Make texts ready to be looked through: as fast as lower case where they are ASCII. Expects NFC. */
export function foldColumns(texts: readonly string[]): FoldedColumns {
	const joined = texts.join(between);
	return notAscii.test(joined)
		? searchable(joined).replaceAll(/[A-Z]+/g, letters => letters.toLowerCase())
		: joined.toLowerCase();
}

const notAscii = /[^\0-\x7f]/;
const inWord = '[\\da-z\\x80-\\uffff]';
const outside = '[\\x01-\\x2f\\x3a-\\x60\\x7b-\\x7f]+';

/** What tells whether a phrase stands in folded texts: the same as `standsIn` tells of their words. A phrase of no words stands nowhere. */
export function phraseFinder({words, isPrefix}: Phrase): (columns: FoldedColumns) => boolean {
	const [first] = words;
	if (first === undefined) {
		return () => false;
	}

	// A word is made of letters and digits alone: none of them means anything in a pattern.
	const pattern = new RegExp(`(?<!${inWord})${words.join(outside)}${isPrefix ? '' : `(?!${inWord})`}`);
	// Most texts have not even the letters.
	return columns => columns.includes(first) && pattern.test(columns);
}
