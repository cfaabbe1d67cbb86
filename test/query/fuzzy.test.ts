import fc from 'fast-check';
import {expect, test} from 'vitest';
import {fuzzyScore} from '../../source/query/fuzzy.js';

/** What letters find among names, the best first. */
function ranked(typed: string, names: readonly string[]): readonly string[] {
	return names
		.flatMap(name => {
			const score = fuzzyScore(name, typed);
			return score === null ? [] : [{name, score}];
		})
		.sort((one, other) => other.score - one.score)
		.map(({name}) => name);
}

test('letters find what has them in their order', () => {
	expect(ranked('nh', ['next heading', 'change', 'half page', 'archive'])).toEqual(['next heading']);
	expect(fuzzyScore('archive', 'evi')).toBe(null);
	expect(fuzzyScore('', 'a')).toBe(null);
});

test('beginnings of words count before letters within, side by side before apart, short before long', () => {
	expect(ranked('st', ['fast text', 'list', 'show tab', 'star'])).toEqual(['star', 'show tab', 'list', 'fast text']);
	expect(ranked('arch', ['a rich cheese', 'search', 'archive', 'archive all'])).toEqual([
		'archive',
		'archive all',
		'a rich cheese',
		'search',
	]);
	expect(ranked('tags', ['the angry gulls', 'tags'])).toEqual(['tags', 'the angry gulls']);
});

test('spaces may be typed or not, and nothing typed finds everything', () => {
	expect(fuzzyScore('next heading', 'next head')).toBe(fuzzyScore('next heading', 'nexthead'));
	expect(fuzzyScore('next heading', '')).not.toBe(null);
});

test('exactly what can be got by leaving letters out is found', () => {
	const isWithin = (text: string, typed: string): boolean => {
		let at = 0;
		for (const letter of text) {
			at += letter === typed[at] ? 1 : 0;
		}

		return at === typed.length;
	};
	const few = fc.string({unit: fc.constantFrom('a', 'b', 'c'), maxLength: 9});
	fc.assert(
		fc.property(few, few, (text, typed) => {
			expect(fuzzyScore(text, typed) !== null).toBe(isWithin(text, typed));
		}),
	);
});
