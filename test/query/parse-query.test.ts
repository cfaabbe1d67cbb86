import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import type {Expression, Term, TextTerm} from '../../source/query/expression.js';
import type {Mistake} from '../../source/query/mistake.js';
import {mostNested, mostParts, parseQuery} from '../../source/query/parse-query.js';
import {piece, queryText} from '../helpers/queries.js';

const word = (text: string): TextTerm => ({kind: 'text', text, isPrefix: true});
const whole = (text: string): TextTerm => ({kind: 'text', text, isPrefix: false});
const and = (...terms: readonly Expression[]): Expression => ({kind: 'and', terms});
const or = (...terms: readonly Expression[]): Expression => ({kind: 'or', terms});
const not = (term: Expression): Expression => ({kind: 'not', term});
const tag = (value: string, isPrefix = false): Term => ({kind: 'tag', value, isPrefix});
const source = (value: string, isWhole = false, isPrefix = false): Term => ({
	kind: 'name',
	field: 'source',
	value,
	isWhole,
	isPrefix,
});

const understood: ReadonlyArray<readonly [query: string, where: Expression | null]> = [
	['', null],
	[' \n\t', null],
	['sea', word('sea')],
	['"sea"', whole('sea')],
	['"sea"*', word('sea')],
	['Sea*', word('Sea')],
	['sea**', word('sea')],
	['tide table', and(word('tide'), word('table'))],
	['"tide table"', whole('tide table')],
	['"tide tab"*', word('tide tab')],
	['"say \\"no\\" \\\\ C:\\dir"', whole('say "no" \\ C:\\dir')],
	['foo"bar baz"qux', and(word('foo'), whole('bar baz'), word('qux'))],
	['well-known', word('well-known')],
	['-sea', not(word('sea'))],
	['-"sea"', not(whole('sea'))],
	['--sea', word('sea')],
	['-"tide table"', not(whole('tide table'))],
	['-(a b)', not(and(word('a'), word('b')))],
	['-(-a)', word('a')],
	['a or b', or(word('a'), word('b'))],
	['a OR b Or c', or(word('a'), word('b'), word('c'))],
	['a b or c -d', or(and(word('a'), word('b')), and(word('c'), not(word('d'))))],
	['a (b or c)', and(word('a'), or(word('b'), word('c')))],
	['a(b)c', and(word('a'), word('b'), word('c'))],
	['(a b) (c d)', and(word('a'), word('b'), word('c'), word('d'))],
	['((a or b)) or c', or(word('a'), word('b'), word('c'))],
	['-or', not(word('or'))],
	['"or"', whole('or')],
	['"or"*', word('or')],
	['or*', word('or')],
	['orchid', word('orchid')],
	['https://a.example/b', word('https://a.example/b')],
	['12:30', word('12:30')],
	['Brexit: what', and(word('Brexit:'), word('what'))],
	['"is:unread"', whole('is:unread')],
	['is:unread', {kind: 'is', state: 'unread'}],
	['IS:Starred', {kind: 'is', state: 'starred'}],
	['is:"done"', {kind: 'is', state: 'done'}],
	['is:read', {kind: 'is', state: 'done'}],
	['source:post', source('post')],
	['source:"The Times"', source('The Times')],
	['source:="The Times"', source('The Times', true)],
	['source:=time*', source('time', true, true)],
	['source:*', source('', false, true)],
	['-author:"Ines Calder"', not({...source('Ines Calder'), field: 'author'} as Term)],
	['tag:sea', tag('sea')],
	['tag:C++', tag('C++')],
	['tag:a:b', tag('a:b')],
	['tag:"sea trade"*', tag('sea trade', true)],
	['-tag:*', not(tag('', true))],
	['lang:EN_gb', {kind: 'lang', value: 'en-gb'}],
	['lang:German', {kind: 'lang', value: 'german'}],
	['format:Markdown', {kind: 'format', value: 'markdown'}],
	['after:2023-09-01', {kind: 'date', side: 'after', date: '2023-09-01'}],
	['before:2023/9', {kind: 'date', side: 'before', date: '2023-09'}],
	['after:Yesterday', {kind: 'date', side: 'after', date: 'yesterday'}],
	['newer:2w', {kind: 'age', side: 'newer', count: 2, unit: 'w'}],
	['older:12H', {kind: 'age', side: 'older', count: 12, unit: 'h'}],
	['time:<15', {kind: 'amount', of: 'time', amount: {operator: '<', number: 15}}],
	['time:=15', {kind: 'amount', of: 'time', amount: {operator: '=', number: 15}}],
	['words:1,000..3000', {kind: 'amount', of: 'words', amount: {operator: '..', least: 1000, most: 3000}}],
];

