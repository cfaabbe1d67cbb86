import type {Session} from '../article/annotations.js';
import type {Range} from '../article/manuscript.js';
import {countWords, type Pace, usualWordsPerMinute, wordsIn} from '../article/reading-time.js';

/**
A time for which an article is being read. It is told what is on the screen whenever that changes; what is counted is judged page by page, a page being what stood on the screen all at once, and over when none of it does any more. So it makes no difference whether pages are turned or lines are slid over.
*/
export type RunningSession = {
	/** When it began, in milliseconds since 1970. */
	readonly start: number;
	/** For how long somebody was reading the pages that are over, in milliseconds. */
	readonly time: number;
	/** How many words of these were new. */
	readonly words: number;
	/** The parts of the text that were read, in their order; none touches another. */
	readonly read: readonly Range[];
	/** What was on the screen all at once, and since when. */
	readonly page: Range;
	readonly since: number;
};

const minute = 60_000;

/** Nobody reads more words a minute: pages that are left sooner were leafed through. */
const fastest = 1000;

/** Who takes so many times as long as usual was away meanwhile. */
const mostTimes = 3;

/** So was who paused for longer, however long the page takes; in milliseconds. */
const longestPause = 2 * minute;

/** Less is not worth being kept, in seconds. */
const leastSeconds = 5;

export function beginSession(page: Range, now: number): RunningSession {
	return {start: now, time: 0, words: 0, read: [], page, since: now};
}

/** The session when this part of the text has come on the screen. */
export function turnedTo(session: RunningSession, page: Range, text: string, now: number, pace: Pace): RunningSession {
	const isOnScreen = page.from < session.page.to && page.to > session.page.from;
	return isOnScreen ? session : {...judged(session, text, now, pace), page};
}

/** The session when this was on the screen while it was read aloud: that has the pace of a voice. */
export function passedOver(session: RunningSession, page: Range, now: number): RunningSession {
	return {...session, page, since: now};
}

/**
The session when the article is left. In the middle of it nobody knows how much of the page was read: it counts as far as one comes at the present pace.
*/
export function ended(
	session: RunningSession,
	{
		isAtEnd,
		text,
		now,
		pace,
	}: {readonly isAtEnd: boolean; readonly text: string; readonly now: number; readonly pace: Pace},
): RunningSession {
	if (isAtEnd) {
		// Lines that were slid over before the end belong to the last page.
		return judged({...session, page: {from: session.page.from, to: text.length}}, text, now, pace);
	}

	const {page, read, since} = session;
	const whole = timeFor(wordsOf([page], text), pace);
	const time = Math.min(Math.max(0, now - since), whole);
	const words = whole === 0 ? 0 : wordsOf(without(page, read), text) * (time / whole);
	return {...session, time: session.time + time, words: session.words + words, since: now};
}

/** What is to be kept of a session; `null` as long as that is nothing. */
export function sessionOf({start, time, words}: RunningSession): Session | null {
	const seconds = Math.round(time / 1000);
	return seconds < leastSeconds ? null : {start, seconds, words: Math.round(words)};
}

/**
The session with the page that is over. One that was read again takes time, but has no new words. Whoever stayed too long was away for a time that nobody knows: that page counts with what it takes at the present pace.
*/
function judged(session: RunningSession, text: string, now: number, pace: Pace): RunningSession {
	const {page, read, since} = session;
	const passed = Math.max(0, now - since);
	const words = wordsOf([page], text);
	if (passed < (words / fastest) * minute) {
		return {...session, since: now};
	}

	const expected = timeFor(words, pace);
	const limit = Math.min(mostTimes * expected, expected + longestPause);
	return {
		...session,
		time: session.time + (passed > limit ? expected : passed),
		words: session.words + wordsOf(without(page, read), text),
		read: joined([...read, page]),
		since: now,
	};
}

/** Milliseconds that so many words take. */
function timeFor(words: number, pace: Pace): number {
	return (words / usualWordsPerMinute) * minute * pace;
}

function wordsOf(ranges: readonly Range[], text: string): number {
	return ranges.reduce((sum, {from, to}) => sum + wordsIn(countWords(text.slice(from, to))), 0);
}

/** The parts of a range that none of the others covers; these stand in their order and do not touch. */
function without({from, to}: Range, others: readonly Range[]): readonly Range[] {
	const edges = [from, ...others.flatMap(other => [other.from, other.to]), to];
	const gaps = edges.flatMap((edge, index): readonly Range[] =>
		index % 2 === 0 ? [{from: Math.max(edge, from), to: Math.min(edges[index + 1] ?? to, to)}] : [],
	);
	return gaps.filter(gap => gap.from < gap.to);
}

/** The same ranges in their order, those that touch as one. */
function joined(ranges: readonly Range[]): readonly Range[] {
	const all: Range[] = [];
	for (const range of ranges.toSorted((one, other) => one.from - other.from)) {
		const last = all.at(-1);
		if (last && range.from <= last.to) {
			all[all.length - 1] = {from: last.from, to: Math.max(last.to, range.to)};
		} else {
			all.push(range);
		}
	}

	return all;
}
