import {type AnnotationChange, annotate, joinAnnotationChanges} from './annotate.js';
import {type ArticleRecord, eachField, type FieldName, type Fields, type Stamped} from './record.js';
import {stamp} from './stamp.js';

/** Something the reader did with an article. What is not named stays as it is. */
export type Change = Partial<Omit<Fields, 'minutes'>> &
	AnnotationChange & {
		readonly id: string;
		/** Minutes for which it was open since they were last added. */
		readonly addMinutes?: number;
		readonly addTags?: readonly string[];
		readonly removeTags?: readonly string[];
	};

/** What is known of an article after a change at a time, in milliseconds since 1970. */
export function applyChange(record: ArticleRecord, change: Change, time: number): ArticleRecord {
	const {id, addMinutes, addTags = [], removeTags = [], highlights, bookmarks, sessions, inherited, ...given} = change;
	const minutes = addMinutes ? (record.fields.minutes?.value ?? 0) + addMinutes : undefined;
	const values: Partial<Fields> = {...given, minutes};
	const tags = new Map(record.tags);
	for (const [names, isPresent] of [
		[removeTags, false],
		[addTags, true],
	] as const) {
		for (const name of names) {
			tags.set(name, stamp(tags.get(name) ?? null, isPresent, time));
		}
	}

	return {
		id,
		fields: eachField(<Name extends FieldName>(name: Name) => {
			const known: Stamped<Fields[Name]> | null = record.fields[name];
			const value: Fields[Name] | undefined = values[name];
			return value === undefined ? known : stamp(known, value, time);
		}),
		tags,
		...annotate(record, change, time),
	};
}

/** One change that does what two do, one after the other. */
export function joinChanges(first: Change, then: Change): Change {
	const {addMinutes, addTags = [], removeTags = [], highlights, bookmarks, sessions, inherited, ...given} = then;
	const minutes = (first.addMinutes ?? 0) + (addMinutes ?? 0);
	const added = new Set([...(first.addTags ?? []).filter(tag => !removeTags.includes(tag)), ...addTags]);
	const removed = [...(first.removeTags ?? []), ...removeTags].filter(tag => !added.has(tag));
	return {
		...first,
		// What is not named stays, also where it is named as undefined.
		...Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)),
		addMinutes: minutes,
		addTags: [...added],
		removeTags: [...new Set(removed)],
		...joinAnnotationChanges(first, then),
	};
}
