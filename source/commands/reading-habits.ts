import type {Session} from '../article/annotations.js';
import type {ArticleRecord} from '../library/state/record.js';

/** When somebody read an article, in milliseconds since 1970; `null` for never. */
export type ReadMoments = {
	/** To its end, or when it was said to be read. */
	readonly finished: number | null;
	readonly lastRead: number | null;
};

/** A week of reading. */
export type Week = {
	/** The Monday on which it begins, ISO 8601. */
	readonly from: string;
	/** Articles that were finished in it. */
	readonly read: number;
	/** For how long somebody was reading, and how many words. */
	readonly minutes: number;
	readonly words: number;
};

export type ReadingHabits = {
	/** The last weeks, the current one last. */
	readonly weeks: readonly Week[];
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
export function habitsOf(moments: Iterable<ReadMoments>, sessions: Iterable<Session>, now: Date): ReadingHabits {
	const monday = now.getDate() - ((now.getDay() + 6) % 7);
	const starts = Array.from({length: weekCount + 1}, (_, week) => dayOf(now, monday - 7 * (weekCount - 1 - week)));
	const counts = starts.map(() => ({read: 0, seconds: 0, words: 0}));
	const countsAt = (moment: number): (typeof counts)[number] | undefined =>
		counts[starts.findLastIndex(start => start.getTime() <= moment)];
	const firstDay = dayOf(now, now.getDate() - dayCount + 1).getTime();
	const end = dayOf(now, now.getDate() + 1).getTime();
	const days = new Set<string>();
	for (const {finished, lastRead} of moments) {
		const week = finished === null ? undefined : countsAt(finished);
		if (week) {
			week.read++;
		}

		for (const moment of [finished, lastRead]) {
			if (moment !== null && moment >= firstDay && moment < end) {
				days.add(isoDay(new Date(moment)));
			}
		}
	}

	for (const {start, seconds, words} of sessions) {
		const week = countsAt(start);
		if (week) {
			week.seconds += seconds;
			week.words += words;
		}
	}

	// The last one is the next week: nothing is read there but by a clock that is wrong.
	const weeks = counts.slice(0, weekCount).map(({read, seconds, words}, week) => ({
		from: isoDay(starts[week] ?? now),
		read,
		minutes: Math.round(seconds / 60),
		words: Math.round(words),
	}));
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
