import path from 'node:path';
import fc from 'fast-check';
import {expect, onTestFinished, test} from 'vitest';
import {sourceName} from '../../../source/article/entry.js';
import {minutesLeftOf} from '../../../source/article/reading.js';
import {minutesAtPace} from '../../../source/article/reading-time.js';
import {connectionTo} from '../../../source/library/index/connection.js';
import {createFlagGroups} from '../../../source/library/index/flag-groups.js';
import {noWords, titleWords} from '../../../source/library/index/folded.js';
import {type KeyQuery, listKeys} from '../../../source/library/index/list-keys.js';
import type {LibraryIndex} from '../../../source/library/index/open-index.js';
import type {ListedArticle} from '../../../source/library/index/read-articles.js';
import type {Cursor, KeyPage} from '../../../source/library/index/select-rows.js';
import {openDatabase} from '../../../source/library/open-database.js';
import type {Sort, TextTerm} from '../../../source/query/expression.js';
import {sorts} from '../../../source/query/fields.js';
import {matchesSubject} from '../../../source/query/match-subject.js';
import {mostParts, parseQuery} from '../../../source/query/parse-query.js';
import {resolveTimes} from '../../../source/query/resolve-times.js';
import {wordsOf} from '../../../source/query/words-of.js';
import {temporaryFolder} from '../../helpers/folder.js';
import {articleOf, articles, openTestIndex, subjectOfListed} from '../../helpers/library-index.js';
import {anyTerm, expression, treeOf} from '../../helpers/queries.js';
import {runs} from '../../helpers/runs.js';

const clock = {now: Date.parse('2024-03-31T12:00:00Z'), today: '2024-03-31', pace: 1};

function pagesOf(index: LibraryIndex, query: KeyQuery, sizes: readonly number[]): readonly number[] {
	const keys: number[] = [];
	let page = index.listKeys(query, null, sizes[0] ?? 1);
	for (let turn = 1; ; turn++) {
		keys.push(...page.keys);
		if (!page.next) {
			return keys;
		}

		page = index.listKeys(query, page.next, sizes[turn % sizes.length] ?? 1);
	}
}

function allOf(index: LibraryIndex, sort: Sort = 'newest'): readonly number[] {
	return index.listKeys({where: null, sort}, null, Infinity).keys;
}

function find(index: LibraryIndex, query: string, sort: Sort = 'newest', pace = 1): readonly string[] {
	const {where, mistakes} = parseQuery(query);
	expect(mistakes).toEqual([]);
	const {keys} = index.listKeys({where: where && resolveTimes(where, {...clock, pace}), sort}, null, Infinity);
	return index.articlesOf(keys).map(({entry}) => entry.title);
}

/** Texts as SQLite sorts them: by their bytes. */
function compareTexts(a: string, b: string): number {
	return Buffer.compare(Buffer.from(a), Buffer.from(b));
}

function compareNumbers(a: number, b: number): number {
	return a - b;
}

const sourceOrder = ({entry}: ListedArticle): string => {
	const words = wordsOf(sourceName(entry) ?? '').map(({word}) => word);
	return words.length === 0 ? noWords : ` ${words.join(' ')} `;
};

const leftOf = ({entry, reading}: ListedArticle): number => minutesLeftOf(entry.readingMinutes, reading);
const leftOrder = (listed: ListedArticle): number => leftOf(listed) || Infinity;

const orders: Readonly<Record<Exclude<Sort, 'relevance' | 'random'>, (a: ListedArticle, b: ListedArticle) => number>> =
	{
		newest: () => 0,
		oldest: (a, b) => a.key - b.key,
		title: (a, b) => compareTexts(titleWords(a.entry.title), titleWords(b.entry.title)),
		source: (a, b) => compareTexts(sourceOrder(a), sourceOrder(b)),
		shortest: (a, b) => a.entry.wordCount - b.entry.wordCount,
		longest: (a, b) => b.entry.wordCount - a.entry.wordCount,
		'least-left': (a, b) => compareNumbers(leftOrder(a), leftOrder(b)) || 0,
		'last-read': (a, b) => (b.reading.lastRead ?? 0) - (a.reading.lastRead ?? 0),
	};

