import {minutesLeft} from './reading-time.js';

export type ReadingStatus = 'unread' | 'reading' | 'done';

/** What the reader did with an article, as far as lists ask for it. */
export type Reading = {
	readonly status: ReadingStatus;
	readonly isStarred: boolean;
	readonly isArchived: boolean;
	/** The part of the text that has been on the screen, from 0 to 1. */
	readonly progress: number;
	/** In milliseconds since 1970; `null` when it was never open. */
	readonly lastRead: number | null;
	/** Tags that the article does not have by itself. */
	readonly addedTags: readonly string[];
	/** Tags that it has by itself, and that the reader took away. */
	readonly removedTags: readonly string[];
};

/** What is true of an article that the reader never touched. */
export const untouched: Reading = {
	status: 'unread',
	isStarred: false,
	isArchived: false,
	progress: 0,
	lastRead: null,
	addedTags: [],
	removedTags: [],
};

/** Whether an article is read, being read, or neither. What was read to its end and is told to be unread begins anew. */
export function statusOf(isDone: boolean, progress: number): ReadingStatus {
	return isDone ? 'done' : progress > 0 && progress < 1 ? 'reading' : 'unread';
}

/** Minutes that are left of so many. */
export function minutesLeftOf(minutes: number, {status, progress}: Pick<Reading, 'status' | 'progress'>): number {
	switch (status) {
		case 'unread': {
			return minutes;
		}

		case 'reading': {
			return minutesLeft(minutes, progress);
		}

		case 'done': {
			return 0;
		}
	}
}

export type TagChanges = Pick<Reading, 'addedTags' | 'removedTags'>;

/** The tags that an article has for its reader: its own ones first. */
export function tagsFor(own: readonly string[], {addedTags, removedTags}: TagChanges): readonly string[] {
	return [...new Set([...own.filter(tag => !removedTags.includes(tag)), ...addedTags])];
}
