import {readPublishedTime} from '../formats/published-time.js';

/** The last second that a date can name in ISO 8601 with four digits. */
const lastSecond = Date.UTC(9999, 11, 31, 23, 59, 59) / 1000;

/** ISO 8601 of seconds since 1970, as a number or in digits; of what is too large for them, milliseconds or microseconds. `null` for 0, which exports write for never, and for what is no time. */
export function momentOfSeconds(seconds: unknown): string | null {
	const number = typeof seconds === 'string' && /^\d{1,17}(?:\.\d+)?$/.test(seconds.trim()) ? Number(seconds) : seconds;
	if (typeof number !== 'number' || !(number > 0)) {
		return null;
	}

	const scale = [1, 1000, 1_000_000].find(one => number / one < 100_000_000_000) ?? 0;
	const inSeconds = Math.floor(number / scale);
	return inSeconds > 0 && inSeconds <= lastSecond ? `${new Date(inSeconds * 1000).toISOString().slice(0, 19)}Z` : null;
}

/** ISO 8601 of a time however an export writes it; `null` for what is none. */
export function momentOf(written: unknown): string | null {
	if (typeof written === 'number') {
		return momentOfSeconds(written);
	}

	if (typeof written !== 'string' || written === '') {
		return null;
	}

	return /^\s*\d{9,17}(?:\.\d+)?\s*$/.test(written) ? momentOfSeconds(written) : readPublishedTime(written);
}