test('the index lists what a query means, in its order, in pages of any size', () => {
	const index = openTestIndex();
	const sort = fc.constantFrom(...sorts.map(({value}) => value));
	fc.assert(
		fc.property(
			articles,
			fc.array(fc.tuple(fc.option(fc.oneof(anyTerm, treeOf(anyTerm, 1), expression)), sort), {
				minLength: 1,
				maxLength: 8,
			}),
			fc.array(fc.constantFrom(1, 2, 3, 9), {minLength: 1, maxLength: 3}),
			(written, queries, sizes) => {
				index.writeArticles(written);
				const listed = index.articlesOf(allOf(index));
				expect(listed.map(({entry}) => entry.id).sort()).toEqual(written.map(({entry}) => entry.id).sort());
				const texts = new Map(written.map(({entry, text}) => [entry.id, text]));
				for (const [expression, sort] of queries) {
					const where = expression && resolveTimes(expression, clock);
					const meant = listed.filter(
						article =>
							where === null || matchesSubject(where, subjectOfListed(article, texts.get(article.entry.id) ?? '')),
					);
					const keys = pagesOf(index, {where, sort, seed: 3}, sizes);
					expect(keys).toEqual(index.listKeys({where, sort, seed: 3}, null, Infinity).keys);
					const order = sort === 'relevance' || sort === 'random' ? null : orders[sort];
					expect(order ? keys : keys.toSorted((a, b) => b - a)).toEqual(
						meant.toSorted((a, b) => order?.(a, b) || b.key - a.key).map(({key}) => key),
					);
					expect(index.countOf(where)).toEqual({
						articles: meant.length,
						unread: meant.filter(({reading}) => reading.status === 'unread').length,
						minutes: meant.reduce((sum, listed) => sum + leftOf(listed), 0),
					});
				}

				index.removeFiles(written.map(({file}) => file.path));
				expect(allOf(index)).toEqual([]);
			},
		),
		{numRuns: runs(40)},
	);
	expect(index.check()).toEqual([]);
});

test('minutes are asked for as the reader is shown them', () => {
	const index = openTestIndex();
	const minutes = [0, 1, 6, 8, 9, 20, 44];
	const paces = [0.4, 1, 1.6];
	index.writeArticles(
		minutes.map(all => articleOf(`/l/${all}.txt`, `text ${all}`, {title: String(all), readingMinutes: all})),
	);
	const queries = [
		['time:<15', (shown: number) => shown < 15],
		['time:14', (shown: number) => shown === 14],
		['time:>=8', (shown: number) => shown >= 8],
		['time:3..13', (shown: number) => shown >= 3 && shown <= 13],
	] as const;
	for (const [query, isMeant] of queries) {
		expect(paces.map(pace => find(index, query, 'shortest', pace).toSorted())).toEqual(
			paces.map(pace =>
				minutes
					.filter(all => isMeant(minutesAtPace(all, pace)))
					.map(String)
					.toSorted(),
			),
		);
	}
});

test('a match in the title comes before one in the text, and a short text before a long one', () => {
	const index = openTestIndex();
	const padding = ' and other words'.repeat(30);
	index.writeArticles([
		articleOf('/l/long.txt', `the tide${padding}`, {title: 'Long', publishedTime: '2024-01-04'}),
		articleOf('/l/short.txt', 'the tide', {title: 'Short', publishedTime: '2024-01-01'}),
		articleOf('/l/title.txt', 'a text of its own', {title: 'Tide tables', publishedTime: '2024-01-02'}),
		articleOf('/l/none.txt', 'nothing', {title: 'None', publishedTime: '2024-01-03'}),
	]);
	expect(find(index, 'tide', 'relevance')).toEqual(['Tide tables', 'Short', 'Long']);
	expect(find(index, 'tide')).toEqual(['Long', 'Tide tables', 'Short']);
	expect(find(index, '-nothing', 'relevance')).toEqual(['Long', 'Tide tables', 'Short']);
	expect(find(index, '', 'relevance')).toEqual(['Long', 'None', 'Tide tables', 'Short']);
});

test('words that stand in very many articles are not ranked: those in titles come first, else newest first', () => {
	const folder = temporaryFolder();
	const count = 40;
	const inTitle = [37, 27, 17, 7];
	openTestIndex(folder).writeArticles(
		Array.from({length: count}, (_, number) =>
			articleOf(`/l/${number}.txt`, `${'the sea '.repeat(1 + (number % 3))} ${number === 27 ? 'gull' : number}`, {
				title: `${inTitle.includes(number) ? 'Sea' : 'Piece'} ${number}`,
				publishedTime: new Date(Date.UTC(2000, 0, 1) + number * 60_000).toISOString(),
			}),
		),
	);
	const index = openTestIndex(folder);
	const others = Array.from({length: count}, (_, place) => count - 1 - place).filter(
		number => !inTitle.includes(number),
	);
	const connection = connectionTo(openDatabase(path.join(folder, 'index.db'), {durability: 'normal'}));
	onTestFinished(() => connection.database.close());
	const list = (query: KeyQuery, after: Cursor | null, limit: number): KeyPage =>
		listKeys(connection, {languages: () => [], flagGroups: createFlagGroups(connection)}, query, after, limit, 30);
	for (const [words, expected] of [
		['sea', [...inTitle, ...others]],
		['sea -gull', [...inTitle.filter(number => number !== 27), ...others]],
	] as const) {
		for (const sizes of [[1], [3], [4], [5], [39], [Infinity]]) {
			const keys = pagesOf(
				{...index, listKeys: list},
				{where: parseQuery(words).where as TextTerm, sort: 'relevance'},
				sizes,
			);
			const titles = index.articlesOf(keys).map(({entry}) => entry.title);
			expect(titles.map(title => Number(title.split(' ')[1]))).toEqual(expected);
		}
	}
});

