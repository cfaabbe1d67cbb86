const wordCharacter = /^[\p{L}\p{N}\p{M}]$/u;

/*
What stands within words and says nothing when one looks for them: accents and other marks of a letter that has none of its own, the points of Hebrew and Arabic, soft hyphens, joiners, direction marks, the stretching of Arabic, the modifier letters of transliterations. The voicing marks of kana make other letters.
*/
const silent =
	/^(?:[[\p{Script=Inherited}\p{Me}]--[\u200c\u3099\u309a]]|[[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}]&&\p{Mn}]|[\u00ad\u02b9-\u02bb\u02bd-\u02bf\u0483-\u0487\u061c\u0640\u200d-\u200f\u2060\ufeff])$/v;

/*
Scripts that do not part their words by spaces, and Hangul, whose words take their particles along: there one looks for any run of characters. Extensions, so that the signs which Chinese and Japanese share are among them.
*/
const spaceless =
	/^[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Hang}\p{scx=Bopo}\p{scx=Yi}\p{scx=Nshu}\p{scx=Tang}\p{scx=Thai}\p{scx=Laoo}\p{scx=Khmr}\p{scx=Mymr}\p{scx=Tale}\p{scx=Talu}\p{scx=Lana}\p{scx=Tavt}]$/u;

const accented = /^[\p{Script=Latin}\p{Script=Greek}]$/u;

/** Letters that Unicode does not take apart and that are nevertheless typed without their strokes and ligatures. */
const plain: ReadonlyMap<string, string> = new Map([
	['ß', 'ss'],
	['æ', 'ae'],
	['ð', 'd'],
	['ø', 'o'],
	['þ', 'th'],
	['đ', 'd'],
	['ħ', 'h'],
	['ı', 'i'],
	['ł', 'l'],
	['œ', 'oe'],
	['ŧ', 't'],
	['ς', 'σ'],
	// Cyrillic letters are letters of their own with their marks, but for these, which are mostly written without.
	['ѐ', 'е'],
	['ё', 'е'],
	['ѝ', 'и'],
	// Alef is written with and without its hamza.
	['آ', 'ا'],
	['أ', 'ا'],
	['إ', 'ا'],
	['ٱ', 'ا'],
]);

/** What became of the characters met so far, by code point; those beyond the basic plane are too many and too rare. */
const known = new Array<string | undefined>(0x1_00_00);

/**
What a character is to search: the letters it is looked for by, in lower case and without accents; nothing, when it says nothing within a word; a space, when it parts words; and between spaces, when it is a word by itself, as in the scripts that write no spaces.

Compatibility forms (full-width letters, ligatures, superscripts) are the letters they stand for (NFKC, UAX #15).
*/
export function foldCharacter(codePoint: number): string {
	if (codePoint >= known.length) {
		return fold(String.fromCodePoint(codePoint));
	}

	const folded = known[codePoint] ?? fold(String.fromCodePoint(codePoint));
	known[codePoint] = folded;
	return folded;
}

function fold(character: string): string {
	if (silent.test(character)) {
		return '';
	}

	if (!wordCharacter.test(character)) {
		return ' ';
	}

	const compatible = character.normalize('NFKC').toLowerCase();
	// Some stand for signs too, such as a fraction for its slash: these stay what they are.
	const isWord = [...compatible].every(part => wordCharacter.test(part) || silent.test(part));
	return [...(isWord ? compatible : character.toLowerCase())].map(foldLetter).join('');
}

function foldLetter(letter: string): string {
	if (silent.test(letter)) {
		return '';
	}

	// The apostrophe of Ukrainian parts words, as the usual ones do.
	if (letter === '\u02bc') {
		return ' ';
	}

	if (spaceless.test(letter)) {
		return ` ${letter} `;
	}

	const bare = accented.test(letter) ? letter.normalize('NFD').replaceAll(/\p{M}/gu, '') : letter;
	return plain.get(bare) ?? bare;
}
