import type {Anchor} from './anchor.js';
import type {AnnotationChange} from './annotations.js';
import {type Reading, statusOf} from './reading.js';

/** Something that the reader does with an article. What is not named stays as it is. */
export type ReadingChange = AnnotationChange & {
	readonly id: string;
	/** The file of the article, by which the state finds it again when it is edited; empty for none. */
	readonly path: string;
	readonly isDone?: boolean;
	readonly isStarred?: boolean;
	readonly isArchived?: boolean;
	readonly addTags?: readonly string[];
	readonly removeTags?: readonly string[];
	/** Where the reader is, and the part of the text that has been on the screen, from 0 to 1. */
	readonly place?: Anchor & {readonly progress: number};
	/** In milliseconds since 1970. */
	readonly lastRead?: number;
};

/** What is true of an article after a change. */
export function changeReading(reading: Reading, change: ReadingChange): Reading {
	const {addTags = [], removeTags = []} = change;
	const isDone = change.isDone ?? reading.status === 'done';
	const progress = change.place?.progress ?? reading.progress;
	return {
		status: statusOf(isDone, progress),
		isStarred: change.isStarred ?? reading.isStarred,
		isArchived: change.isArchived ?? reading.isArchived,
		progress,
		lastRead: change.lastRead ?? reading.lastRead,
		addedTags: [...new Set([...reading.addedTags.filter(tag => !removeTags.includes(tag)), ...addTags])].sort(),
		removedTags: [...new Set([...reading.removedTags.filter(tag => !addTags.includes(tag)), ...removeTags])].sort(),
	};
}
