import type {Session} from './annotations.js';
import {type Pace, usualPace, usualWordsPerMinute} from './reading-time.js';

/** Words that are looked back on: who reads otherwise than years ago is taken for what they are now. */
const recentWords = 40_000;

/** Before so many words were read they say nothing. */
const leastWords = 2000;

/** From so many on the pace is that of the reader alone; between the two it goes over from the usual one. */
const enoughWords = 10_000;

/** In words a minute: what lies beyond is no reading, but a lamp that was left on or a finger on a key. */
const slowest = 100;
const fastest = 700;

/** Sessions that are enough for a pace: so many short articles come to `recentWords`. */
export const sessionsOfPace = 200;

/**
How long a reader takes, from the sessions of reading, the oldest first. It is the median of the recent ones, each of them counting for its words, so that a few odd ones move nothing; and it leaves the usual pace only by and by.
*/
export function paceOf(sessions: readonly Session[]): Pace {
	const recent: Array<{readonly words: number; readonly pace: number}> = [];
	let all = 0;
	for (const {seconds, words} of sessions.toReversed()) {
		if (all >= recentWords) {
			break;
		}

		// Where nothing new was read there is no speed.
		if (words > 0 && seconds > 0) {
			recent.push({words, pace: (seconds / 60) * (usualWordsPerMinute / words)});
			all += words;
		}
	}

	if (all < leastWords) {
		return usualPace;
	}

	recent.sort((one, other) => one.pace - other.pace);
	let below = 0;
	const median = recent.find(({words}) => {
		below += words;
		return below >= all / 2;
	});
	const own = Math.min(usualWordsPerMinute / slowest, Math.max(usualWordsPerMinute / fastest, median?.pace ?? 1));
	return own ** Math.min(1, (all - leastWords) / (enoughWords - leastWords));
}

/** Whether so much was read that the pace is the reader's own. */
export function isPaceKnown(sessions: readonly Session[]): boolean {
	const read = sessions.filter(({seconds, words}) => words > 0 && seconds > 0);
	return read.reduce((sum, {words}) => sum + words, 0) >= leastWords;
}

/** A pace as words a minute. */
export function wordsPerMinuteAt(pace: Pace): number {
	return Math.round(usualWordsPerMinute / pace);
}
