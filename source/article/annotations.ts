import type {Anchor} from './anchor.js';
import type {Highlight} from './highlight.js';

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

/** What the reader wrote into an article, and when. */
export type Annotations = {
	/** In reading order. */
	readonly highlights: readonly Highlight[];
	/** In the order of their letters. */
	readonly bookmarks: readonly Bookmark[];
	/** The oldest first. */
	readonly sessions: readonly Session[];
};

/** Of an article that nobody wrote anything into. */
export const noAnnotations: Annotations = {highlights: [], bookmarks: [], sessions: []};
