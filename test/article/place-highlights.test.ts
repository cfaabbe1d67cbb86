import {expect, test} from 'vitest';
import type {Highlight} from '../../source/article/highlight.js';
import {placeHighlights} from '../../source/article/place-highlights.js';
import {quoteOf} from '../../source/article/quote.js';
import {randomFrom} from '../helpers/random-numbers.js';

const text = 'The lamp turned all night. The keeper slept until noon.';

function highlight(id: string, from: number, to: number): Highlight {
	return {id, quote: quoteOf(text, {from, to}), colour: 'yellow', note: '', created: 1};
}

const lamp = highlight('a', 0, 26);
const keeper = highlight('b', 27, 55);

test('highlights stand where their passages do, in the order of the text as it is now', () => {
	expect(placeHighlights('The keeper slept until noon. The lamp turned all night.', [lamp, keeper])).toEqual({
		placed: [
			{...keeper, range: {from: 0, to: 28}, found: 'moved'},
			{...lamp, range: {from: 29, to: 55}, found: 'moved'},
		],
		lost: [],
	});
});

test('one whose words are gone is lost and keeps them', () => {
	expect(placeHighlights('The lamp turned all night.', [lamp, keeper])).toEqual({
		placed: [{...lamp, range: {from: 0, to: 26}, found: 'exact'}],
		lost: [keeper],
	});
});

test('a thousand highlights in a long text take milliseconds, and one that is lost not many', () => {
	const random = randomFrom(1);
	const words = Array.from({length: 400}, (_, index) => `w${index * 7919}`);
	const long = Array.from({length: 170_000}, () => random.pick(words)).join(' ');
	const many = Array.from({length: 1000}, (_, index): Highlight => {
		const from = random.below(long.length - 500);
		return {...lamp, id: String(index), quote: quoteOf(long, {from, to: from + 10 + random.below(400)})};
	});
	const gone = {...lamp, quote: {...lamp.quote, from: 500_000, exact: words.toReversed().join(' ').slice(0, 900)}};
	const times = [many, [gone]].map(highlights =>
		Math.min(
			...Array.from({length: 4}, () => {
				const start = performance.now();
				placeHighlights(long, highlights);
				return performance.now() - start;
			}),
		),
	);
	expect(long.length).toBeGreaterThan(1_000_000);
	expect(placeHighlights(long, [...many, gone]).lost).toEqual([gone]);
	// About 2 and 40 milliseconds where nothing else is done.
	expect(times[0]).toBeLessThan(1000);
	expect(times[1]).toBeLessThan(4000);
});
