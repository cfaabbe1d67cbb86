import type {Stamped} from './record.js';

/** The later of two values. Of two given in the same millisecond one must win on every machine: that whose JSON is the greater. */
export function later<Value>(one: Stamped<Value>, other: Stamped<Value>): Stamped<Value> {
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
