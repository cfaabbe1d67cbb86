import fc from 'fast-check';
import {expect, test} from 'vitest';
import {mistakeLines} from '../../source/commands/mistake-lines.js';
import {cellWidth} from '../../source/layout/width.js';
import {parseQuery} from '../../source/query/parse-query.js';
import {queryText} from '../helpers/queries.js';

function linesOf(query: string, width = 80): readonly string[] {
	return mistakeLines(query, parseQuery(query).mistakes, width);
}

test('carets stand under what is mistaken, each with its reason', () => {
	expect(linesOf('sea is:unraed (rain')).toEqual([
		'  sea is:unraed (rain',
		'         ^^^^^^',
		'is: does not take "unraed"; did you mean is:unread?',
		'  sea is:unraed (rain',
		'                ^',
		'This ( is never closed; put a ) where its group ends.',
	]);
});

test('cells are counted, and what a terminal obeys is a space', () => {
	expect(linesOf('雨の名前 \u001B[2J is:x')).toEqual([
		'  雨の名前  [2J is:x',
		'                   ^',
		expect.stringMatching(/^is: does not take "x"/),
	]);
});

test('of a long query the part around the mistake is shown', () => {
	const words = Array.from({length: 40}, (_, index) => `word${index}`).join(' ');
	expect(linesOf(`${words} is:x ${words}`, 60)).toEqual([
		'  …37 word38 word39 is:x word0 word1 word2 word3 word4 word',
		'                       ^',
		expect.stringMatching(/^is: does not take "x"/),
	]);
});

test('many mistakes are counted', () => {
	expect(linesOf(') '.repeat(8)).at(-1)).toBe('3 more mistakes.');
});

test('no query and no width lets a line be too long, or hold anything a terminal obeys', () => {
	fc.assert(
		fc.property(queryText, fc.integer({min: 20, max: 60}), (query, width) => {
			const {mistakes} = parseQuery(query);
			for (const mistake of mistakes.slice(0, 5)) {
				const [shown = '', carets = ''] = mistakeLines(query, [mistake], width);
				expect(cellWidth(shown)).toBeLessThan(width);
				expect(cellWidth(carets)).toBeLessThan(width);
				expect(carets).toMatch(/^ +\^+$/);
				expect(shown).not.toMatch(/\p{C}/u);
			}
		}),
	);
});
