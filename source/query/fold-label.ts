import {compose} from '../article/compose.js';
import {foldCharacter} from './fold-character.js';

/** A name such as a tag, in lower case and without accents, but with its signs: `C#` is not `C++`. Its outer spaces are gone, inner ones are one. */
export function foldLabel(text: string): string {
	let folded = '';
	for (const character of compose(text)) {
		const letters = foldCharacter(character.codePointAt(0) ?? 0);
		folded += letters === ' ' ? character : letters.trim();
	}

	return folded.trim().replaceAll(/\s+/g, ' ').toLowerCase();
}
