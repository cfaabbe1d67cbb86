import type {Bookmark, Session} from '../../article/annotations.js';
import type {HighlightChange} from '../../article/highlight.js';
import {anchorParts, isSession, quoteParts, tidyNote} from './annotation-forms.js';
import {isTime} from './forms.js';
import {mergeAnnotated, mergeSessions, smaller} from './merge-annotated.js';
import {
	type Annotated,
	eachPart,
	type HighlightPart,
	type HighlightParts,
	notAnnotated,
	partOf,
	type StampedHighlight,
} from './record.js';
import {stamp} from './stamp.js';

/** Something the reader wrote into an article. */
export type AnnotationChange = {
	readonly highlights?: readonly HighlightChange[];
	/** Places that got a letter; what had it before has it no longer. */
	readonly bookmarks?: readonly Bookmark[];
	/** Of two with the same start the longer counts. */
	readonly sessions?: readonly Session[];
	/** What was written into it while it had another id, with the times of that: it comes before all else in the change. */
	readonly inherited?: Annotated;
};

/** What stands in an article after a change at a time, in milliseconds since 1970. */
export function annotate(known: Annotated, change: AnnotationChange, time: number): Annotated {
	const {highlights = [], bookmarks = [], sessions = [], inherited = notAnnotated} = change;
	const before = mergeAnnotated(known, inherited);
	const changed = new Map(before.highlights);
	for (const each of highlights) {
		changed.set(each.id, changeHighlight(changed.get(each.id) ?? null, each, time));
	}

	const placed = new Map(before.bookmarks);
	for (const {letter, anchor} of bookmarks) {
		placed.set(letter, stamp(placed.get(letter) ?? null, anchorParts(anchor), time));
	}

	return {highlights: changed, bookmarks: placed, sessions: mergeSessions(before.sessions, byStart(sessions))};
}

/** One change that does what two do, one after the other. */
export function joinAnnotationChanges(first: AnnotationChange, then: AnnotationChange): AnnotationChange {
	const highlights = new Map<string, HighlightChange>();
	for (const each of [...(first.highlights ?? []), ...(then.highlights ?? [])]) {
		const before = highlights.get(each.id);
		highlights.set(each.id, before ? joinHighlightChanges(before, each) : each);
	}

	const placed = [...(first.bookmarks ?? []), ...(then.bookmarks ?? [])].map(
		bookmark => [bookmark.letter, bookmark] as const,
	);
	const sessions = mergeSessions(byStart(first.sessions ?? []), byStart(then.sessions ?? []));
	const isInherited = first.inherited ?? then.inherited;
	return {
		...(highlights.size > 0 && {highlights: [...highlights.values()]}),
		...(placed.length > 0 && {bookmarks: [...new Map(placed).values()]}),
		...(sessions.size > 0 && {sessions: [...sessions.values()]}),
		...(isInherited && {inherited: mergeAnnotated(first.inherited ?? notAnnotated, then.inherited ?? notAnnotated)}),
	};
}

function changeHighlight(known: StampedHighlight | null, change: HighlightChange, time: number): StampedHighlight {
	const {quote, colour, note, created} = change;
	const values: {readonly [Name in HighlightPart]: HighlightParts[Name] | undefined} = {
		quote: quote && quoteParts(quote),
		colour,
		note: note === undefined ? undefined : tidyNote(note),
		isPresent: presenceAfter(change),
	};
	return {
		created: smaller(known?.created ?? null, isTime(created) && created > 0 ? created : null),
		...eachPart(<Name extends HighlightPart>(name: Name) => {
			const before = known && partOf(known, name);
			const value: HighlightParts[Name] | undefined = values[name];
			return value === undefined ? before : stamp(before, value, time);
		}),
	};
}

/** Whether a highlight is there after a change; `undefined` where it stays as it was. One that is made says when: so it is there, also when it was removed before. */
function presenceAfter({isRemoved, created}: HighlightChange): boolean | undefined {
	return isRemoved === undefined ? (created === undefined ? undefined : true) : !isRemoved;
}

function joinHighlightChanges(first: HighlightChange, then: HighlightChange): HighlightChange {
	const isPresent = presenceAfter(then) ?? presenceAfter(first);
	const created = smaller(first.created ?? null, then.created ?? null);
	return {
		...first,
		...Object.fromEntries(Object.entries(then).filter(([, value]) => value !== undefined)),
		...(created !== null && {created}),
		...(isPresent !== undefined && {isRemoved: !isPresent}),
	};
}

/** What makes no sense as a session would not be written, and all else with it. */
function byStart(sessions: readonly Session[]): Annotated['sessions'] {
	return sessions
		.filter(isSession)
		.reduce(
			(known, {start, seconds, words}) => mergeSessions(known, new Map([[start, {start, seconds, words}]])),
			notAnnotated.sessions,
		);
}
