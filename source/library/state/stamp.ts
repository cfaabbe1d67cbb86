import {isSameValue} from './later.js';
import type {Stamped} from './record.js';

/** A time that lies further ahead was told by a clock that is wrong, not by one in another country; in milliseconds. */
export const clockTolerance = 24 * 60 * 60 * 1000;

/** Whether a time can be one at which somebody did something; `now` in milliseconds since 1970. */
export function isPlausibleTime(time: number, now: number): boolean {
	return Number.isSafeInteger(time) && time > 0 && time <= now + clockTolerance;
}

/**
A value that the reader gives now, in the place of what is known. It wins over all that this machine knows, even where the clock has been put back since, or another machine's was fast: the time of what is replaced counts as passed. A time that no sane clock tells is not kept up with. `time` in milliseconds since 1970.
*/
export function stamp<Value>(known: Stamped<Value> | null, value: Value, time: number): Stamped<Value> {
	if (!known || !isPlausibleTime(known.time, time)) {
		return {value, time};
	}

	return isSameValue(known.value, value)
		? {value, time: Math.max(time, known.time)}
		: {value, time: Math.max(time, known.time + 1)};
}
