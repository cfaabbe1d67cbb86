import type {Anchor} from '../../article/anchor.js';

/** A value, and when it was given it: milliseconds since 1970. The later of two wins. */
export type Stamped<Value> = {readonly value: Value; readonly time: number};

/** Where the reader was, and the part of the text that has been on the screen by then, from 0 to 1. */
export type ReadingPlace = Anchor & {readonly progress: number};

/** What the reader did with an article; each part of it was done at a time of its own. */
export type Fields = {
	readonly place: ReadingPlace;
	readonly done: boolean;
	readonly starred: boolean;
	readonly archived: boolean;
	/** When it was last open, in milliseconds since 1970. */
	readonly lastRead: number;
	/** Where its file was when it was last open: the state is found again when the file is edited. */
	readonly path: string;
	/** How long it was open. */
	readonly minutes: number;
};

export type FieldName = keyof Fields;

export type StampedFields = {readonly [Name in FieldName]: Stamped<Fields[Name]> | null};

/** All that is known of what became of one article; `null` where the reader never did such a thing. */
export type ArticleRecord = {
	/** The hash of the article's bytes: the record follows the file when it moves. */
	readonly id: string;
	readonly fields: StampedFields;
	/** Tags that were given, and those that were taken away: without these another machine would bring them back. */
	readonly tags: ReadonlyMap<string, Stamped<boolean>>;
};

/** Make every field by the same rule. */
export function eachField(make: <Name extends FieldName>(name: Name) => Stamped<Fields[Name]> | null): StampedFields {
	return {
		place: make('place'),
		done: make('done'),
		starred: make('starred'),
		archived: make('archived'),
		lastRead: make('lastRead'),
		path: make('path'),
		minutes: make('minutes'),
	};
}

/** The names of all fields, in the order in which they are written. */
export const fieldNames: readonly FieldName[] = ['place', 'done', 'starred', 'archived', 'lastRead', 'path', 'minutes'];

/** The record of an article that the reader never touched. */
export function emptyRecord(id: string): ArticleRecord {
	return {id, fields: eachField(() => null), tags: new Map()};
}

/** The tags that an article has now, in the order of the alphabet. */
export function tagsOf({tags}: ArticleRecord): readonly string[] {
	return [...tags].flatMap(([tag, {value}]) => (value ? [tag] : [])).sort();
}
