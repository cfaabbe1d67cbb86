import fc from 'fast-check';
import {expect, test} from 'vitest';
import {type Token, tokensOf} from '../../source/query/tokens.js';
import {queryText} from '../helpers/queries.js';

test('a term knows where its parts are', () => {
	expect([...tokensOf(' -(Tag:="a b"* or')]).toEqual<Token[]>([
		{kind: 'minus', from: 1, to: 2},
		{kind: 'open', from: 2, to: 3},
		{
			kind: 'term',
			from: 3,
			to: 14,
			name: 'Tag',
			valueFrom: 7,
			value: 'a b',
			isQuoted: true,
			isClosed: true,
			isWhole: true,
			isPrefix: true,
		},
		{kind: 'or', from: 15, to: 17},
	]);
});

test('tokens take in everything but white space', () => {
	fc.assert(
		fc.property(queryText, text => {
			let end = 0;
			for (const {from, to} of tokensOf(text)) {
				expect(text.slice(end, from).trim()).toBe('');
				expect(to).toBeGreaterThan(from);
				end = to;
			}

			expect(text.slice(end).trim()).toBe('');
		}),
		{numRuns: 1000},
	);
});
