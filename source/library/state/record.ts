import type {Anchor} from '../../article/anchor.js';
import type {Session} from '../../article/annotations.js';
import type {Colour} from '../../article/highlight.js';
import type {Quote} from '../../article/quote.js';

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

/** What the reader may change of a highlight, each at a time of its own. */
export type HighlightParts = {
	readonly quote: Quote;
	readonly colour: Colour;
	readonly note: string;
	/** A highlight that was removed stays, with its words: without it another machine would bring it back. */
	readonly isPresent: boolean;
};

export type HighlightPart = keyof HighlightParts;

export type StampedParts = {readonly [Name in HighlightPart]: Stamped<HighlightParts[Name]> | null};

/** A highlight as it is kept; `null` for what was never told. */
export type StampedHighlight = StampedParts & {
	/** When it was made, in milliseconds since 1970. It never changes: of two times the smaller is right. */
	readonly created: number | null;
};

/** What the reader wrote into an article. */
export type Annotated = {
	/** By id, removed ones too. */
	readonly highlights: ReadonlyMap<string, StampedHighlight>;
	/** By letter. */
	readonly bookmarks: ReadonlyMap<string, Stamped<Anchor>>;
	/** By the time they began. None is ever taken away; one that goes on takes the place of what was told of it before. */
	readonly sessions: ReadonlyMap<number, Session>;
};

/** All that is known of what became of one article; `null` where the reader never did such a thing. */
export type ArticleRecord = Annotated & {
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

/** Make every part of a highlight by the same rule. */
export function eachPart(
	make: <Name extends HighlightPart>(name: Name) => Stamped<HighlightParts[Name]> | null,
): StampedParts {
	return {quote: make('quote'), colour: make('colour'), note: make('note'), isPresent: make('isPresent')};
}

export function partOf<Name extends HighlightPart>(
	parts: StampedParts,
	name: Name,
): Stamped<HighlightParts[Name]> | null {
	return parts[name];
}

/** The names of all parts of a highlight, in the order in which they are written. */
export const partNames: readonly HighlightPart[] = ['quote', 'colour', 'note', 'isPresent'];

/** Of an article that nobody wrote anything into. */
export const notAnnotated: Annotated = {highlights: new Map(), bookmarks: new Map(), sessions: new Map()};

/** The record of an article that the reader never touched. */
export function emptyRecord(id: string): ArticleRecord {
	return {id, fields: eachField(() => null), tags: new Map(), ...notAnnotated};
}

/** The tags that an article has now, in the order of the alphabet. */
export function tagsOf({tags}: ArticleRecord): readonly string[] {
	return [...tags].flatMap(([tag, {value}]) => (value ? [tag] : [])).sort();
}
