import fc from 'fast-check';
import {expect, test} from 'vitest';
import {
	countOf,
	indexAtOrAfter,
	type Matches,
	matchAt,
	matchesWithin,
	noMatches,
} from '../../../source/query/find/matches.js';

const matches: Matches = {from: Int32Array.of(2, 5, 9), to: Int32Array.of(4, 9, 10)};

test('matches are counted and taken one by one', () => {
	expect(countOf(matches)).toBe(3);
	expect([0, 2, 3, -1].map(index => matchAt(matches, index))).toEqual([
		{from: 2, to: 4},
		{from: 9, to: 10},
		null,
		null,
	]);
	expect([countOf(noMatches), matchAt(noMatches, 0), indexAtOrAfter(noMatches, 0)]).toEqual([0, null, 0]);
});

test('the next match is the first that begins at an offset or after it', () => {
	expect([0, 2, 3, 5, 6, 9, 10].map(offset => indexAtOrAfter(matches, offset))).toEqual([0, 0, 1, 1, 2, 2, 3]);
});

test('a match is within a range when any part of it is', () => {
	expect(matchesWithin(matches, 0, 2)).toEqual([]);
	expect(matchesWithin(matches, 3, 6)).toEqual([
		{from: 2, to: 4},
		{from: 5, to: 9},
	]);
	fc.assert(
		fc.property(fc.nat(12), fc.nat(12), (from, length) => {
			const all = [0, 1, 2].flatMap(index => matchAt(matches, index) ?? []);
			expect(matchesWithin(matches, from, from + length)).toEqual(
				all.filter(match => match.from < from + length && match.to > from),
			);
		}),
	);
});
