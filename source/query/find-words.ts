import {isGroup, isNegation, type ResolvedTerm, type Term, type TextTerm, type Tree} from './expression.js';
import {queryWords, type Word, wordsOf} from './words-of.js';

/** Words side by side; with `isPrefix` the last one may go on. */
export type Phrase = {readonly words: readonly string[]; readonly isPrefix: boolean};

export function phraseOf({text, isPrefix}: Pick<TextTerm, 'text' | 'isPrefix'>): Phrase {
	return {words: queryWords(text), isPrefix};
}

/** Whether a phrase stands at an index of a row of words. A phrase of no words stands nowhere. */
export function standsAt({words, isPrefix}: Phrase, row: readonly Word[], index: number): boolean {
	const last = words.length - 1;
	return (
		last >= 0 &&
		words.every((word, offset) => {
			const there = row[index + offset]?.word;
			return there === word || (offset === last && isPrefix && (there?.startsWith(word) ?? false));
		})
	);
}

/** Whether a phrase stands anywhere in a row of words. */
export function standsIn(phrase: Phrase, row: readonly Word[]): boolean {
	return row.some((_, index) => standsAt(phrase, row, index));
}

/** `[from, to)` in UTF-16 code units. */
export type Range = {readonly from: number; readonly to: number};

/**
Where a text has what a query looks for: in order, without overlaps. What a query excludes is not looked for, nor are its other conditions.
*/
export function findWords(where: Tree<Term | ResolvedTerm>, text: string): readonly Range[] {
	const phrases = phrasesIn(where).filter(({words}) => words.length > 0);
	const row = phrases.length === 0 ? [] : wordsOf(text);
	const ranges: Range[] = [];
	for (const [index, {from}] of row.entries()) {
		for (const phrase of phrases) {
			const end = standsAt(phrase, row, index) ? row[index + phrase.words.length - 1] : undefined;
			if (end) {
				addRange(ranges, from, end.to);
			}
		}
	}

	return ranges;
}

function addRange(ranges: Range[], from: number, to: number): void {
	const last = ranges.at(-1);
	if (last && from < last.to) {
		ranges[ranges.length - 1] = {from: last.from, to: Math.max(to, last.to)};
	} else {
		ranges.push({from, to});
	}
}

function phrasesIn(where: Tree<Term | ResolvedTerm>): readonly Phrase[] {
	if (isNegation(where)) {
		return [];
	}

	if (isGroup(where)) {
		return where.terms.flatMap(phrasesIn);
	}

	return where.kind === 'text' ? [phraseOf(where)] : [];
}
