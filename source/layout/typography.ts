import type {Hyphenation} from './breaking/hyphenation-by-language.js';

/** How running text is set: what a reader may choose, but for the size of the page. */
export type TextStyle = {
	/** Both edges are straight, where the measure is wide enough. */
	readonly isJustified: boolean;
	/** What parts paragraphs: a blank line, or the set-in first line of the next. */
	readonly paragraphs: 'spaced' | 'indented';
	/** What parts words, or `null` to leave them whole. */
	readonly hyphenation: Hyphenation | null;
};

export const plainStyle: TextStyle = {isJustified: false, paragraphs: 'spaced', hyphenation: null};

/** Below this measure lines are never justified: there are too few gaps to spread the white space over. */
export const leastJustifiedMeasure = 40;

/** Cells by which the first line of a paragraph is set in, where no blank line parts it from the one before. */
export const firstLineIndent = 2;
