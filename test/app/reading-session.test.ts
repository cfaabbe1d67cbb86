import fc from 'fast-check';
import {expect, test} from 'vitest';
import {
	beginSession,
	ended,
	passedOver,
	type RunningSession,
	sessionOf,
	turnedTo,
} from '../../source/app/reading-session.js';
import type {Range} from '../../source/article/manuscript.js';

/** Pages of 238 words, which usually take a minute each. */
const words = 238;
const pageLength = 3 * words;
const pageCount = 10;
const text = 'ab '.repeat(words * pageCount);
const page = (number: number): Range => ({from: pageLength * number, to: pageLength * (number + 1)});
const end = {from: text.length, to: text.length};

type Visit = readonly [page: Range, seconds: number];

/** The session when these pages were on the screen for so long, and then the article was left. */
function read(visits: readonly Visit[], {pace = 1, isAtEnd = true} = {}): RunningSession {
	const [first = [page(0), 0] as const, ...more] = visits;
	let now = 1_000_000;
	let session = beginSession(first[0], now);
	let stay = first[1];
	for (const [next, seconds] of more) {
		now += 1000 * stay;
		session = turnedTo(session, next, text, now, pace);
		stay = seconds;
	}

	return ended(session, {isAtEnd, text, now: now + 1000 * stay, pace});
}

function counted(visits: readonly Visit[], options?: Parameters<typeof read>[1]): readonly [number, number] {
	const {time, words: count} = read([...visits], options);
	return [Math.round(time / 1000), Math.round(count)];
}

test('pages that are read count with their time', () => {
	expect(
		counted([
			[page(0), 50],
			[page(1), 70],
			[end, 0],
		]),
	).toEqual([120, 2 * words]);
});

test('pages that are turned faster than anybody reads count neither as words nor as time', () => {
	expect(
		counted([
			[page(0), 10],
			[page(1), 60],
			[page(2), 14],
			[end, 0],
		]),
	).toEqual([60, words]);
});

test('a page that was leafed through can be read later', () => {
	expect(
		counted([
			[page(0), 1],
			[page(1), 60],
			[page(0), 40],
			[end, 0],
		]),
	).toEqual([100, 2 * words]);
});

test('a page that is read again takes time and has no new words', () => {
	expect(
		counted([
			[page(0), 60],
			[page(1), 60],
			[page(0), 20],
			[page(1), 30],
			[end, 0],
		]),
	).toEqual([170, 2 * words]);
});

test('who stays too long was away: the page counts with what it takes at the present pace', () => {
	expect(
		counted([
			[page(0), 179],
			[end, 0],
		]),
	).toEqual([179, words]);
	expect(
		counted([
			[page(0), 181],
			[end, 0],
		]),
	).toEqual([60, words]);
	expect(
		counted(
			[
				[page(0), 8 * 3600],
				[end, 0],
			],
			{pace: 1.5},
		),
	).toEqual([90, words]);
});

test('a page that takes long gives time for a pause of two minutes', () => {
	const spread = {from: 0, to: 5 * pageLength};
	expect(
		counted([
			[spread, 419],
			[end, 0],
		]),
	).toEqual([419, 5 * words]);
	expect(
		counted([
			[spread, 421],
			[end, 0],
		]),
	).toEqual([300, 5 * words]);
});

test('lines that are slid over count as the pages that they come to', () => {
	const lines = Array.from(
		{length: 4 * words},
		(_, line): Visit => [{from: 3 * line, to: 3 * line + pageLength}, 0.25],
	);
	// The last page is left half a second before it would be over.
	expect(counted(lines, {isAtEnd: false})).toEqual([238, 4 * words - 2]);
});

test('an article that is left in the middle of a page is read as far as one comes by then', () => {
	expect(
		counted(
			[
				[page(0), 60],
				[page(1), 30],
			],
			{isAtEnd: false},
		),
	).toEqual([90, 1.5 * words]);
	expect(
		counted(
			[
				[page(0), 60],
				[page(1), 3000],
			],
			{isAtEnd: false},
		),
	).toEqual([120, 2 * words]);
});

test('at the end all of the page was read, with the lines that were slid over', () => {
	expect(
		counted([
			[page(8), 60],
			[{from: page(8).from + 300, to: text.length}, 60],
		]),
	).toEqual([120, 2 * words]);
});

test('a clock that is set back takes nothing away', () => {
	expect(
		counted([
			[page(0), 60],
			[page(1), -600],
			[end, 0],
		]),
	).toEqual([60, words]);
});

test('what was read aloud is not read', () => {
	const begun = beginSession(page(0), 0);
	const heard = passedOver(passedOver(begun, page(0), 60_000), page(1), 90_000);
	expect(ended(heard, {isAtEnd: false, text, now: 120_000, pace: 1})).toMatchObject({time: 30_000, words: words / 2});
});

test('less than five seconds of reading are not kept', () => {
	const stays = (seconds: number) => sessionOf(read([[page(0), seconds]], {isAtEnd: false}));
	expect([stays(0), stays(4), stays(30)]).toEqual([null, null, {start: 1_000_000, seconds: 30, words: 119}]);
});

const paces = fc.double({min: 0.34, max: 2.38, noNaN: true});
const seconds = fc.oneof(fc.double({min: 0, max: 400, noNaN: true}), fc.integer({min: 0, max: 1_000_000}));
const ranges = fc.oneof(
	fc.integer({min: 0, max: pageCount - 1}).map(page),
	fc
		.tuple(fc.integer({min: 0, max: text.length}), fc.integer({min: 0, max: 2 * pageLength}))
		.map(([from, length]) => ({from, to: Math.min(text.length, from + length)})),
);
const visits = fc.array(fc.tuple(ranges, seconds), {minLength: 1, maxLength: 12});

test('never is more time counted than has passed, nor more words than there are', () => {
	fc.assert(
		fc.property(visits, paces, fc.boolean(), (all, pace, isAtEnd) => {
			const {time, words: count, read: parts} = read(all, {pace, isAtEnd});
			const passed = all.reduce((sum, [, stay]) => sum + 1000 * stay, 0);
			expect(time).toBeLessThanOrEqual(passed + 1e-3);
			expect(time).toBeGreaterThanOrEqual(0);
			// A word that is cut by the edge of a page is on both.
			expect(count).toBeLessThanOrEqual(words * pageCount + 2 * all.length);
			expect(parts.every(({from, to}, index) => from <= to && (parts[index - 1]?.to ?? -1) < from)).toBe(true);
		}),
	);
});

test('idle time never counts: however long a pause is, it is as if there was none', () => {
	fc.assert(
		fc.property(visits, paces, fc.integer({min: 600, max: 1_000_000}), fc.nat(11), (all, pace, pause, at) => {
			const idle = all.map(([range, stay], index): Visit => [range, index === at % all.length ? 10_000 + stay : stay]);
			const longer = idle.map(
				([range, stay], index): Visit => [range, index === at % all.length ? stay + pause : stay],
			);
			expect(counted(longer, {pace})).toEqual(counted(idle, {pace}));
		}),
	);
});

test('all pages turned at once count nothing', () => {
	fc.assert(
		fc.property(fc.array(fc.nat(pageCount - 1), {minLength: 1, maxLength: 30}), paces, (numbers, pace) => {
			const turned = numbers.map((number, index): Visit => [page(number), number === numbers[index + 1] ? 0 : 0.2]);
			expect(sessionOf(read([...turned, [end, 0]], {pace}))).toBe(null);
		}),
	);
});