test.each(understood)('%s is understood', (query, where) => {
	expect(parseQuery(query)).toEqual({where, sort: null, mistakes: []});
});

test.each([
	['sort:title', null, 'title'],
	['SORT:Least-Left sea', word('sea'), 'least-left'],
	['a or sort:newest b', or(word('a'), word('b')), 'newest'],
	['(a sort:random) b', and(word('a'), word('b')), 'random'],
])('%s has an order', (query, where, sort) => {
	expect(parseQuery(query)).toEqual({where, sort, mistakes: []});
});

describe('while it is typed', () => {
	test.each([
		['sour', word('sour')],
		['sea sour', and(word('sea'), word('sour'))],
		['sour ', word('sour')],
		['"sour', word('sour')],
		['"sour ', whole('sour ')],
		['"sour"', whole('sour')],
		['"sour" ', whole('sour')],
		['sea -sou', and(word('sea'), not(word('sou')))],
		['"tide table"', whole('tide table')],
		['(sea', word('sea')],
		['(sea)', word('sea')],
		['"tide tab', word('tide tab')],
		['"tide ', whole('tide ')],
		['tag:"sea ', tag('sea ', true)],
		['tag:se', tag('se', true)],
		['tag:"sea tr', tag('sea tr', true)],
		['tag:"sea trade"', tag('sea trade')],
		['source:=har', source('har', true, true)],
		['Brexit:', word('Brexit:')],
		['is:done', {kind: 'is', state: 'done'} as const],
		['sea tag:', word('sea')],
		['sea or', word('sea')],
		['sea is:unr', word('sea')],
		['sea "', word('sea')],
	])('%s finds what it can', (query, where) => {
		expect(parseQuery(query, {isTyping: true}).where).toEqual(where);
	});
});

/** What is wrong with a query: what the mistakes stand at, `…` for those that may still come right, and what they say. */
function saidOf(query: string): readonly string[] {
	return parseQuery(query).mistakes.map(
		({from, to, reason, isUnfinished}) => `${query.slice(from, to)}${isUnfinished ? '…' : ''} | ${reason}`,
	);
}

const noWords = (shown: string): string => `There is nothing to look for in "${shown}"; write letters or digits.`;
const unclosed = 'This quote is never closed; end it with a ".';
const lonely = 'or stands between two terms, and one is missing; write it, or put "or" in quotes to look for the word.';
const states = 'it takes unread, reading, done, starred, archived or truncated.';
const dates = 'write a day, a month or a year, such as after:2023-09-01, or after:yesterday.';
const amounts = 'write time:<15, time:>=15, time:15 or time:5..15.';

