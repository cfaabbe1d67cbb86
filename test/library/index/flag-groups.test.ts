import {expect, test} from 'vitest';
import {untouched} from '../../../source/article/reading.js';
import {isTrueOfFlags} from '../../../source/library/index/flag-groups.js';
import {flagsOf} from '../../../source/library/index/reading.js';
import type {ResolvedExpression} from '../../../source/query/expression.js';
import {parseQuery} from '../../../source/query/parse-query.js';
import {articleOf, openTestIndex} from '../../helpers/library-index.js';

function tells(query: string, flags: number): boolean | null {
	return isTrueOfFlags(parseQuery(query).where as ResolvedExpression, flags);
}

const starred = flagsOf({status: 'reading', isStarred: true, isArchived: false}, false);

test.each([
	['is:starred', true],
	['is:done', false],
	['is:reading -is:archived', true],
	['is:done or is:starred', true],
	['is:starred sea', null],
	['is:done sea', false],
	['is:starred or sea', true],
	['is:done or sea', null],
	['-sea', null],
])('flags tell of %s as much as they can', (query, expected) => {
	expect(tells(query, starred)).toBe(expected);
});

test('what was written since is counted', () => {
	const index = openTestIndex();
	const article = articleOf('/l/a.txt', 'a text');
	index.writeArticles([article]);
	const count = (query: string): number => index.countOf(parseQuery(query).where as ResolvedExpression).articles;
	expect([count('is:unread'), count('is:starred'), count('-is:starred')]).toEqual([1, 0, 1]);
	index.writeReadings([{id: article.entry.id, reading: {...untouched, isStarred: true}}]);
	expect([count('is:unread'), count('is:starred'), count('-is:starred')]).toEqual([1, 1, 0]);
});
