import type {Colour} from '../article/highlight.js';
import type {ReadingStatus} from '../article/reading.js';

/** A passage that was marked in another service. */
export type SavedHighlight = {
	readonly quote: string;
	/** Of one line or many; empty for none. */
	readonly note: string;
	readonly colour: Colour | null;
	/** ISO 8601. */
	readonly time: string | null;
};

/** What an export has of the text of a piece. */
export type SavedBody = {readonly kind: 'html' | 'markdown'; readonly text: string};

/**
A piece as another service kept it. Whatever the service, nothing here but the body holds a control character, and that becomes harmless when it is parsed. Times are ISO 8601.
*/
export type SavedItem = {
	/** `null` for what never had one and has a text instead, such as a note. */
	readonly address: string | null;
	readonly title: string | null;
	readonly byline: string | null;
	readonly siteName: string | null;
	readonly savedTime: string | null;
	readonly publishedTime: string | null;
	readonly tags: readonly string[];
	readonly status: ReadingStatus;
	readonly isArchived: boolean;
	readonly isStarred: boolean;
	/** From 0 to 1. */
	readonly progress: number;
	readonly excerpt: string | null;
	/** What the reader wrote about it; empty for nothing. */
	readonly note: string;
	readonly body: SavedBody | null;
	readonly highlights: readonly SavedHighlight[];
};

/** Why an entry of an export is no piece. */
export type Flaw = 'no-address' | 'unreadable';

/** What stands at one place of an export: a piece, what is none, or one that is left out on purpose, such as an entry of a feed. */
export type Found =
	| {readonly kind: 'item'; readonly item: SavedItem}
	| {readonly kind: 'flawed'; readonly flaw: Flaw}
	| {readonly kind: 'left-out'};
