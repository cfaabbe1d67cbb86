import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {negate} from '../../source/query/expression.js';
import {matchesSubject} from '../../source/query/match-subject.js';
import {parseQuery} from '../../source/query/parse-query.js';
import {resolveTimes} from '../../source/query/resolve-times.js';
import type {Subject} from '../../source/query/subject.js';
import {expression, subjectOf, textSubject} from '../helpers/queries.js';

const clock = {now: Date.parse('2024-03-31T12:00:00Z'), today: '2024-03-31', pace: 1};

function matches(query: string, given: Partial<Subject>): boolean {
	const {where, mistakes} = parseQuery(query);
	expect(mistakes).toEqual([]);
	return where === null || matchesSubject(resolveTimes(where, clock), subjectOf(given));
}

const keeper: Partial<Subject> = {
	title: 'The last keeper of North Foreland',
	byline: 'Inés Calder and Tom Oliver',
	siteName: 'www.harbourpost.example',
	tags: ['Sea Trade', 'C++', 'work'],
	lang: 'en-GB',
	format: 'markdown',
	publishedTime: '2023-09-14T23:30:00-05:00',
	savedTime: '2024-01-05T10:00:00.000Z',
	wordCount: 1240,
	status: 'reading',
	isStarred: true,
	minutesLeft: 4,
	text: 'At six in the evening the last lighthouse keepers handed over the keys.\n雨の名前\nผู้รักษาประภาคาร',
};

const truths = [
	...[
		'keeper',
		'KEEPERS',
		'keep',
		'keep*',
		'"keepers"',
		'-"keep"',
		'-eeper',
		'light -"light"',
		'-"the las"',
		'"the last lighthouse"',
		'"the las"*',
		'keys -moon',
		'moon or keys',
		'-moon',
		'名前',
		'ประภาคาร',
	],
	...['calder', 'ines', 'harbourpost', 'trade', '"keeper of north"', 'foreland lighthouse', '-(keeper moon)'],
	...['is:reading', 'is:starred', '-is:archived', '-is:truncated', '-is:unread', '-is:done'],
	...['source:harbourpost', 'source:harbourpost.example', 'source:="harbourpost example"', 'source:harb*', 'source:*'],
	...['author:calder', 'author:"ines calder"', 'author:oliv*', 'author:=ines*', '-author:=calder', '-author:olive'],
	...['tag:"sea trade"', 'tag:c++', 'tag:WORK', 'tag:sea*', 'tag:*', '-tag:sea', '-tag:c', '-tag:c#'],
	...['lang:en', 'lang:en-gb', 'lang:English', '-lang:en-us', '-lang:de'],
	...['format:Markdown', '-format:text'],
	...['after:2023', 'after:2023-09', 'after:2023-09-14', '-after:2023-09-15', 'before:2024', 'before:2023-09-15'],
	...['-before:2023-09-14', 'before:2023-10', '-before:2023', '-after:today', 'before:yesterday'],
	...['newer:1y', '-newer:6m', 'older:6m', '-older:1y'],
	...['time:4', 'time:<5', '-time:<4', 'time:<=4', 'time:>3', '-time:>4', 'time:>=4', 'time:2..4', '-time:5..9'],
	...['words:1,240', 'words:1000..2000', '-words:<1000'],
	...['', 'sort:title', 'keeper is:starred (tag:x or tag:work) -tag:y'],
];

test.each(truths)('%s is true of the keeper', query => {
	expect(matches(query, keeper)).toBe(true);
});

describe('of an article of which nothing is known', () => {
	test.each([
		...['sea', 'source:x', 'source:*', 'author:*', 'tag:*', 'tag:x', 'lang:en', 'after:0001', 'before:9999'],
		...['newer:9999y', 'older:1h', 'is:starred', 'is:archived', 'is:truncated', 'time:>0'],
	])('%s is not true', query => {
		expect(matches(query, {})).toBe(false);
	});
});

test('states are those of the subject', () => {
	expect(matches('is:archived is:truncated is:done', {isArchived: true, truncated: true, status: 'done'})).toBe(true);
});

test('a date is looked for as it was written, in the zone of its author', () => {
	expect(matches('after:2023-09-15', {publishedTime: '2023-09-14T23:30:00-05:00'})).toBe(false);
	expect(matches('before:2023-09-15', {publishedTime: '2023-09-14'})).toBe(true);
	expect(matches('after:2023-09-14', {publishedTime: '2023-09-14'})).toBe(true);
});

test('an article without a date has that of its file', () => {
	expect(matches('after:2024-01-05 before:2024-01-06 newer:3m', {savedTime: '2024-01-05T10:00:00.000Z'})).toBe(true);
	expect(matches('after:2024', {savedTime: '2024-01-05T10:00:00.000Z', publishedTime: '2023-12-31'})).toBe(false);
});

test('a time that makes no sense has no age', () => {
	expect(matches('newer:9999y or older:1h', {publishedTime: 'soon'})).toBe(false);
});

test('a plain word is a beginning wherever it stands in the query, and one in quotes is whole', () => {
	const given = {text: 'Two keepers lit one lamp'};
	const queries = [
		'keeper lamp',
		'lamp keeper ',
		'"keeper" lamp',
		'"keepers" lam',
		'eepers',
		'"two keeper"',
		'"two keeper"*',
	];
	expect(queries.filter(query => matches(query, given))).toEqual([
		'keeper lamp',
		'lamp keeper ',
		'"keepers" lam',
		'"two keeper"*',
	]);
});

test('words side by side stand in one column', () => {
	expect(matches('"harbour post"', {title: 'harbour', text: 'post'})).toBe(false);
	expect(matches('harbour post', {title: 'harbour', text: 'post'})).toBe(true);
});

test('an expression and its negation are never both true', () => {
	fc.assert(
		fc.property(expression, textSubject, (where, subject) => {
			const resolved = resolveTimes(where, clock);
			expect(matchesSubject(negate(resolved), subject)).toBe(!matchesSubject(resolved, subject));
		}),
	);
});
