import fc from 'fast-check';
import {expect, test} from 'vitest';
import {permutation} from '../../../source/library/index/random-order.js';

const seeds = fc.integer({min: 1, max: 2 ** 31 - 1});

test('every number has a place of its own, and stands there', () => {
	fc.assert(
		fc.property(seeds, fc.integer({min: 0, max: 3000}), (seed, most) => {
			const {size, placeOf, numberAt} = permutation(seed, most);
			expect(size).toBeGreaterThan(most);
			const places = Array.from({length: size}, (_, number) => placeOf(number));
			expect(new Set(places).size).toBe(size);
			expect(places.every(place => place >= 0 && place < size)).toBe(true);
			expect(places.every((place, number) => numberAt(place) === number)).toBe(true);
		}),
	);
});

test('numbers of millions find back, too', () => {
	fc.assert(
		fc.property(seeds, fc.integer({min: 0, max: 2 ** 30 - 1}), (seed, number) => {
			const {placeOf, numberAt} = permutation(seed, 2 ** 30 - 1);
			expect(numberAt(placeOf(number))).toBe(number);
		}),
	);
});

test('what comes first is spread over all numbers, another way for each seed', () => {
	const firsts = Array.from({length: 200}, (_, seed) => permutation(seed + 1, 99_999).numberAt(0));
	expect(new Set(firsts).size).toBeGreaterThan(190);
	const first = Array.from({length: 100}, (_, place) => permutation(7, 99_999).numberAt(place));
	// A tenth of 2 ** 17 numbers each: about 10 of the 100 are to be expected.
	const tenths = first.map(number => Math.floor((number / 2 ** 17) * 10));
	const counts = Array.from({length: 10}, (_, tenth) => tenths.filter(other => other === tenth).length);
	expect(Math.min(...counts)).toBeGreaterThan(1);
	expect(Math.max(...counts)).toBeLessThan(25);
	const steps = new Set(first.map((number, place) => number - (first[place - 1] ?? 0)));
	expect(steps.size).toBeGreaterThan(80);
});
