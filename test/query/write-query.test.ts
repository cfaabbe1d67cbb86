import fc from 'fast-check';
import {expect, test} from 'vitest';
import {parseQuery} from '../../source/query/parse-query.js';
import {writeQuery} from '../../source/query/write-query.js';
import {expression, queryText, sortOrNone} from '../helpers/queries.js';

test.each([
	['', ''],
	['sort:title  SEA', 'SEA sort:title'],
	['"sea"', '"sea"'],
	['sea* "sea"*', 'sea sea'],
	['"the sea"*', '"the sea"*'],
	['--a -(-b)', 'a b'],
	['(a b) (c or (d e)) or (-(f g))', 'a b (c or d e) or -(f g)'],
	['"or" "-a" "is:b" "a*" "a(b)"', '"or" "-a" "is:b" "a*" "a(b)"'],
	['or* "-a"* "is:b"* "a(b)"*', '"or"* "-a"* "is:b"* "a(b)"*'],
	['"say \\"no\\""', String.raw`"say \"no\""`],
	['TAG:"sea" Source:="The Times" author:=x* tag:*', 'tag:sea source:="The Times" author:=x* tag:*'],
	['tag:"=x" tag:"//x" tag:"a*"', 'tag:"=x" tag:"//x" tag:"a*"'],
	['is:read lang:EN format:text', 'is:done lang:en format:text'],
	['after:2023/9/1 newer:012D', 'after:2023-09-01 newer:12d'],
	['time:=5 time:..5 time:5.. words:<1,000 words:1..2', 'time:5 time:<=5 time:>=5 words:<1000 words:1..2'],
])('%s is written as %s', (query, written) => {
	expect(writeQuery(parseQuery(query))).toBe(written);
});

test('what is written is read as the same', () => {
	fc.assert(
		fc.property(expression, sortOrNone, (where, sort) => {
			expect(parseQuery(writeQuery({where, sort}))).toEqual({where, sort, mistakes: []});
		}),
		{numRuns: 2000},
	);
});

test('so is what was read of anything, even while it was typed', () => {
	fc.assert(
		fc.property(queryText, fc.boolean(), (text, isTyping) => {
			const {where, sort} = parseQuery(text, {isTyping});
			expect(parseQuery(writeQuery({where, sort}))).toEqual({where, sort, mistakes: []});
		}),
		{numRuns: 2000},
	);
});
