import {expect, test} from 'vitest';
import {graphemeEdges} from '../../source/layout/grapheme-edges.js';

test('edges stand between graphemes', () => {
	expect([...graphemeEdges('')]).toEqual([]);
	expect([...graphemeEdges('ab')]).toEqual([1, 2]);
	expect([...graphemeEdges('"\u0301👍🏽x')]).toEqual([2, 6, 7]);
});
