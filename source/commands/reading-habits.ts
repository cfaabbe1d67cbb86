import type {ArticleRecord} from '../library/state/record.js';

/** When somebody read an article, in milliseconds since 1970; `null` for never. */
export type ReadMoments = {
	/** To its end, or when it was said to be read. */
	readonly finished: number | null;
	readonly lastRead: number | null;
};

export type ReadingHabits = {
	/** Articles that were finished in each of the last weeks, the current one last; a week begins on the Monday `from`, ISO 8601. */
	readonly weeks: ReadonlyArray<{readonly from: string; readonly read: number}>;
	/** Of the last 30 days, today among them, those on which something was read. */
	readonly days: number;
};

const weekCount = 12;
const dayCount = 30;

/** When an article was read. */
export function momentsOf({fields: {done, lastRead}}: ArticleRecord): ReadMoments {
	// What an edited article has inherited was all written at one time, which says nothing.
	const finished = lastRead && lastRead.time === done?.time ? lastRead.value : done?.time;
	return {finished: done?.value ? (finished ?? null) : null, lastRead: lastRead?.value ?? null};
}

/** How much was read lately, on the calendar of the zone that the process runs in. */
export function habitsOf(moments: Iterable<ReadMoments>, now: Date): ReadingHabits {
	const monday = now.getDate() - ((now.getDay() + 6) % 7);
	const starts = Array.from({length: weekCount + 1}, (_, week) => dayOf(now, monday - 7 * (weekCount - 1 - week)));
	const counts = starts.map(() => 0);
	const firstDay = dayOf(now, now.getDate() - dayCount + 1).getTime();
	const end = dayOf(now, now.getDate() + 1).getTime();
	const days = new Set<string>();
	for (const {finished, lastRead} of moments) {
		const week = finished === null ? -1 : starts.findLastIndex(start => start.getTime() <= finished);
		if (week !== -1) {
			counts[week] = (counts[week] ?? 0) + 1;
		}

		for (const moment of [finished, lastRead]) {
			if (moment !== null && moment >= firstDay && moment < end) {
				days.add(isoDay(new Date(moment)));
			}
		}
	}

	// The last one is the next week: nothing is read there but by a clock that is wrong.
	const weeks = starts.slice(0, weekCount).map((start, week) => ({from: isoDay(start), read: counts[week] ?? 0}));
	return {weeks, days: days.size};
}

/** The beginning of a day of this month, or of one before or after it. */
function dayOf(now: Date, day: number): Date {
	return new Date(now.getFullYear(), now.getMonth(), day);
}

function isoDay(date: Date): string {
	const parts = [date.getFullYear(), date.getMonth() + 1, date.getDate()];
	return parts.map(part => String(part).padStart(2, '0')).join('-');
}
