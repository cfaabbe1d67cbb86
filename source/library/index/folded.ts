import {wordsOf} from '../../query/words-of.js';

/** What stands for a name that has no words: after all others in their order. */
export const noWords = '\u{10ffff}';

/** The words of a source or byline, each between spaces, so that words side by side are found as a part of it; in this form names are sorted, too. */
export function nameWords(name: string | null): string {
	const words = wordsOf(name ?? '');
	return words.length === 0 ? noWords : ` ${words.map(({word}) => word).join(' ')} `;
}

/** Titles that begin with the same so many characters come newest first. */
const mostOfTitle = 60;

/** What titles are sorted by: their words, without case, accents and signs. */
export function titleWords(title: string): string {
	return nameWords(title.slice(0, 4 * mostOfTitle))
		.slice(0, mostOfTitle)
		.toWellFormed();
}
