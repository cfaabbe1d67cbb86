import type {Anchor} from './anchor.js';

/** Where a reader was in an article, kept between runs. */
export type Place = {
	/** The article's id: the place follows the file when it moves. */
	readonly id: string;
	/** Its path: the place is found again when the file is edited. */
	readonly path: string;
	readonly anchor: Anchor;
	/** The part of the text that has been on the screen, from 0 to 1. */
	readonly progress: number;
	readonly done: boolean;
	/** When it was last read, ISO 8601. */
	readonly readTime: string;
};