const mistaken: ReadonlyArray<readonly [query: string, rest: string, said: readonly string[]]> = [
	['a sorce:x b', 'a b', ['sorce: | There is no field "sorce"; did you mean source:?']],
	['sorce: a', 'a', ['sorce: | There is no field "sorce"; did you mean source:?']],
	['foo:bar', '', ['foo: | There is no field "foo"; put it in quotes to look for the words themselves.']],
	['tag: sea', 'sea', ['tag: | tag: has no value; write one directly after the colon, such as tag:sea.']],
	['is:', '', ['is:… | is: has no value; write one directly after the colon, such as is:unread.']],
	['time:(5)', '5', ['time: | time: has no value; write one directly after the colon, such as time:<15.']],
	['tag:" "', '', ['tag:" "… | tag: has no value; write one directly after the colon, such as tag:sea.']],
	['is:unraed', '', ['unraed | is: does not take "unraed"; did you mean is:unread?']],
	['is:blue', '', [`blue | is: does not take "blue"; ${states}`]],
	['is:unr', '', [`unr… | is: does not take "unr"; ${states}`]],
	['is:un* a', 'a', [`un* | is: does not take "un*"; ${states}`]],
	['sort:titl', '', ['titl… | sort: does not take "titl"; did you mean sort:title?']],
	['lang:englsh', '', ['englsh | There is no language "englsh"; did you mean lang:english?']],
	['lang:port', '', ['port… | There is no language "port"; write its tag or its English name, such as lang:en.']],
	['after:2023-02-30 a', 'a', [`2023-02-30 | "2023-02-30" is no date; ${dates}`]],
	['after:2023-', '', [`2023-… | "2023-" is no date; ${dates}`]],
	['after:yest', '', [`yest… | "yest" is no date; ${dates}`]],
	['after:=2023', '', [`=2023 | "=2023" is no date; ${dates}`]],
	[
		'newer:2 older:x',
		'',
		[
			'2 | "2" is no length of time; write a number and h, d, w, m or y, such as newer:2w.',
			'x | "x" is no length of time; write a number and h, d, w, m or y, such as older:1y.',
		],
	],
	['time:soon', '', [`soon | "soon" is no number of minutes; ${amounts}`]],
	['time:>', '', [`>… | ">" is no number of minutes; ${amounts}`]],
	['time:5*', '', [`5* | "5*" is no number of minutes; ${amounts}`]],
	['time:15..5 a', 'a', ['15..5 | "15..5" runs backwards; write time:5..15.']],
	['"tide table', '"tide table"', [`"tide table… | ${unclosed}`]],
	['a tag:"sea', 'a tag:sea', [`"sea… | ${unclosed}`]],
	['a "', 'a', [`"… | ${unclosed}`]],
	['is:"unr', '', [`"unr… | ${unclosed}`, `"unr… | is: does not take "unr"; ${states}`]],
	['a or', 'a', [`or… | ${lonely}`]],
	['or a', 'a', [`or | ${lonely}`]],
	['a or or b', 'a or b', [`or | ${lonely}`]],
	['(a or) b', 'a b', [`or | ${lonely}`]],
	['a or sort:title', 'a sort:title', [`or | ${lonely}`]],
	['a or is:blue', 'a', [`blue | is: does not take "blue"; ${states}`]],
	['(a', 'a', ['(… | This ( is never closed; put a ) where its group ends.']],
	[
		'a (b or (c',
		'a (b or c)',
		[
			'(… | This ( is never closed; put a ) where its group ends.',
			'(… | This ( is never closed; put a ) where its group ends.',
		],
	],
	['a)', 'a', [') | This ) closes nothing; remove it, or put a ( where its group begins.']],
	['a ( ) b', 'a b', ['( ) | There is nothing between these parentheses; remove them.']],
	['a or ()', 'a', ['() | There is nothing between these parentheses; remove them.']],
	['-(is:blue)', '', [`blue | is: does not take "blue"; ${states}`]],
	['sort:title sort:newest', 'sort:title', ['sort:newest | A query has one order; remove this one or sort:title.']],
	['-sort:title a', 'a', ['sort:title | An order excludes nothing; remove the - before sort:.']],
	['a - b', 'a b', ['- | A - stands directly before what it excludes, such as -tag:work; remove it or its space.']],
	[
		'— & "…" *',
		'',
		['— | ', '& | ', '"…" | ', '*… | '].map((at, index) => at + noWords(['—', '&', '…', '*'][index] ?? '')),
	],
	['wo*rd', '', ['wo*rd | In "wo*rd" a * stands within the word; it can only stand at the end, for any ending.']],
	['tag:a*b', '', ['a*b | In "a*b" a * stands within the tag; it can only stand at the end, for any ending.']],
	['source:— a', 'a', [`— | ${noWords('—')}`]],
];

describe('a mistake is told where it is, and the rest of the query holds', () => {
	test.each(mistaken)('%s', (query, rest, said) => {
		expect(saidOf(query)).toEqual(said);
		const {where, sort} = parseQuery(query);
		expect({where, sort, mistakes: []}).toEqual(parseQuery(rest));
	});

	test('what is shown of a value drives no terminal', () => {
		expect(saidOf('is:\u001b[31m\u009b\u202e')).toEqual([
			`\u001b[31m\u009b\u202e | is: does not take " [31m  "; ${states}`,
		]);
	});

	test('nor does it fill the screen', () => {
		const value = 'x'.repeat(1000);
		expect(saidOf(`is:${value}`)).toEqual([`${value} | is: does not take "${'x'.repeat(40)}…"; ${states}`]);
	});
});

