const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

const clock = String.raw`(?:(?:T|,?\s+(?:at\s+)?)(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2})?)?$`;

const numericDate = new RegExp(String.raw`^(\d{4})([-/])(\d{1,2})\2(\d{1,2})${clock}`, 'i');
const dayFirstDate = new RegExp(
	String.raw`^(?:[a-z]+,\s*)?(\d{1,2})(?:st|nd|rd|th)?\.?\s+([a-z]{3,9})\.?,?\s+(\d{4})${clock}`,
	'i',
);
const monthFirstDate = new RegExp(
	String.raw`^(?:[a-z]+,\s*)?([a-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})${clock}`,
	'i',
);

/**
A date, with or without a time, as ISO 8601. A date without a time stays a date, a time without a zone stays without one. Reads ISO 8601 with `T` or a space, `2024/03/05`, `5 March 2024`, `March 5, 2024` and the dates of e-mail (RFC 5322); `null` for anything else and for days that are in no calendar.
*/
export function readPublishedTime(text: string): string | null {
	const line = text.slice(0, 80).trim();
	const numeric = numericDate.exec(line);
	if (numeric) {
		const [, year, , month, day, ...time] = numeric;
		return format(Number(year), Number(month), Number(day), time);
	}

	const dayFirst = dayFirstDate.exec(line);
	if (dayFirst) {
		const [, day, month, year, ...time] = dayFirst;
		return format(Number(year), monthOf(month), Number(day), time);
	}

	const monthFirst = monthFirstDate.exec(line);
	if (monthFirst) {
		const [, month, day, year, ...time] = monthFirst;
		return format(Number(year), monthOf(month), Number(day), time);
	}

	return null;
}

function monthOf(name: string | undefined): number {
	return months.indexOf((name ?? '').slice(0, 3).toLowerCase()) + 1;
}

function format(
	year: number,
	month: number,
	day: number,
	[hour, minute, second, zone]: ReadonlyArray<string | undefined>,
): string | null {
	// Date counts over: 31 June would become 1 July.
	const date = new Date(Date.UTC(year, month - 1, day));
	if (year < 1 || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) {
		return null;
	}

	const dayText = `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
	if (hour === undefined || minute === undefined) {
		return dayText;
	}

	if (Number(hour) > 23 || Number(minute) > 59 || Number(second ?? 0) > 59) {
		return null;
	}

	return `${dayText}T${two(Number(hour))}:${minute}:${second ?? '00'}${zoneOf(zone)}`;
}

function two(number: number): string {
	return String(number).padStart(2, '0');
}

function zoneOf(zone: string | undefined): string {
	if (zone === undefined) {
		return '';
	}

	return /^[+-]/.test(zone) ? `${zone.slice(0, 3)}:${zone.slice(-2)}` : 'Z';
}
