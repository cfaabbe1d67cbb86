import {minutesLeft} from '../../article/reading-time.js';
import type {Subject} from '../../query/subject.js';

/** What the reader did with an article, as far as lists ask for it. The truth is in the state; the index holds a copy. */
export type Reading = {
	readonly status: Subject['status'];
	readonly isStarred: boolean;
	readonly isArchived: boolean;
	/** The part of the text that is read, from 0 to 1. */
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

/** Minutes that are left of so many. */
export function minutesLeftOf(minutes: number, {status, progress}: Pick<Reading, 'status' | 'progress'>): number {
	return status === 'done' ? 0 : minutesLeft(minutes, progress);
}

/** The tags that an article has for its reader: its own ones first. */
export function tagsFor(own: readonly string[], changes: TagChanges): readonly string[] {
	const {addedTags, removedTags} = changes;
	return [...new Set([...own.filter(tag => !removedTags.includes(tag)), ...addedTags])];
}

/** The bits of `article.flags`. */
export const flagBits = {status: 3, starred: 4, archived: 8, truncated: 16} as const;

export const statuses = ['unread', 'reading', 'done'] as const satisfies ReadonlyArray<Subject['status']>;

export function flagsOf(reading: Pick<Reading, 'status' | 'isStarred' | 'isArchived'>, truncated: boolean): number {
	return (
		statuses.indexOf(reading.status) |
		(reading.isStarred ? flagBits.starred : 0) |
		(reading.isArchived ? flagBits.archived : 0) |
		(truncated ? flagBits.truncated : 0)
	);
}

export function readFlags(flags: number): Pick<Reading, 'status' | 'isStarred' | 'isArchived'> {
	return {
		status: statuses[flags & flagBits.status] ?? 'unread',
		isStarred: (flags & flagBits.starred) !== 0,
		isArchived: (flags & flagBits.archived) !== 0,
	};
}

export type TagChanges = Pick<Reading, 'addedTags' | 'removedTags'>;

/** What the reader did with an article's tags, as text; `null` for nothing. */
export function writeTagChanges({addedTags, removedTags}: TagChanges): string | null {
	return addedTags.length + removedTags.length === 0 ? null : JSON.stringify([addedTags, removedTags]);
}

export function readTagChanges(text: string): TagChanges {
	const [addedTags = [], removedTags = []]: ReadonlyArray<readonly string[]> = text === '' ? [] : JSON.parse(text);
	return {addedTags, removedTags};
}
