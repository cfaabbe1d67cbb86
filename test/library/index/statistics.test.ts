import fc from 'fast-check';
import {expect, test} from 'vitest';
import {sourceName} from '../../../source/article/entry.js';
import {minutesLeftOf, untouched} from '../../../source/article/reading.js';
import {wordsOf} from '../../../source/query/words-of.js';
import {articleOf, articles, openTestIndex, readingOf} from '../../helpers/library-index.js';
import {runs} from '../../helpers/runs.js';

test('an empty index comes to nothing', () => {
	const index = openTestIndex();
	const nothing = {articles: 0, unread: 0, reading: 0, done: 0, starred: 0, archived: 0, words: 0, minutesLeft: 0};
	expect([index.statistics(), index.sourceStatistics(10)]).toEqual([nothing, []]);
});

test('sources come with what is read of them, the largest first, those without one left out', () => {
	const index = openTestIndex();
	const names = ['a.example', 'B', 'b', 'www.a.example', 'a.example', null];
	index.writeArticles(
		names.map((siteName, number) =>
			articleOf(`/l/${number}`, `${number}`, {siteName}, number === 4 ? readingOf({status: 'done'}) : null),
		),
	);
	expect(index.sourceStatistics(2)).toEqual([
		{source: 'a.example', articles: 3, done: 1},
		{source: 'B', articles: 2, done: 0},
	]);
	expect(index.sourceStatistics(1).length).toBe(1);
});

test('everything is counted, whatever the articles are', () => {
	fc.assert(
		fc.property(articles, batch => {
			const index = openTestIndex();
			index.writeArticles(batch);
			const all = batch.map(({entry, reading}) => ({entry, reading: reading ?? untouched}));
			const count = (is: (one: (typeof all)[number]) => boolean): number => all.filter(is).length;
			const sum = (of: (one: (typeof all)[number]) => number): number => all.reduce((total, one) => total + of(one), 0);
			expect(index.statistics()).toEqual({
				articles: all.length,
				unread: count(({reading}) => reading.status === 'unread'),
				reading: count(({reading}) => reading.status === 'reading'),
				done: count(({reading}) => reading.status === 'done'),
				starred: count(({reading}) => reading.isStarred),
				archived: count(({reading}) => reading.isArchived),
				words: sum(({entry}) => entry.wordCount),
				minutesLeft: sum(({entry, reading}) => minutesLeftOf(entry.readingMinutes, reading)),
			});
			const sources = index.sourceStatistics(1000);
			expect(sources.reduce((total, {articles}) => total + articles, 0)).toBe(
				count(({entry}) => wordsOf(sourceName(entry) ?? '').length > 0),
			);
			expect(sources.every(({articles, done}) => articles >= 1 && done >= 0 && done <= articles)).toBe(true);
			index.close();
		}),
		{numRuns: runs(20)},
	);
});
