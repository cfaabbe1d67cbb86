/** The longest time that is believed, in milliseconds: a day. */
const longest = 86_400_000;

/**
How long a server wants to be left alone, in milliseconds, by its header `Retry-After` (RFC 9110, section 10.2.3): seconds, or a date. `null` for what is neither.
*/
export function retryAfter(header: string | undefined, now: number): number | null {
	const text = (header ?? '').trim();
	if (/^\d{1,12}$/.test(text)) {
		return Math.min(Number(text) * 1000, longest);
	}

	const time = /[a-z]{3}/i.test(text) ? Date.parse(text) : Number.NaN;
	return Number.isNaN(time) ? null : Math.min(Math.max(0, time - now), longest);
}
