import fc from 'fast-check';
import {expect, test} from 'vitest';
import {standsIn} from '../../source/query/find-words.js';
import {foldColumns, phraseFinder} from '../../source/query/folded-columns.js';
import {queryWords, wordsOf} from '../../source/query/words-of.js';

const texts = fc
	.array(
		fc.constantFrom('sea', 'Sea', 'seal', 'été', 'ete', '雨の名前', '-', "'", ' ', '. ', '\n', '42', 'x1', 'ß', '№'),
		{
			maxLength: 12,
		},
	)
	.map(parts => parts.join('').normalize('NFC'));

test('a phrase stands in folded texts where it stands in the words of one of them', () => {
	let found = 0;
	fc.assert(
		fc.property(fc.array(texts, {maxLength: 3}), texts, fc.boolean(), (columns, text, isPrefix) => {
			const phrase = {words: queryWords(text), isPrefix};
			const isThere = columns.some(column => standsIn(phrase, wordsOf(column)));
			found += isThere ? 1 : 0;
			expect(phraseFinder(phrase)(foldColumns(columns))).toBe(isThere);
		}),
		{numRuns: 2000},
	);
	expect(found).toBeGreaterThan(20);
});

test('a phrase does not go on from one text to the next', () => {
	const find = phraseFinder({words: ['late', 'quiet'], isPrefix: false});
	expect([find(foldColumns(['Late quiet'])), find(foldColumns(['late', 'quiet']))]).toEqual([true, false]);
});
