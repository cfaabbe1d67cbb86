import type {Range} from './manuscript.js';

/**
A range of a text that survives edits: its offsets, its words and the words around it, as in the W3C Web Annotation model (TextPositionSelector and TextQuoteSelector).
*/
export type Quote = Range & {
	/** All of the words. */
	readonly exact: string;
	/** The words just before it. */
	readonly prefix: string;
	/** The words just behind it. */
	readonly suffix: string;
};

/** So many characters are kept of what stands before and behind a range. */
const contextLength = 32;

/** The range of a text as a quote. */
export function quoteOf(text: string, {from, to}: Range): Quote {
	return {
		from,
		to,
		exact: text.slice(from, to),
		prefix: text.slice(Math.max(0, from - contextLength), from),
		suffix: text.slice(to, to + contextLength),
	};
}
