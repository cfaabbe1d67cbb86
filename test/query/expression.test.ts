import {expect, test} from 'vitest';
import {allOf, anyOf, negate, type TextTerm, type Tree} from '../../source/query/expression.js';

const [a, b, c] = ['a', 'b', 'c'].map((text): Tree<TextTerm> => ({kind: 'text', text, isPrefix: false})) as [
	TextTerm,
	TextTerm,
	TextTerm,
];

test('nothing joined is nothing, and one term is itself', () => {
	expect([allOf([]), anyOf([])]).toEqual([null, null]);
	expect([allOf([a]), anyOf([a])]).toEqual([a, a]);
});

test('groups of a kind become one, of two kinds they stay', () => {
	const both = allOf([a, b]) ?? a;
	expect(allOf([both, c])).toEqual({kind: 'and', terms: [a, b, c]});
	expect(anyOf([both, c])).toEqual({kind: 'or', terms: [{kind: 'and', terms: [a, b]}, c]});
	expect(anyOf([a, anyOf([b, c]) ?? b])).toEqual({kind: 'or', terms: [a, b, c]});
});

test('negated twice a term is itself', () => {
	expect(negate(a)).toEqual({kind: 'not', term: a});
	expect(negate(negate(a))).toEqual(a);
});
