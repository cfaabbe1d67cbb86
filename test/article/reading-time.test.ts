import fc from 'fast-check';
import {expect, test} from 'vitest';
import {
	countWords,
	leastMinutesShown,
	minutesAtPace,
	minutesLeft,
	readingMinutes,
	wordsIn,
} from '../../source/article/reading-time.js';
import {anyLines} from '../helpers/manuscripts.js';

test.each([
	['', 0, 0],
	['   \n\t', 0, 0],
	['High water at the pier', 5, 0],
	['one\ntwo\tthree', 3, 0],
	["don't won’t", 2, 0],
	['a well-known tide', 3, 0],
	['low and/or high', 4, 0],
	['years—and never', 3, 0],
	['a – b — c', 3, 0],
	['5\u00A0metres', 2, 0],
	['29,930 rows, 4.2 high', 4, 0],
	['"quoted" (words) …', 2, 0],
	['- * ■ 👩‍👩‍👧', 0, 0],
	['Größe être e\u0301te\u0301', 3, 0],
	['שלום עולם', 2, 0],
	['مرحبا بالعالم', 2, 0],
	['한국어 문장', 2, 0],
	['漢字仮名', 0, 4],
	['漢字、仮名。', 0, 4],
	['ภาษา', 0, 4],
	['Unicode 漢字 text', 2, 2],
	['漢字\u3000word', 1, 2],
	['𠀀𠀁', 0, 2],
	['a note.¹ Another² ³', 3, 0],
	['a note\u00A0↩ again\u00A0↩¹ ↩²', 3, 0],
	['x² H₂O', 2, 0],
])('%j has %i words and %i characters', (text, words, characters) => {
	expect(countWords(text)).toEqual({words, characters});
});

test('words of letters and spaces are counted as they are parted', () => {
	fc.assert(
		fc.property(fc.array(fc.stringMatching(/^[a-zé0-9]{1,8}$/), {maxLength: 30}), words => {
			expect(countWords(words.join(' '))).toEqual({words: words.length, characters: 0});
		}),
	);
});

test('paragraphs are counted the same together as each for itself', () => {
	fc.assert(
		fc.property(anyLines, anyLines, (first, second) => {
			const [a, b, both] = [first, second, `${first}\n${second}`].map(countWords);
			expect(both).toEqual({
				words: (a?.words ?? 0) + (b?.words ?? 0),
				characters: (a?.characters ?? 0) + (b?.characters ?? 0),
			});
		}),
	);
});

test.each([
	[0, 0, 0],
	[1, 0, 1],
	[238, 0, 1],
	[356, 0, 1],
	[357, 0, 2],
	[0, 1, 1],
	[0, 390, 1],
	[0, 3900, 10],
	[2380, 390, 11],
])('%i words and %i characters take %i minutes', (words, characters, minutes) => {
	expect(readingMinutes({words, characters})).toBe(minutes);
});

test.each([
	[10, 0, 10],
	[10, 0.05, 10],
	[10, 0.1, 9],
	[10, 0.5, 5],
	[10, 0.99, 1],
	[10, 1, 0],
	[10, -1, 10],
	[10, 2, 0],
	[0, 0, 0],
])('of %i minutes with %f read, %i are left', (minutes, progress, left) => {
	expect(minutesLeft(minutes, progress)).toBe(left);
});

test('reading on never leaves more to read', () => {
	const progress = fc.double({min: -0.5, max: 1.5, noNaN: true});
	fc.assert(
		fc.property(fc.nat(600), progress, progress, (minutes, one, other) => {
			const [before, after] = [Math.min(one, other), Math.max(one, other)];
			expect(minutesLeft(minutes, after)).toBeLessThanOrEqual(minutesLeft(minutes, before));
			expect(minutesLeft(minutes, after)).toBeGreaterThanOrEqual(0);
		}),
	);
});

test.each([
	[0, 3, 0],
	[1, 0.4, 1],
	[1, 1.6, 2],
	[10, 1, 10],
	[10, 1.25, 13],
	[5084, 0.5, 2542],
])('%i minutes at a pace of %d are %i', (minutes, pace, shown) => {
	expect(minutesAtPace(minutes, pace)).toBe(shown);
});

const paces = fc.double({min: 0.3, max: 2.5, noNaN: true});

test('the least minutes of which so many are shown are the least', () => {
	fc.assert(
		fc.property(fc.integer({min: 0, max: 10_000}), paces, (shown, pace) => {
			const least = leastMinutesShown(shown, pace);
			expect(minutesAtPace(least, pace)).toBeGreaterThanOrEqual(shown);
			expect(least === 0 || minutesAtPace(least - 1, pace) < shown).toBe(true);
		}),
	);
});

test('characters count for the words that take as long', () => {
	expect(wordsIn({words: 238, characters: 390})).toBe(476);
});
