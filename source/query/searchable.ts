import {foldCharacter} from './fold-character.js';

/**
The tokenizer of the full-text index (FTS5). Texts come to it by `searchable()`, after which every character beyond ASCII is a letter: so all knowledge of Unicode is here and not in the tables of one version of SQLite, whose own tokenizers part Hindi at its vowels and find nothing within Chinese.
*/
export const searchTokenizer = 'ascii';

const notAscii = /[^\0-\x7f]+/g;

/**
A text as it is to be indexed: its words are runs of ASCII letters and digits (of either case) and of anything beyond ASCII. The same string where it is ASCII; beyond that a character takes some 15 ns. Expects NFC, which is what `formats/` makes of everything.
*/
export function searchable(text: string): string {
	return text.replaceAll(notAscii, foldRun);
}

function foldRun(run: string): string {
	let folded = '';
	for (let index = 0; index < run.length; index++) {
		const codePoint = run.codePointAt(index) ?? 0;
		folded += foldCharacter(codePoint);
		index += codePoint > 0xff_ff ? 1 : 0;
	}

	return folded;
}
