import {cutWords} from './cut.js';

/** A title line is no longer than this, in characters. */
const titleLength = 120;

/** A title made from the lede is no longer than this, in characters, unless a clause gives it. */
const derivedLength = 80;

/** A first clause of this many characters is a title by itself. */
const clauseLength = {least: 30, most: 100};

const sentenceEnd = /[.!?…。！？؟।۔:;,：；，،؛][”’"'»›」』）)\]]*$/;

// Marks that end a clause, with the space that must follow them in scripts that have spaces.
const clauseMark = /[,;:.!?…–—،؛؟۔।](?=\s|$)|[，；：。！？、]/g;

// After these a full stop is none. Single letters are initials and are told without a list.
const abbreviations = new Set(
	'mr mrs ms dr prof st sen rep gov gen lt col sgt capt cpt maj adm rev hon jr sr vs no inc ltd co corp mt ft jan feb mar apr jun jul aug sep sept oct nov dec nr bzw ca sog hr fr mme mlle sr sra'.split(
		' ',
	),
);

/** Whether a line reads as a title: short, and not a sentence. */
export function isTitleLine(line: string): boolean {
	return line !== '' && line.length <= titleLength && !sentenceEnd.test(line);
}

/**
A title from the first paragraph of an article that has none: its first clause, or its first words. `null` when there are no words.
*/
export function titleFromLede(lede: string): string | null {
	const start = lede.slice(0, 400).trim();
	const clause = firstClause(start);
	if (clause.length >= clauseLength.least && clause.length <= clauseLength.most) {
		return clause;
	}

	const title = cutWords(start, derivedLength);
	// A short lede is its own title, but a title has no full stop.
	return (title === start ? title.replace(/[.,;:。，；：]$/, '') : title) || null;
}

function firstClause(text: string): string {
	for (const match of text.matchAll(clauseMark)) {
		if (match[0] !== '.' || isFullStop(text, match.index)) {
			return text.slice(0, match.index).trimEnd();
		}
	}

	return text;
}

function isFullStop(text: string, index: number): boolean {
	const word = /[^\s(“"‘'\-–—]*$/.exec(text.slice(Math.max(0, index - 24), index))?.[0] ?? '';
	return !(
		/^\p{L}$/u.test(word) ||
		word.includes('.') ||
		abbreviations.has(word.toLowerCase()) ||
		/^\s+\p{Ll}/u.test(text.slice(index + 1, index + 4))
	);
}
