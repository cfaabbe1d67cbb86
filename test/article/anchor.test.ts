import fc from 'fast-check';
import {expect, test} from 'vitest';
import {anchorAt, findAnchor} from '../../source/article/anchor.js';
import {anyLines} from '../helpers/manuscripts.js';

const tide =
	'The tide comes in twice a day. It goes out as often, and it waits for no one, least of all for the keeper of the pier.';

test('an anchor holds the words at its place and those before it', () => {
	expect(anchorAt(tide, 31)).toEqual({
		offset: 31,
		exact: 'It goes out as often, and it waits for no one, l',
		prefix: 'The tide comes in twice a day. '.slice(-32),
	});
});

test('a place outside of the text is taken to its nearer end', () => {
	expect([anchorAt('tide', -3), anchorAt('tide', 9)]).toEqual([
		{offset: 0, exact: 'tide', prefix: ''},
		{offset: 4, exact: '', prefix: 'tide'},
	]);
});

test('a place is found again in the same text', () => {
	fc.assert(
		fc.property(fc.oneof(anyLines, fc.string({unit: 'binary'})), fc.integer({min: -5, max: 400}), (text, offset) => {
			expect(findAnchor(text, anchorAt(text, offset))).toBe(Math.min(Math.max(0, offset), text.length));
		}),
		{numRuns: 1000},
	);
});

test('a place moves with its words when text is added before it', () => {
	const numbered = Array.from({length: 60}, (_, index) => `word${index}`).join(' ');
	fc.assert(
		fc.property(anyLines, fc.integer({min: 0, max: 400}), (added, offset) => {
			expect(findAnchor(added + numbered, anchorAt(numbered, offset))).toBe(added.length + offset);
		}),
	);
});

test('a place moves with its words when text before it is taken away', () => {
	expect(findAnchor(tide.slice(17), anchorAt(tide, 31))).toBe(14);
});

test('a place is found by its words alone when what stood before them has changed', () => {
	expect(
		findAnchor(
			'Twice a day it rises. It goes out as often, and it waits for no one, least of all.',
			anchorAt(tide, 31),
		),
	).toBe(22);
});

test('of words that stand twice, those after the same words are found', () => {
	const chorus = 'and the water rose over the steps of the old pier again';
	const text = `one ${chorus} two ${chorus} three`;
	const second = text.indexOf(chorus, 10);
	const anchor = anchorAt(text, second);
	expect(findAnchor(`${'a new beginning. '.repeat(20)}${text}`, anchor)).toBe(340 + second);
});

test('of places with the same words before them too, the nearest is found', () => {
	const line = 'The tide comes in twice a day, and goes out twice a day, and so it always was. ';
	const anchor = anchorAt(line.repeat(5), 2 * line.length);
	expect(findAnchor(`x ${line.repeat(5)}`, anchor)).toBe(2 * line.length + 2);
});

test('the end of a text is found behind its last words', () => {
	expect(findAnchor(`${tide} And so on.`, anchorAt(tide, tide.length))).toBe(tide.length);
});

test('a place whose words are gone is nowhere', () => {
	expect([
		findAnchor('Something else altogether.', anchorAt(tide, 31)),
		findAnchor('', anchorAt(tide, 31)),
		findAnchor('', anchorAt(tide, tide.length)),
		findAnchor('Something else altogether.', anchorAt(tide, tide.length)),
		findAnchor('Something else altogether.', anchorAt('', 0)),
	]).toEqual([null, null, null, null, null]);
});

test('a place that is found always stands in the text, whatever is asked', () => {
	const anchor = fc.record({
		offset: fc.integer({min: -100, max: 1000}),
		exact: fc.constantFrom('', 'a', 'ab', 'b'),
		prefix: fc.constantFrom('', 'a', 'bb'),
	});
	fc.assert(
		fc.property(fc.stringMatching(/^[ab]{0,12}$/), anchor, (text, wanted) => {
			const found = findAnchor(text, wanted);
			expect(found === null || (found >= 0 && found <= text.length && text.startsWith(wanted.exact, found))).toBe(true);
		}),
		{numRuns: 500},
	);
});
