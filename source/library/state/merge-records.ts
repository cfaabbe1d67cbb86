import {type ArticleRecord, eachField, type FieldName, type Fields, type Stamped} from './record.js';

/**
What two machines know of one article, put together: of each field and each tag the later value. What `one` knows already stays the same object. The order and the number of times in which records are merged make no difference, so that exports may be carried about as it comes (a last-writer-wins register for each field, and a last-writer-wins element set of tags; Shapiro et al., "A comprehensive study of Convergent and Commutative Replicated Data Types", 2011).
*/
export function mergeRecords(one: ArticleRecord, other: ArticleRecord): ArticleRecord {
	const tags = new Map(one.tags);
	for (const [tag, stamped] of other.tags) {
		const known = tags.get(tag);
		tags.set(tag, known ? later(known, stamped) : stamped);
	}

	return {
		id: one.id,
		fields: eachField(<Name extends FieldName>(name: Name) => {
			const mine: Stamped<Fields[Name]> | null = one.fields[name];
			const theirs: Stamped<Fields[Name]> | null = other.fields[name];
			return mine && theirs ? later(mine, theirs) : (mine ?? theirs);
		}),
		tags,
	};
}

/** Of two values given in the same millisecond one must win on every machine: that whose JSON is the greater. */
function later<Value>(one: Stamped<Value>, other: Stamped<Value>): Stamped<Value> {
	if (one.time !== other.time) {
		return one.time > other.time ? one : other;
	}

	return valueKey(one.value) >= valueKey(other.value) ? one : other;
}

/** The same text for the same value: what is in a record has its parts in one order. */
function valueKey(value: unknown): string {
	return JSON.stringify(value);
}

export function isSameValue(one: unknown, other: unknown): boolean {
	return one === other || valueKey(one) === valueKey(other);
}
