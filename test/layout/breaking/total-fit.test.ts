import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {createSegments} from '../../../source/layout/breaking/segments.js';
import {
	breakKinds,
	costs,
	type FitOptions,
	type Segments,
	totalFit,
} from '../../../source/layout/breaking/total-fit.js';
import {runs} from '../../helpers/runs.js';
import {breakGreedily, costOf} from './break-sets.js';

type Part = {readonly width: number; readonly space: number; readonly kind: number};

/** Segments of these widths, with white space behind them. A character stands for a cell, and one more for none. */
function segmentsOf(parts: readonly Part[]): Segments {
	const segments = createSegments();
	let offset = 0;
	let cell = 0;
	for (const [index, {width, space, kind}] of parts.entries()) {
		segments.from[index] = offset;
		segments.to[index] = offset + width + 1;
		segments.left[index] = cell;
		segments.right[index] = cell + width;
		segments.kind[index] = kind;
		offset += width + 1 + space;
		cell += width + space;
	}

	segments.count = parts.length;
	return segments;
}

const {plain, dash, hyphen, cut} = breakKinds;
const word = (width: number): Part => ({width, space: 1, kind: plain});
const syllable = (width: number): Part => ({width, space: 0, kind: hyphen});

const ragged = (measure: number): FitOptions => ({measure, indent: 0, isJustified: false});

/** All sets of places before segments at which lines may begin. */
function allBreakSets(count: number): ReadonlyArray<readonly number[]> {
	let sets: ReadonlyArray<readonly number[]> = [[]];
	for (let place = 1; place < count; place++) {
		sets = [...sets, ...sets.map(set => [...set, place])];
	}

	return sets;
}

function leastCost(segments: Segments, options: FitOptions): number {
	return Math.min(...allBreakSets(segments.count).map(breaks => costOf(segments, breaks, options)));
}

function longestRunOfHyphens(segments: Segments, breaks: readonly number[]): number {
	let longest = 0;
	let run = 0;
	for (const next of breaks) {
		run = segments.kind[next - 1] === hyphen ? run + 1 : 0;
		longest = Math.max(longest, run);
	}

	return longest;
}

const anyPart: fc.Arbitrary<Part> = fc.oneof(
	{
		weight: 4,
		arbitrary: fc.record({width: fc.integer({min: 1, max: 9}), space: fc.constant(1), kind: fc.constant(plain)}),
	},
	{
		weight: 3,
		arbitrary: fc.record({width: fc.integer({min: 0, max: 6}), space: fc.constant(0), kind: fc.constant(hyphen)}),
	},
	{
		weight: 2,
		arbitrary: fc.record({
			width: fc.integer({min: 0, max: 12}),
			space: fc.integer({min: 0, max: 3}),
			kind: fc.constantFrom(plain, dash, cut),
		}),
	},
);

const anyOptions: fc.Arbitrary<FitOptions> = fc
	.record({
		measure: fc.integer({min: 1, max: 20}),
		share: fc.double({min: 0, max: 1, noNaN: true}),
		isJustified: fc.boolean(),
	})
	.map(({measure, share, isJustified}) => ({measure, indent: Math.floor(share * (measure - 1)), isJustified}));

const manySyllables = fc.array(fc.integer({min: 1, max: 4}).map(syllable), {minLength: 4, maxLength: 10});

describe('the best of all ways to break a paragraph is found', () => {
	test.each([
		['of any segments', fc.array(anyPart, {minLength: 1, maxLength: 10})],
		['of syllables alone, where the hyphens above count', manySyllables],
	])('%s', (_name, parts) => {
		fc.assert(
			fc.property(parts, anyOptions, (chosen, options) => {
				const segments = segmentsOf(chosen);
				const {breaks, cost} = totalFit(segments, options);
				expect(costOf(segments, breaks, options)).toBeCloseTo(cost, 6);
				expect(cost).toBeCloseTo(leastCost(segments, options), 6);
			}),
			{numRuns: runs(300)},
		);
	});
});

test('more than two hyphens in a row are set only where there is no other way', () => {
	fc.assert(
		fc.property(
			fc.oneof(manySyllables, fc.array(anyPart, {minLength: 1, maxLength: 10})),
			anyOptions,
			(parts, options) => {
				const segments = segmentsOf(parts);
				const {breaks} = totalFit(segments, options);
				const isAvoidable = allBreakSets(segments.count).some(
					set => costOf(segments, set, options) < costs.overfull && longestRunOfHyphens(segments, set) <= 2,
				);
				fc.pre(isAvoidable);
				expect(longestRunOfHyphens(segments, breaks)).toBeLessThanOrEqual(2);
			},
		),
		{numRuns: runs(200)},
	);
});

