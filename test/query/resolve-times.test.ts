import fc from 'fast-check';
import {expect, test} from 'vitest';
import {minutesAtPace} from '../../source/article/reading-time.js';
import type {Amount, Expression, ResolvedExpression} from '../../source/query/expression.js';
import {matchesAmount} from '../../source/query/match-subject.js';
import {parseQuery} from '../../source/query/parse-query.js';
import {type Clock, clockAt, resolveTimes} from '../../source/query/resolve-times.js';

const at = (time: string): Clock => ({now: Date.parse(time), today: time.slice(0, 10), pace: 1});
const now = at('2024-03-31T12:30:00Z');

function resolved(query: string, clock = now): unknown {
	const {where} = parseQuery(query);
	return where && resolveTimes(where, clock);
}

test.each([
	['newer:12h', 'from', '2024-03-31T00:30:00Z'],
	['newer:3d', 'from', '2024-03-28T12:30:00Z'],
	['older:2w', 'before', '2024-03-17T12:30:00Z'],
	['older:1m', 'before', '2024-02-29T12:30:00Z'],
	['newer:3m', 'from', '2023-12-31T12:30:00Z'],
	['newer:13m', 'from', '2023-02-28T12:30:00Z'],
	['older:1y', 'before', '2023-03-31T12:30:00Z'],
])('%s is %s %s', (query, side, time) => {
	expect(resolved(query)).toEqual({kind: 'instant', side, instant: Date.parse(time)});
});

test.each([
	['after:today', '2024-03-31', '2024-03-31'],
	['after:yesterday', '2024-03-01', '2024-02-29'],
	['after:yesterday', '2024-01-01', '2023-12-31'],
	['after:2023-09', '2024-03-31', '2023-09'],
])('%s on %s is from %s on', (query, today, date) => {
	expect(resolved(query, at(`${today}T08:00:00Z`))).toEqual({kind: 'date', side: 'after', date});
});

test('times are resolved wherever they stand, and nothing else changes', () => {
	const rest = ' sea is:unread source:x tag:x lang:en format:x time:5';
	expect(resolved(`-(after:today or newer:1d)${rest}`)).toEqual({
		kind: 'and',
		terms: [
			{
				kind: 'not',
				term: {
					kind: 'or',
					terms: [
						{kind: 'date', side: 'after', date: '2024-03-31'},
						{kind: 'instant', side: 'from', instant: Date.parse('2024-03-30T12:30:00Z')},
					],
				},
			},
			...(parseQuery(rest).where as {readonly terms: readonly unknown[]}).terms,
		],
	});
});

test('the oldest age there is has a moment', () => {
	expect(resolved('newer:9999y')).toEqual({
		kind: 'instant',
		side: 'from',
		instant: Date.UTC(2024 - 9999, 2, 31, 12, 30),
	});
});

test('the day of a clock is that of its own zone', () => {
	const moment = new Date(2024, 0, 5, 23, 59);
	expect(clockAt(moment, 1)).toEqual({now: moment.getTime(), today: '2024-01-05', pace: 1});
});

const number = fc.integer({min: 0, max: 200});
const amounts: fc.Arbitrary<Amount> = fc.oneof(
	fc.record({
		operator: fc.constantFrom('=' as const, '<' as const, '<=' as const, '>' as const, '>=' as const),
		number,
	}),
	fc
		.tuple(number, number)
		.map(([one, other]) => ({operator: '..' as const, least: Math.min(one, other), most: Math.max(one, other)})),
);

test('minutes are those that the reader is shown, words are as they are', () => {
	fc.assert(
		fc.property(amounts, fc.double({min: 0.3, max: 2.5, noNaN: true}), number, (amount, pace, minutes) => {
			const clock = {...now, pace};
			const term = (of: 'time' | 'words'): Expression => ({kind: 'amount', of, amount});
			expect(matches(resolveTimes(term('time'), clock), minutes)).toBe(
				matchesAmount(amount, minutesAtPace(minutes, pace)),
			);
			expect(resolveTimes(term('words'), clock)).toEqual(term('words'));
		}),
	);
});

function matches(resolved: ResolvedExpression, minutes: number): boolean {
	return resolved.kind === 'amount' && matchesAmount(resolved.amount, minutes);
}