test('at random every article comes once, another order for each seed and the same for the same', () => {
	const index = openTestIndex();
	index.writeArticles(
		Array.from({length: 300}, (_, number) =>
			articleOf(`/l/${number}.txt`, `text ${number}`, {
				publishedTime: new Date(Date.UTC(2000, 0, 1 + number)).toISOString().slice(0, 10),
			}),
		),
	);
	const listed = (seed: number): readonly number[] => pagesOf(index, {where: null, sort: 'random', seed}, [7, 50]);
	const [first, second] = [listed(1), listed(2)];
	expect(pagesOf(index, {where: null, sort: 'random', seed: 1}, [5, Infinity])).toEqual(first);
	expect(pagesOf(index, {where: null, sort: 'random', seed: 1}, [6000])).toEqual(first);
	expect(listed(1)).toEqual(first);
	expect(first.toSorted((a, b) => b - a)).toEqual(allOf(index));
	expect(second.toSorted((a, b) => b - a)).toEqual(allOf(index));
	expect(second).not.toEqual(first);
	// Of two neighbours in the list about every second pair stays in order.
	const rising = first.filter((key, place) => key > (first[place - 1] ?? Infinity)).length;
	expect(rising).toBeGreaterThan(110);
	expect(rising).toBeLessThan(190);
});

test('as many conditions, nested as deep, as a query may have are not too much for the index', () => {
	const index = openTestIndex();
	index.writeArticles([articleOf('/l/a.txt', 'a text', {title: 'A', tags: ['t7']})]);
	const side = Array.from({length: mostParts / 2}, (_, number) => `tag:t${number}`);
	expect(find(index, side.join(' or '))).toEqual(['A']);
	expect(find(index, side.map(tag => `-${tag}`).join(' '))).toEqual([]);
	const mixed = Array.from({length: 200}, (_, number) => `-(x${number} is:starred)`);
	expect(find(index, mixed.join(' '))).toEqual(['A']);
	expect(find(index, `${'(a or -('.repeat(4)}tag:t7${'))'.repeat(4)}`)).toEqual(['A']);
});

test('a page begins after the last one though articles have come since', () => {
	const index = openTestIndex();
	const at = (day: number): ReturnType<typeof articleOf> =>
		articleOf(`/l/${day}.txt`, `day ${day}`, {title: `Day ${day}`, publishedTime: `2024-01-${10 + day}`});
	index.writeArticles([at(2), at(4), at(6), at(8)]);
	const query = {where: null, sort: 'newest'} as const;
	const first = index.listKeys(query, null, 2);
	index.writeArticles([at(5), at(9)]);
	const second = index.listKeys(query, first.next, 2);
	const titles = [...first.keys, ...second.keys].map(key => index.articlesOf([key])[0]?.entry.title);
	expect(titles).toEqual(['Day 8', 'Day 6', 'Day 5', 'Day 4']);
});

const names = [
	'Harbour Post',
	'The Harbour Post',
	'Harbour Post Weekly',
	'www.harbour.post',
	'Harbour',
	'Post',
	'—',
	null,
];

test.each([
	['source:"harbour post"', [0, 1, 2, 3]],
	['source:="harbour post"', [0, 3]],
	['source:="Harbour Po"', []],
	['source:="harbour po*"', []],
	['source:=harb*', [0, 2, 3, 4]],
	['source:harb*', [0, 1, 2, 3, 4]],
	['source:post', [0, 1, 2, 3, 5]],
	['source:=post', [5]],
	['source:arbour', []],
	['source:*', [0, 1, 2, 3, 4, 5]],
	['-source:*', [6, 7]],
	['-source:post', [4, 6, 7]],
])('%s finds the sources %j', (query, expected) => {
	const index = openTestIndex();
	index.writeArticles(
		names.map((siteName, number) =>
			articleOf(`/l/${number}.txt`, `text ${number}`, {title: String(number), siteName, byline: siteName}),
		),
	);
	expect(find(index, query).map(Number).sort()).toEqual(expected);
	// A byline keeps its www.
	const byline = query.replace('source', 'author');
	expect(
		find(index, byline)
			.map(Number)
			.filter(number => number !== 3)
			.sort(),
	).toEqual(expected.filter(number => number !== 3));
});