describe('any text is understood as far as it can be', () => {
	test('and every mistake stands within it, in order', () => {
		fc.assert(
			fc.property(queryText, fc.boolean(), (text, isTyping) => {
				let last = 0;
				for (const {from, to} of parseQuery(text, {isTyping}).mistakes) {
					expect(from).toBeGreaterThanOrEqual(last);
					expect(to).toBeGreaterThan(from);
					expect(to).toBeLessThanOrEqual(text.length);
					last = from;
				}
			}),
			{numRuns: 2000},
		);
	});

	test('a word means the same while it is typed, when it is done, and with a star', () => {
		fc.assert(
			fc.property(piece, text => {
				fc.pre(/^[^\s()"*:-]+$/.test(text) && text.toLowerCase() !== 'or');
				const {where} = parseQuery(text);
				expect(parseQuery(text, {isTyping: true}).where).toEqual(where);
				expect(parseQuery(`${text}*`).where).toEqual(where);
				expect(parseQuery(`"${text.replaceAll('\\', '\\\\')}"*`).where).toEqual(where);
			}),
		);
	});

	test('while a query is typed it is the same, but for its last word', () => {
		fc.assert(
			fc.property(queryText, text => {
				const ended = `${text}"" `;
				expect(parseQuery(ended, {isTyping: true})).toEqual(parseQuery(ended));
			}),
		);
	});

	const tooMany: Mistake['reason'] =
		'A query has 1,000 words and signs at most; from here on it is left out, so shorten it.';

	test('from a word on that is too many it is left out', () => {
		const most = Array<string>(mostParts).fill('a').join(' ');
		expect(parseQuery(most).mistakes).toEqual([]);
		expect(parseQuery(`${most} b c`)).toEqual({
			...parseQuery(most),
			mistakes: [{from: most.length + 1, to: most.length + 4, reason: tooMany, isUnfinished: false}],
		});
	});

	test('and so it is from parentheses on that are too deep', () => {
		const open = '('.repeat(mostNested);
		expect(parseQuery(`${open}a${')'.repeat(mostNested)}`)).toEqual({where: word('a'), sort: null, mistakes: []});
		expect(saidOf(`${open}a (b)`)).toEqual([
			'(b) | Parentheses stand 8 deep at most; from here on the query is left out, so remove some.',
		]);
		expect(parseQuery(`${open}a (b)`).where).toEqual(word('a'));
	});

	const size = 100_000;
	const hostile: ReadonlyArray<readonly [name: string, text: string]> = [
		['words', 'a '.repeat(size / 2)],
		['one word', 'a'.repeat(size)],
		['one phrase', `"${'a '.repeat(size / 2)}"`],
		['parentheses', '('.repeat(size)],
		['closing ones', ')'.repeat(size)],
		['quotes', '"'.repeat(size)],
		['backslashes', `"${'\\'.repeat(size)}`],
		['signs', '-'.repeat(size)],
		['stars', `${'*'.repeat(size)}a`],
		['nothing but or', 'or '.repeat(size / 3)],
		['colons', ':'.repeat(size)],
		['an unknown field', `${'a'.repeat(size)}:x`],
		['unknown fields', 'sorce:x '.repeat(size / 8)],
		['marks on a letter', `e${'\u0316\u0301'.repeat(size / 2)}`],
		['a tag with such', `tag:e${'\u0316\u0301'.repeat(size / 2)}`],
		['a number', `time:${'1,'.repeat(size / 2)}`],
		['a language', `lang:aa${'-a'.repeat(size / 2)}`],
		['spaces', ' '.repeat(size)],
	];

	test.each(hostile)('and were it 100,000 characters of %s', (_, text) => {
		const {mistakes} = parseQuery(text, {isTyping: true});
		expect(mistakes.length).toBeLessThanOrEqual(mostParts + 1);
		expect(mistakes.every(({from, to}) => from >= 0 && to <= text.length)).toBe(true);
	});
});
