import fc from 'fast-check';
import {expect, test} from 'vitest';
import type {Session} from '../../source/article/annotations.js';
import {isPaceKnown, paceOf, sessionsOfPace, wordsPerMinuteAt} from '../../source/article/pace.js';

/** Sessions of so many words each, by words a minute. */
function sessionsAt(speeds: readonly number[], words = 1000): readonly Session[] {
	return speeds.map((speed, start) => ({start, seconds: (60 * words) / speed, words}));
}

const times = (count: number, speed: number): readonly number[] => Array.from({length: count}, () => speed);

test('nothing is known before 2,000 words were read', () => {
	expect([paceOf([]), paceOf(sessionsAt([119, 119], 999))]).toEqual([1, 1]);
	expect([isPaceKnown(sessionsAt([119, 119], 999)), isPaceKnown(sessionsAt([119, 119]))]).toEqual([false, true]);
});

test('the pace goes over to the own one by and by', () => {
	const speeds = [2, 3, 6, 10, 30].map(count => wordsPerMinuteAt(paceOf(sessionsAt(times(count, 119)))));
	expect(speeds).toEqual([238, 218, 168, 119, 119]);
});

test('a few odd sessions move nothing', () => {
	const odd = [20, 5000, 20, 5000, 20];
	expect(wordsPerMinuteAt(paceOf(sessionsAt([...times(10, 300), ...odd, ...times(10, 300)])))).toBe(300);
});

test('a session counts for its words', () => {
	const short = sessionsAt(times(20, 150), 100);
	expect(wordsPerMinuteAt(paceOf([...short, ...sessionsAt(times(5, 300), 2000)]))).toBe(300);
});

test('who reads otherwise by now is taken for that', () => {
	expect(wordsPerMinuteAt(paceOf(sessionsAt([...times(60, 150), ...times(40, 320)])))).toBe(320);
});

test('what is no reading is no pace: it stays between 100 and 700 words a minute', () => {
	expect([3, 9000].map(speed => wordsPerMinuteAt(paceOf(sessionsAt(times(40, speed)))))).toEqual([100, 700]);
});

test('where nothing new was read there is no speed', () => {
	const empty = times(20, 0).map((words, start) => ({start, seconds: 900, words}));
	expect(paceOf([...sessionsAt(times(20, 300)), ...empty])).toBe(paceOf(sessionsAt(times(20, 300))));
});

test('one session more never moves the pace far, once there is one', () => {
	const speeds = fc.array(fc.double({min: 200, max: 300, noNaN: true}), {minLength: 20, maxLength: sessionsOfPace});
	fc.assert(
		fc.property(speeds, fc.double({min: 1, max: 10_000, noNaN: true}), (before, odd) => {
			const pace = wordsPerMinuteAt(paceOf(sessionsAt([...before, odd])));
			expect(pace).toBeGreaterThanOrEqual(199);
			expect(pace).toBeLessThanOrEqual(301);
		}),
	);
});
