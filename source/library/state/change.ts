import {isSameValue} from './merge-records.js';
import {type ArticleRecord, eachField, type FieldName, type Fields, type Stamped} from './record.js';

/** Something the reader did with an article. What is not named stays as it is. */
export type Change = Partial<Omit<Fields, 'minutes'>> & {
	readonly id: string;
	/** Minutes for which it was open since they were last added. */
	readonly addMinutes?: number;
	readonly addTags?: readonly string[];
	readonly removeTags?: readonly string[];
};

/** A time that lies further ahead was told by a clock that is wrong, not by one in another country; in milliseconds. */
export const clockTolerance = 24 * 60 * 60 * 1000;

/** Whether a time can be one at which somebody did something; `now` in milliseconds since 1970. */
export function isPlausibleTime(time: number, now: number): boolean {
	return Number.isSafeInteger(time) && time > 0 && time <= now + clockTolerance;
}

/** What is known of an article after a change at a time, in milliseconds since 1970. */
export function applyChange(record: ArticleRecord, change: Change, time: number): ArticleRecord {
	const {id, addMinutes, addTags = [], removeTags = [], ...given} = change;
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
	};
}

/**
What the reader does now wins over all that this machine knows, even where the clock has been put back since, or another machine's was fast: the time of what is replaced counts as passed. A time that no sane clock tells is not kept up with.
*/
function stamp<Value>(known: Stamped<Value> | null, value: Value, time: number): Stamped<Value> {
	if (!known || !isPlausibleTime(known.time, time)) {
		return {value, time};
	}

	return isSameValue(known.value, value)
		? {value, time: Math.max(time, known.time)}
		: {value, time: Math.max(time, known.time + 1)};
}

/** One change that does what two do, one after the other. */
export function joinChanges(first: Change, then: Change): Change {
	const {addMinutes, addTags = [], removeTags = [], ...given} = then;
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
	};
}
