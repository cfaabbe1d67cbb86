/*
Dates are shown as they were written: a time without a zone is the wall clock of its author, and one with a zone is not shifted to the reader's. English, because the program speaks English; without Intl, whose first use costs 10 ms of a start of 80.
*/

const months = [
	'January',
	'February',
	'March',
	'April',
	'May',
	'June',
	'July',
	'August',
	'September',
	'October',
	'November',
	'December',
];

type DateParts = {readonly year: number; readonly month: number; readonly day: number | null};

/** "14 September 2023", "September 2023" or "2023", as far as the time says; `null` when it is no date. */
export function longDate(time: string): string | null {
	const parts = partsOf(time);
	return parts && join(parts, months[parts.month - 1] ?? '');
}

/** "14 Sep 2023". */
export function mediumDate(time: string): string | null {
	const parts = partsOf(time);
	return parts && join(parts, shortMonth(parts));
}

/** "14 Sep" within the last year and "Sep 2023" before: at most 8 cells. `now` in milliseconds. */
export function shortDate(time: string, now: number): string | null {
	const parts = partsOf(time);
	if (!parts) {
		return null;
	}

	const age = now - Date.parse(time);
	const isRecent = age < 330 * day && age > -30 * day;
	return isRecent && parts.day !== null
		? `${parts.day} ${shortMonth(parts)}`
		: join({...parts, day: null}, shortMonth(parts));
}

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** "3 years ago", "yesterday", "just now"; in days for a time without a clock. `now` in milliseconds. */
export function relativeDate(time: string, now: number): string | null {
	const then = Date.parse(time.length > 10 ? time : `${time}T00:00:00`);
	if (Number.isNaN(then)) {
		return null;
	}

	const age = now - then;
	if (age < -day) {
		return 'in the future';
	}

	const hasClock = time.length > 10;
	if (age < day) {
		// A clock somewhere to the east may be ahead of ours.
		if (!hasClock || age < 0) {
			return 'today';
		}

		return age < hour ? 'within the hour' : `${plural(Math.floor(age / hour), 'hour')} ago`;
	}

	if (age < 2 * day) {
		return 'yesterday';
	}

	const days = Math.floor(age / day);
	if (days < 14) {
		return `${days} days ago`;
	}

	if (days < 60) {
		return `${plural(Math.floor(days / 7), 'week')} ago`;
	}

	const months = monthsBetween(new Date(then), new Date(now));
	return months < 12 ? `${plural(Math.max(1, months), 'month')} ago` : `${plural(Math.floor(months / 12), 'year')} ago`;
}

/** Whole months of the calendar. */
function monthsBetween(from: Date, to: Date): number {
	const months = (to.getFullYear() - from.getFullYear()) * 12 + to.getMonth() - from.getMonth();
	return to.getDate() < from.getDate() ? months - 1 : months;
}

/** "1 hour", "2 hours". */
export function plural(count: number, noun: string): string {
	return `${groupDigits(count)} ${noun}${count === 1 ? '' : 's'}`;
}

/** "1,240". */
export function groupDigits(number: number): string {
	return String(number).replaceAll(/\B(?=(\d{3})+(?!\d))/g, ',');
}

/** "6 min", "1 h 24 min", "30 h". */
export function duration(minutes: number): string {
	if (minutes < 60) {
		return `${minutes} min`;
	}

	const hours = Math.floor(minutes / 60);
	return hours >= 24 || minutes % 60 === 0 ? `${groupDigits(hours)} h` : `${hours} h ${minutes % 60} min`;
}

function partsOf(time: string): DateParts | null {
	const match = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?/.exec(time);
	if (!match) {
		return null;
	}

	const [, year, month, dayOfMonth] = match;
	return {
		year: Number(year),
		month: Number(month ?? 0),
		day: dayOfMonth === undefined ? null : Number(dayOfMonth),
	};
}

function join(parts: DateParts, month: string): string {
	const words = [parts.day === null ? '' : String(parts.day), month, String(parts.year)];
	return words.filter(word => word !== '').join(' ');
}

function shortMonth(parts: DateParts): string {
	return (months[parts.month - 1] ?? '').slice(0, 3);
}
