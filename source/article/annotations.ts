import type {Anchor} from './anchor.js';
import {changeHighlights, type Highlight, type HighlightChange} from './highlight.js';

/** A place to come back to, by a letter. */
export type Bookmark = {
	readonly letter: string;
	readonly anchor: Anchor;
};

/** A time for which an article was read. */
export type Session = {
	/** When it began, in milliseconds since 1970. */
	readonly start: number;
	/** For how long somebody was reading, in seconds: pauses are left out. */
	readonly seconds: number;
	/** How many words were read. */
	readonly words: number;
};

/** Something that the reader writes into an article. */
export type AnnotationChange = {
	readonly highlights?: readonly HighlightChange[];
	/** Places that got a letter; what had it before has it no longer. */
	readonly bookmarks?: readonly Bookmark[];
	/** How long it was read so far since it was opened; one with the same start takes the place of what was told before. */
	readonly session?: Session;
};

/** What the reader wrote into an article, and when. */
export type Annotations = {
	/** In reading order. */
	readonly highlights: readonly Highlight[];
	/** In the order of their letters. */
	readonly bookmarks: readonly Bookmark[];
	/** The oldest first. */
	readonly sessions: readonly Session[];
};

/** What is written into an article after a change. */
export function changeAnnotations(annotations: Annotations, change: AnnotationChange): Annotations {
	const {highlights = [], bookmarks = [], session} = change;
	const letters = new Set(bookmarks.map(({letter}) => letter));
	const kept = annotations.bookmarks.filter(({letter}) => !letters.has(letter));
	const others = annotations.sessions.filter(({start}) => start !== session?.start);
	return {
		highlights: highlights.reduce(changeHighlights, annotations.highlights),
		bookmarks:
			bookmarks.length === 0
				? annotations.bookmarks
				: [...kept, ...bookmarks].sort((one, other) => (one.letter < other.letter ? -1 : 1)),
		sessions: session ? [...others, session].sort((one, other) => one.start - other.start) : annotations.sessions,
	};
}

/** Of an article that nobody wrote anything into. */
export const noAnnotations: Annotations = {highlights: [], bookmarks: [], sessions: []};
