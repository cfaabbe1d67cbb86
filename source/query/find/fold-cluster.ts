import {compose} from '../../article/compose.js';
import {foldCharacter} from '../fold-character.js';

/** What a search tells apart. */
export type Strictness = {
	/** Upper and lower case. */
	readonly isCased: boolean;
	/** Letters with accents, strokes and ligatures, and those without. */
	readonly isMarked: boolean;
};

const wordCharacters = /^[\p{L}\p{N}\p{M}]+$/u;

/** Shown by nothing of their own: soft hyphens, joiners, direction marks, variation selectors; and the stretching of Arabic. */
export const unseen =
	/[\xad\p{Bidi_Control}\p{Join_Control}\p{Variation_Selector}\u0640\u180e\u200b\u2060-\u206f\ufeff\u{e0000}-\u{e00ff}]|\u034f/u;

/** Signs that are typed as others than they are printed. */
const signs: ReadonlyMap<string, string> = new Map([
	...pairs('‘’‚‛′‹›´ʼ', "'"),
	...pairs('“”„‟″«»', '"'),
	...pairs('‐‑‒–—―−﹘﹣', '-'),
	['…', '...'],
	['‥', '..'],
]);

/** Letters that are one to those who look for them, accents or not: the alef with and without its hamza, the two small sigmas. */
const alike: ReadonlyMap<string, string> = new Map([...pairs('آأإٱ', 'ا'), ['ς', 'σ']]);

function pairs(from: string, to: string): ReadonlyArray<readonly [string, string]> {
	return [...from].map(sign => [sign, to]);
}

/**
What a letter with its marks, or any other character, is looked for by: nothing, when it is not seen; a space, for white space. Forms that only look different (full width, ligatures, superscripts) are the letters they stand for, quotes and dashes the ones of a keyboard.
*/
export function foldCluster(cluster: string, strictness: Strictness): string {
	const folded = [...compose(cluster)].map(character => foldOne(character, strictness)).join('');
	// Half-width kana have their voicing marks beside them.
	return folded.length > 1 ? folded.normalize('NFC') : folded;
}

function foldOne(character: string, strictness: Strictness): string {
	const sign = signs.get(character);
	if (sign !== undefined) {
		return sign;
	}

	if (/\s/.test(character)) {
		return ' ';
	}

	if (unseen.test(character)) {
		return '';
	}

	if (wordCharacters.test(character)) {
		return strictness.isMarked ? foldExactly(character, strictness) : foldLoosely(character, strictness);
	}

	if (/[\uff01-\uff5e]/.test(character)) {
		return foldOne(character.normalize('NFKC'), strictness);
	}

	return strictness.isCased ? character : character.toLowerCase();
}

function foldExactly(character: string, {isCased}: Strictness): string {
	const compatible = character.normalize('NFKC');
	const letters = wordCharacters.test(compatible) ? compatible : character;
	return [...(isCased ? letters : letters.toLowerCase())].map(letter => alike.get(letter) ?? letter).join('');
}

function foldLoosely(character: string, {isCased}: Strictness): string {
	const folded = foldCharacter(character.codePointAt(0) ?? 0).replaceAll(' ', '');
	const isUpper = isCased && character !== character.toLowerCase();
	// A ligature begins a word more often than it stands in capitals.
	return isUpper ? folded.charAt(0).toUpperCase() + folded.slice(1) : folded;
}
