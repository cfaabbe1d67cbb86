import {stripVTControlCharacters} from 'node:util';
import {cellWidth} from '../layout/width.js';

type Options = {
	readonly ambiguousIsNarrow?: boolean;
	readonly countAnsiEscapeCodes?: boolean;
};

const printableAscii = /^[\u0020-\u007E]*$/;

/**
Stands for the package string-width in the bundle (see `own-string-width.ts`): the width of a text in cells, escape sequences not counted.

Ambiguous characters are as wide as the program was told, whatever the option says.
*/
export default function stringWidth(text: string, options: Options = {}): number {
	if (typeof text !== 'string' || text === '') {
		return 0;
	}

	if (printableAscii.test(text)) {
		return text.length;
	}

	const mayHoldEscapes = !options.countAnsiEscapeCodes && (text.includes('\u001B') || text.includes('\u009B'));
	return cellWidth(mayHoldEscapes ? stripVTControlCharacters(text) : text);
}
