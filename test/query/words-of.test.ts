import fc from 'fast-check';
import {expect, test} from 'vitest';
import {queryWords, wordsOf} from '../../source/query/words-of.js';
import {looseText} from '../helpers/queries.js';

test('words are folded, and say where they stand', () => {
	expect(wordsOf('“Łódź”, so\u00adft 雨の x²')).toEqual([
		{word: 'lodz', from: 1, to: 5},
		{word: 'soft', from: 8, to: 13},
		{word: '雨', from: 14, to: 15},
		{word: 'の', from: 15, to: 16},
		{word: 'x2', from: 17, to: 19},
	]);
});

test('characters beyond the basic plane are whole', () => {
	expect(wordsOf('a𠀀𝐁c')).toEqual([
		{word: 'a', from: 0, to: 1},
		{word: '𠀀', from: 1, to: 3},
		{word: 'bc', from: 3, to: 6},
	]);
});

test('a character that stands for two words is both', () => {
	expect(wordsOf('ຳ')).toEqual([
		{word: 'ໍ', from: 0, to: 1},
		{word: 'າ', from: 0, to: 1},
	]);
});

test('the words of a query are those of its composed form', () => {
	expect(queryWords('か\u3099 Cafe\u0301')).toEqual(['が', 'cafe']);
});

test('words stand in the text one after another, and none is empty', () => {
	fc.assert(
		fc.property(looseText, text => {
			let end = 0;
			for (const {word, from, to} of wordsOf(text)) {
				expect(word).not.toBe('');
				expect(from === end || from >= end || to === end).toBe(true);
				expect(to).toBeGreaterThan(from);
				expect(to).toBeLessThanOrEqual(text.length);
				end = to;
			}
		}),
	);
});

test('a word looked for by itself is that word', () => {
	fc.assert(
		fc.property(looseText, text => {
			for (const {word} of wordsOf(text)) {
				expect(queryWords(word)).toEqual([word]);
			}
		}),
	);
});