test('a third hyphen is avoided though the lines above cost more for it', () => {
	// The best way to the fifth segment ends in two hyphens; what follows needs another.
	const {breaks, cost} = totalFit(
		segmentsOf([syllable(2), syllable(6), syllable(1), word(4), syllable(6), syllable(6), syllable(3), word(5)]),
		ragged(12),
	);
	expect({breaks, cost}).toEqual({breaks: [2, 4, 5, 6], cost: 258});
});

test('no paragraph costs more than when its lines are filled one after another', () => {
	fc.assert(
		fc.property(fc.array(anyPart, {minLength: 1, maxLength: 120}), anyOptions, (parts, options) => {
			const segments = segmentsOf(parts);
			const greedy = costOf(segments, breakGreedily(segments, options), options);
			expect(totalFit(segments, options).cost).toBeLessThanOrEqual(greedy + 1e-6);
		}),
		{numRuns: runs(200)},
	);
});

test('lines may be broken before any segment, in order', () => {
	fc.assert(
		fc.property(fc.array(anyPart, {minLength: 1, maxLength: 120}), anyOptions, (parts, options) => {
			const {breaks} = totalFit(segmentsOf(parts), options);
			expect(breaks).toEqual(
				[...new Set(breaks)].filter(index => index > 0 && index < parts.length).sort((a, b) => a - b),
			);
		}),
	);
});

test.each([
	['an empty paragraph has no lines to break and costs nothing', [], ragged(10), {breaks: [], cost: 0}],
	['one segment stands on one line', [word(4)], ragged(10), {breaks: [], cost: 0}],
	[
		'one segment wider than the line stands there all the same',
		[word(14)],
		ragged(10),
		{breaks: [], cost: costs.overfull + 4},
	],
	['a paragraph that has room is one line', [word(4), word(5)], ragged(10), {breaks: [], cost: 0}],
	[
		'the lines are even rather than full',
		[word(6), word(4), word(4), word(10), word(7)],
		ragged(12),
		{breaks: [1, 3, 4], cost: 36 + 9 + 4},
	],
	['a hyphen needs a cell', [word(2), syllable(2), word(10)], ragged(10), {breaks: [2], cost: 16 + costs.hyphen}],
	['the hyphen of the last segment is not set', [{width: 5, space: 0, kind: hyphen}], ragged(5), {breaks: [], cost: 0}],
	[
		'a dash ends a line at a small cost',
		[{width: 5, space: 0, kind: dash}, word(10)],
		ragged(10),
		{breaks: [1], cost: 25 + costs.dash},
	],
	[
		'the first line is shorter by the indent',
		[word(4), word(4), word(8)],
		{measure: 9, indent: 2, isJustified: false},
		{breaks: [1, 2], cost: 9 + 25},
	],
] as const)('%s', (_name, parts, options, expected) => {
	expect(totalFit(segmentsOf(parts), options)).toEqual(expected);
});

test('a last line of one short word is avoided where the lines above allow it', () => {
	const parts = [word(5), word(5), word(5), word(4)];
	expect(totalFit(segmentsOf(parts), ragged(17)).breaks).toEqual([2]);
});

test('the white space of a justified line counts by the gap it goes to', () => {
	const options = {measure: 20, indent: 0, isJustified: true};
	const manyGaps = segmentsOf([...Array.from({length: 4}, () => word(3)), word(3), word(20)]);
	const fewGaps = segmentsOf([word(9), word(9), word(20)]);
	expect([totalFit(manyGaps, options).cost, totalFit(fewGaps, options).cost]).toEqual([costs.gap / 4, costs.gap]);
});

test('one paragraph leaves nothing behind for the next', () => {
	fc.assert(
		fc.property(
			fc.array(anyPart, {minLength: 1, maxLength: 40}),
			manySyllables,
			anyOptions,
			(parts, others, options) => {
				const segments = segmentsOf(parts);
				const before = totalFit(segments, options);
				totalFit(segmentsOf(others), {...options, isJustified: !options.isJustified});
				expect(totalFit(segments, options)).toEqual(before);
			},
		),
	);
});

test('a paragraph of segments that take no cell is broken in good time', () => {
	const count = 200_000;
	const array = () => new Int32Array(count);
	const places = Int32Array.from({length: count}, (_, index) => index);
	const segments: Segments = {
		count,
		from: places,
		to: places.map(place => place + 1),
		left: array(),
		right: array(),
		kind: new Uint8Array(count),
	};
	const hyphens = {...segments, kind: new Uint8Array(count).fill(hyphen)};
	expect([
		totalFit(segments, ragged(40)),
		totalFit(segments, {measure: 40, indent: 0, isJustified: true}),
		totalFit(hyphens, {measure: 40, indent: 0, isJustified: true}),
	]).toEqual(Array.from({length: 3}, () => ({breaks: [], cost: 0})));
});
