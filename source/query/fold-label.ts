import {compose} from '../article/compose.js';
import {foldCharacter} from './fold-character.js';

/** A name such as a tag, in lower case and without accents, but with its signs: `C#` is not `C++`. Its outer spaces are gone, inner ones are one. */
export function foldLabel(text: string): string {
	if (!notAscii.test(text)) {
		return spaced(text.toLowerCase());
	}

	let folded = '';
	for (const character of compose(text)) {
		const letters = foldCharacter(character.codePointAt(0) ?? 0);
		folded += letters === ' ' ? character : letters.trim();
	}

	return spaced(folded).toLowerCase();
}

const notAscii = /[^\0-\x7f]/;

function spaced(text: string): string {
	return text.trim().replaceAll(/\s+/g, ' ');
}
