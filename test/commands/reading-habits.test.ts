import fc from 'fast-check';
import {expect, test} from 'vitest';
import {habitsOf, momentsOf} from '../../source/commands/reading-habits.js';
import {emptyRecord} from '../../source/library/state/record.js';

/** A Thursday. */
const now = new Date(2026, 10, 26, 15, 30);
const at = (month: number, day: number, hour = 12): number => new Date(2026, month - 1, day, hour).getTime();

test('weeks begin on Monday, and the current one is the last', () => {
	const finished = [at(11, 26), at(11, 23, 0), at(11, 22, 23), at(9, 7, 0), at(9, 6, 23), null];
	const {weeks, days} = habitsOf(
		finished.map(moment => ({finished: moment, lastRead: null})),
		[],
		now,
	);
	expect(weeks.map(({from, read}) => `${from} ${read}`)).toEqual([
		'2026-09-07 1',
		'2026-09-14 0',
		'2026-09-21 0',
		'2026-09-28 0',
		'2026-10-05 0',
		'2026-10-12 0',
		'2026-10-19 0',
		'2026-10-26 0',
		'2026-11-02 0',
		'2026-11-09 0',
		'2026-11-16 1',
		'2026-11-23 2',
	]);
	expect(days).toBe(3);
});

test('a day counts once, and the last thirty do', () => {
	const lastRead = [at(11, 26, 1), at(11, 26, 14), at(11, 25), at(10, 28, 0), at(10, 27, 23), at(11, 27), null];
	expect(
		habitsOf(
			lastRead.map(moment => ({finished: null, lastRead: moment})),
			[],
			now,
		).days,
	).toBe(3);
});

test('an article is read when it was said to be, and one that was edited since when it was last open', () => {
	const {fields, ...empty} = emptyRecord('a');
	const done = {value: true, time: 500};
	expect([
		momentsOf({...empty, fields: {...fields, done, lastRead: {value: 300, time: 300}}}),
		momentsOf({...empty, fields: {...fields, done, lastRead: {value: 300, time: 500}}}),
		momentsOf({...empty, fields: {...fields, done}}),
		momentsOf({...empty, fields: {...fields, done: {value: false, time: 500}, lastRead: {value: 300, time: 300}}}),
		momentsOf({...empty, fields}),
	]).toEqual([
		{finished: 500, lastRead: 300},
		{finished: 300, lastRead: 300},
		{finished: 500, lastRead: null},
		{finished: null, lastRead: 300},
		{finished: null, lastRead: null},
	]);
});

test('a week has what was read in it, pauses left out', () => {
	const sessions = [
		{start: at(11, 23, 0), seconds: 100, words: 400.4},
		{start: at(11, 26), seconds: 85, words: 300.4},
		{start: at(11, 22, 23), seconds: 29, words: 90},
		{start: at(12, 1), seconds: 600, words: 2000},
		{start: at(1, 1), seconds: 600, words: 2000},
	];
	const {weeks, days} = habitsOf([], sessions, now);
	expect(weeks.slice(-2)).toEqual([
		{from: '2026-11-16', read: 0, minutes: 0, words: 90},
		{from: '2026-11-23', read: 0, minutes: 3, words: 701},
	]);
	expect(weeks.slice(0, -2).every(({minutes, words}) => minutes + words === 0)).toBe(true);
	expect(days).toBe(0);
});

test('whatever the clock says, there are twelve weeks of seven days, and thirty days at most', () => {
	const moment = fc.date({min: new Date('1970-01-02'), max: new Date('2040-01-01'), noInvalidDate: true});
	fc.assert(
		fc.property(moment, fc.array(moment.map(date => date.getTime())), (clock, times) => {
			const near = Array.from({length: 40}, (_, day) => clock.getTime() - day * 24 * 3_600_000);
			const moments = [...times, ...near].map(time => ({finished: time, lastRead: time}));
			const {weeks, days} = habitsOf(moments, [], clock);
			const starts = weeks.map(({from}) => Date.parse(from));
			expect(starts.length).toBe(12);
			expect(starts.slice(1).map((start, index) => (start - (starts[index] ?? 0)) / (24 * 3_600_000))).toEqual(
				Array.from({length: 11}, () => 7),
			);
			expect(days).toBe(30);
		}),
	);
});
