import fc from 'fast-check';
import {expect, test} from 'vitest';
import {allOf, anyOf, negate, type TextTerm, type Tree} from '../../source/query/expression.js';
import {ftsCondition, splitText} from '../../source/query/fts-condition.js';
import {matchesSubject} from '../../source/query/match-subject.js';
import {mostNested, mostParts, parseQuery} from '../../source/query/parse-query.js';
import {withFullText} from '../helpers/full-text.js';
import {expression, subjectOf, textSubject, textTerm, treeOf} from '../helpers/queries.js';
import {runs} from '../helpers/runs.js';

function textOf(query: string): Tree<TextTerm> {
	const {where} = parseQuery(query);
	const text = where && splitText(where).text;
	if (!text) {
		throw new Error(`${query} looks for no words`);
	}

	return text;
}

test.each([
	['sea', '"sea"*', false],
	['Sea*', '"sea"*', false],
	['"Sea"', '"sea"', false],
	['"sea" "salt"', '("sea" AND "salt")', false],
	['sea -"salt"', '("sea"* NOT "salt")', false],
	['"the sea"', '"the sea"', false],
	['"the sea"*', '"the sea"*', false],
	['well-known', '"well known"*', false],
	['"雨の名"', '"雨 の 名"', false],
	['sea salt', '("sea"* AND "salt"*)', false],
	['sea or salt', '("sea"* OR "salt"*)', false],
	['sea -salt', '("sea"* NOT "salt"*)', false],
	['sea -salt -ice', '("sea"* NOT ("salt"* OR "ice"*))', false],
	['-sea', '"sea"*', true],
	['-sea -salt', '("sea"* OR "salt"*)', true],
	['-(sea salt)', '("sea"* AND "salt"*)', true],
	['sea or -salt', '("salt"* NOT "sea"*)', true],
	['-sea or -salt', '("sea"* AND "salt"*)', true],
	['a or b or -c or -d', '(("c"* AND "d"*) NOT ("a"* OR "b"*))', true],
	['sea (salt or -ice)', '("sea"* NOT ("ice"* NOT "salt"*))', false],
	['"a \\" OR NEAR(b*)"', '"a or near b"', false],
])('%s is asked of the index as %s', (query, match, isNegated) => {
	expect(ftsCondition(textOf(query))).toEqual({match, isNegated});
});

test.each([
	['sea', 'sea', null],
	['is:unread', null, 'is:unread'],
	['sea is:unread -salt', 'sea -salt', 'is:unread'],
	['sea or is:unread', null, 'sea or is:unread'],
	['(sea or -salt) (sea or is:done)', 'sea or -salt', 'sea or is:done'],
	['-(sea is:done)', null, '-(sea is:done)'],
])('of %s the index answers %s, and not %s', (query, text, rest) => {
	const {where} = parseQuery(query);
	expect(where && splitText(where)).toEqual({
		text: text && parseQuery(text).where,
		rest: rest && parseQuery(rest).where,
	});
});

test('both parts of any query together are the query', () => {
	fc.assert(
		fc.property(expression, where => {
			const {text, rest} = splitText(where);
			const both = allOf([text, rest].filter(part => part !== null));
			const terms = (tree: typeof both) => (tree?.kind === 'and' ? new Set(tree.terms) : new Set([tree]));
			expect(terms(both)).toEqual(terms(where));
		}),
	);
});

test('the index finds what the language means, in any script', () => {
	fc.assert(
		fc.property(
			fc.array(textSubject, {minLength: 1, maxLength: 8}),
			fc.array(treeOf(textTerm, 3), {minLength: 1, maxLength: 8}),
			(subjects, expressions) => {
				withFullText(subjects, ({find}) => {
					for (const expression of expressions) {
						const meant = subjects.flatMap((subject, index) => (matchesSubject(expression, subject) ? [index] : []));
						expect(find(ftsCondition(expression))).toEqual(meant);
					}
				});
			},
		),
		{numRuns: runs(120)},
	);
});

test('the index finds any run of what a text holds', () => {
	fc.assert(
		fc.property(textSubject, fc.nat(), fc.nat(), (subject, from, length) => {
			const words = subject.text.split(/\s+/);
			const start = from % words.length;
			const text = words.slice(start, start + 1 + (length % words.length)).join(' ');
			withFullText([subject], ({find}) => {
				const {where} = parseQuery(`"${text.replaceAll(/["\\]/g, ' ')}"`);
				expect(where === null ? [0] : find(ftsCondition(textOf(`"${text.replaceAll(/["\\]/g, ' ')}"`)))).toEqual([0]);
			});
		}),
	);
});

test('a term without words, which no query makes, is nowhere', () => {
	const nowhere: Tree<TextTerm> = {kind: 'text', text: '—', isPrefix: true};
	const a: Tree<TextTerm> = {kind: 'text', text: 'a', isPrefix: false};
	const expressions = [nowhere, negate(nowhere), allOf([a, nowhere]) ?? a, anyOf([a, nowhere]) ?? a];
	const subject = subjectOf({text: 'a'});
	expect(expressions.map(expression => matchesSubject(expression, subject))).toEqual([false, true, false, true]);
	withFullText([subject], ({find}) => {
		expect(expressions.map(expression => find(ftsCondition(expression)))).toEqual([[], [0], [], [0]]);
	});
});

test('as many words, nested as deep, as a query may have are not too much for the index', () => {
	const many = Array.from({length: mostParts}, (_, index) => `w${index}`);
	const word = (text: string): Tree<TextTerm> => ({kind: 'text', text, isPrefix: false});
	let deep = word('a');
	for (let depth = 0; depth < mostNested; depth++) {
		const both = allOf([word('a'), negate(word('b')), deep]) ?? deep;
		deep = negate(anyOf([both, word('c'), negate(word('d'))]) ?? both);
	}

	withFullText([subjectOf({text: many.join(' ')})], ({find}) => {
		expect(find(ftsCondition(textOf(many.join(' '))))).toEqual([0]);
		expect(find(ftsCondition(textOf(many.map(each => `"${each}"`).join(' '))))).toEqual([0]);
		expect(
			find(
				ftsCondition(
					textOf(
						`x ${many
							.slice(0, mostParts / 2 - 1)
							.map(each => `or ${each}`)
							.join(' ')}`,
					),
				),
			),
		).toEqual([0]);
		expect(find(ftsCondition(textOf(`"${many.join(' ')}"`)))).toEqual([0]);
		expect(find(ftsCondition(deep))).toEqual(matchesSubject(deep, subjectOf({text: many.join(' ')})) ? [0] : []);
	});
});
