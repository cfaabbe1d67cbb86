import type {Highlight} from '../article/highlight.js';
import type {Reading} from '../article/reading.js';
import type {ReadingChange} from '../article/reading-change.js';
import type {ArticleKey} from './list.js';

/** An article to which something is done. */
export type Target = {
	/** By what the library knows it; `null` for a piece that was named on the command line. */
	readonly key: ArticleKey | null;
	readonly id: string;
	/** The file; empty for none. */
	readonly path: string;
	readonly title: string;
	/** The tags that it has for its reader. */
	readonly tags: readonly string[];
	readonly reading: Reading;
};

/** What is done with one article, and what was true of it before. */
export type Changed = Pick<Target, 'key' | 'reading'> & {readonly change: ReadingChange};

/** Something that the reader did, and that can be undone. */
export type Deed =
	| {readonly kind: 'change'; readonly sentence: string; readonly changed: readonly Changed[]}
	/** Files were moved to the trash; `request` is the number by which they are found there. */
	| {readonly kind: 'trash'; readonly sentence: string; readonly request: number; readonly targets: readonly Target[]}
	| HighlightDeed;

/** A highlight that was made, changed or taken away. */
export type HighlightDeed = {
	readonly kind: 'highlight';
	readonly sentence: string;
	readonly article: Pick<Target, 'key' | 'id' | 'path' | 'reading'>;
	/** `null` where there was none, or is none any more. */
	readonly before: Highlight | null;
	readonly after: Highlight | null;
};

/** What was done in this run, the last deed last, and what was undone of it since. */
export type History = {
	readonly done: readonly Deed[];
	readonly undone: readonly Deed[];
};

export const noHistory: History = {done: [], undone: []};

/** A new deed: what was undone before can no longer be done again. */
export function withDeed({done}: History, deed: Deed): History {
	return {done: [...done, deed], undone: []};
}

/** The change that takes another one back, for an article of which `reading` was true before it. */
export function inverse({change, reading}: Changed): ReadingChange {
	const {id, path, isDone, isStarred, isArchived, addTags, removeTags} = change;
	return {
		id,
		path,
		...(isDone === undefined ? {} : {isDone: reading.status === 'done'}),
		...(isStarred === undefined ? {} : {isStarred: reading.isStarred}),
		...(isArchived === undefined ? {} : {isArchived: reading.isArchived}),
		...(removeTags === undefined ? {} : {addTags: removeTags}),
		...(addTags === undefined ? {} : {removeTags: addTags}),
	};
}
