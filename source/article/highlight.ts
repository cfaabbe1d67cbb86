import type {Quote} from './quote.js';

/** Their names are those of the colours of a marker; how they look is the theme's. */
export const colours = ['yellow', 'green', 'blue', 'red'] as const;

/** So many characters may a highlight have, and a note: what has more is kept here, and not taken over by another machine. */
export const longestPassage = 100_000;
export const longestNote = 100_000;

export type Colour = (typeof colours)[number];

/** A passage that the reader marked. */
export type Highlight = {
	/** Random, and the same on every machine. */
	readonly id: string;
	readonly quote: Quote;
	readonly colour: Colour;
	/** What the reader wrote beside it, of one line or many; empty for nothing. */
	readonly note: string;
	/** When it was made, in milliseconds since 1970. */
	readonly created: number;
};

/** Something that the reader does with a highlight. What is not named stays as it is; a new one names all but the note. */
export type HighlightChange = Partial<Omit<Highlight, 'id'>> & {
	readonly id: string;
	readonly isRemoved?: boolean;
};

/** The highlights of an article after a change, in reading order. */
export function changeHighlights(
	highlights: readonly Highlight[],
	{id, isRemoved = false, ...change}: HighlightChange,
): readonly Highlight[] {
	const known = highlights.find(highlight => highlight.id === id);
	const others = highlights.filter(highlight => highlight.id !== id);
	const changed = {note: '', ...known, ...change, id};
	return isRemoved || !isComplete(changed) ? others : [...others, changed].sort(inReadingOrder);
}

function isComplete(change: Partial<Highlight>): change is Highlight {
	return change.quote !== undefined && change.colour !== undefined && change.created !== undefined;
}

/** Sorts by where highlights begin, then by where they end; those of one passage in the order of ids, so that it is the same on every machine. */
export function inReadingOrder(one: Highlight, other: Highlight): number {
	return one.quote.from - other.quote.from || one.quote.to - other.quote.to || (one.id < other.id ? -1 : 1);
}
