import fc from 'fast-check';
import {expect, test} from 'vitest';
import type {Entry} from '../../../source/article/entry.js';
import type {LibraryIndex} from '../../../source/library/index/open-index.js';
import {parseQuery} from '../../../source/query/parse-query.js';
import {articleOf, articles, entryOf, openTestIndex, readingOf} from '../../helpers/library-index.js';
import {looseText} from '../../helpers/queries.js';
import {runs} from '../../helpers/runs.js';

function listed(index: LibraryIndex, query = ''): ReturnType<LibraryIndex['articlesOf']> {
	const {where} = parseQuery(query);
	if (where?.kind === 'age') {
		throw new Error('The clock is not asked here');
	}

	return index.articlesOf(index.listKeys({where: where as null, sort: 'newest'}, null, Infinity).keys);
}

const titles = (index: LibraryIndex, query = ''): readonly string[] =>
	listed(index, query).map(({entry}) => entry.title);
const paths = (index: LibraryIndex, query = ''): readonly string[] => listed(index, query).map(({entry}) => entry.path);

function fileCount(index: LibraryIndex): number {
	const known = index.allFilesKnown();
	return known.foldersAt('/').reduce((sum, folder) => sum + known.filesIn(folder).size, 0);
}

const full: Entry = {
	id: '00ff00ff00ff00ff',
	path: '/library/sea/keeper.md',
	format: 'markdown',
	savedTime: '2024-01-05T10:00:00.000Z',
	title: 'The “last” keeper',
	titleIsDerived: true,
	byline: 'Inés Calder',
	siteName: 'www.harbourpost.example',
	url: 'https://harbourpost.example/keeper',
	publishedTime: '2023-09-14T23:30:00-05:00',
	lang: 'en-GB',
	dir: 'ltr',
	excerpt: 'At six in the evening',
	truncated: true,
	tags: ['Sea Trade', 'C++'],
	related: [{title: 'Foghorns', url: null}],
	wordCount: 1240,
	readingMinutes: 5,
	outline: [{depth: 2, title: 'The lamp', offset: 120}],
};

test('an article is given back as it was written, with what its reader did', () => {
	const index = openTestIndex();
	const reading = readingOf({
		status: 'reading',
		isStarred: true,
		isArchived: true,
		progress: 0.5,
		lastRead: 1_700_000_000_000,
		addedTags: ['to quote'],
		removedTags: ['C++'],
	});
	index.writeArticles([{entry: full, text: 'The lamp', file: {path: full.path, size: 8, mtime: 1.5}, reading}]);
	const key = index.keyOfId(full.id) ?? 0;
	expect(index.articlesOf([key])).toEqual([{key, entry: full, reading}]);
	expect(index.keyOfPath(full.path)).toBe(key);
	expect([index.keyOfId('nobody'), index.keyOfPath('/library/sea'), index.articlesOf([key + 1])]).toEqual([
		null,
		null,
		[],
	]);
});

test('any entry is given back as it was written, whatever its texts are', () => {
	const index = openTestIndex();
	fc.assert(
		fc.property(articles, fc.array(looseText), (written, names) => {
			const renamed = written.map((article, number) => {
				const path = `/l/${number}${(names[number] ?? '').replaceAll(/[/\0]/g, '').toWellFormed()}.txt`;
				return {...article, entry: {...article.entry, path}, file: {...article.file, path}};
			});
			index.writeArticles(renamed);
			const found = new Map(listed(index).map(({entry}) => [entry.id, entry]));
			expect(renamed.map(({entry}) => found.get(entry.id))).toEqual(renamed.map(({entry}) => entry));
			index.removeFiles(renamed.map(({file}) => file.path));
			expect([fileCount(index), listed(index)]).toEqual([0, []]);
		}),
		{numRuns: runs(25)},
	);
});

test('a file that was edited holds another article, and the one before is gone', () => {
	const index = openTestIndex();
	index.writeArticles([articleOf('/l/a.txt', 'the first words', {title: 'First', tags: ['old']})]);
	index.writeArticles([articleOf('/l/a.txt', 'other words', {title: 'Second'})]);
	expect(titles(index)).toEqual(['Second']);
	expect([titles(index, 'words'), titles(index, 'first'), index.valuesOf('tag')]).toEqual([['Second'], [], []]);
	expect(fileCount(index)).toBe(1);
});

test('a file that was edited twice in a batch holds what came last', () => {
	const index = openTestIndex();
	index.writeArticles([
		articleOf('/l/a.txt', 'the first words', {title: 'First'}),
		articleOf('/l/a.txt', 'other words', {title: 'Second'}),
		articleOf('/l/a.txt', 'the last words', {title: 'Third'}),
	]);
	expect([titles(index), titles(index, 'first'), titles(index, 'words')]).toEqual([['Third'], [], ['Third']]);
	expect(index.check()).toEqual([]);
});

test('a copy that was made before a file was edited, in the same batch, is still found by its words', () => {
	const index = openTestIndex();
	index.writeArticles([
		articleOf('/l/a.txt', 'the first words', {title: 'First'}),
		articleOf('/l/b.txt', 'the first words', {title: 'First'}),
		articleOf('/l/a.txt', 'other words', {title: 'Second'}),
	]);
	expect(paths(index, 'first')).toEqual(['/l/b.txt']);
	expect(paths(index, 'other')).toEqual(['/l/a.txt']);
});

test('files of the same bytes are one article, listed under the first of their paths as long as it is there', () => {
	const index = openTestIndex();
	const at = (path: string): ReturnType<typeof articleOf> => articleOf(path, 'the same', {title: `Called ${path}`});
	index.writeArticles([at('/l/b.txt'), at('/l/c.txt'), at('/l/a.txt')]);
	expect(listed(index).map(({entry}) => [entry.path, entry.title])).toEqual([['/l/a.txt', 'Called /l/a.txt']]);
	expect(titles(index, 'same')).toEqual(['Called /l/a.txt']);
	expect(['/l/a.txt', '/l/b.txt', '/l/c.txt'].map(index.keyOfPath)).toEqual(Array(3).fill(listed(index)[0]?.key));
	index.removeFiles(['/l/a.txt']);
	expect(paths(index)).toEqual(['/l/b.txt']);
	index.removeFiles(['/l/c.txt', '/l/nobody.txt']);
	expect([paths(index), fileCount(index)]).toEqual([['/l/b.txt'], 1]);
	index.removeFiles(['/l/b.txt']);
	expect([paths(index), titles(index, 'same'), fileCount(index)]).toEqual([[], [], 0]);
	expect(index.check()).toEqual([]);
});

test('a file that was moved takes its article along, and what its reader did', () => {
	const index = openTestIndex();
	const article = articleOf('/l/a.txt', 'the same', {title: 'A'}, readingOf({isStarred: true}));
	index.writeArticles([article]);
	const [before] = listed(index);
	const file = {path: '/other/z.txt', size: 8, mtime: 7};
	expect(index.noteFiles([{id: article.entry.id, file}])).toEqual([]);
	index.removeFiles(['/l/a.txt']);
	expect(listed(index)).toEqual([{...before, entry: {...article.entry, path: '/other/z.txt'}}]);
	expect(titles(index, 'same is:starred')).toEqual(['A']);
	expect(index.filesKnown().fileAt('/other/z.txt')).toEqual({size: 8, mtime: 7});
});

test('files whose articles the index does not know are given back to be read', () => {
	const index = openTestIndex();
	const article = articleOf('/l/a.txt', 'the same', {title: 'A'});
	index.writeArticles([article, articleOf('/l/b.txt', 'other', {title: 'B'})]);
	const known = {id: article.entry.id, file: {path: '/l/b.txt', size: 8, mtime: 7}};
	const unknown = {id: 'unknown', file: {path: '/l/c.txt', size: 1, mtime: 1}};
	expect(index.noteFiles([known, unknown])).toEqual([unknown]);
	expect([titles(index), paths(index), fileCount(index)]).toEqual([['A'], ['/l/a.txt'], 2]);
});

test('a file that cannot be read is known, with its reason, until it can be', () => {
	const index = openTestIndex();
	const file = {path: '/l/a.txt', size: 8, mtime: 7};
	index.writeArticles([articleOf('/l/a.txt', 'words', {title: 'A'})]);
	index.noteRefused([{file, reason: 'a.txt is no text'}]);
	expect([titles(index), index.refusedFiles()]).toEqual([[], [{path: '/l/a.txt', reason: 'a.txt is no text'}]]);
	expect(index.filesKnown().fileAt('/l/a.txt')).toEqual({size: 8, mtime: 7});
	index.writeArticles([articleOf('/l/a.txt', 'words', {title: 'A'})]);
	expect([titles(index), index.refusedFiles()]).toEqual([['A'], []]);
	index.noteRefused([{file, reason: 'a.txt is no text'}]);
	index.removeFiles(['/l/a.txt']);
	expect([index.refusedFiles(), fileCount(index)]).toEqual([[], 0]);
});

test('files are known as they were when they were read', () => {
	const index = openTestIndex();
	const stamps = [
		{path: '/l/a b.txt', size: 0, mtime: 1_700_000_000_000.25},
		{path: '/l/sub/雨.md', size: 5_000_000_000, mtime: -1.5},
		{path: '/x.txt', size: 3, mtime: 0},
	];
	index.writeArticles(stamps.map(file => ({...articleOf(file.path, file.path), file})));
	for (const known of [index.filesKnown(), index.allFilesKnown()]) {
		expect(stamps.map(({path}) => known.fileAt(path))).toEqual(stamps.map(({size, mtime}) => ({size, mtime})));
		expect([known.fileAt('/l/b.txt'), known.fileAt('/l'), known.fileAt('')]).toEqual([null, null, null]);
		expect(['/l', '/l/sub', '/l/su', '/'].map(folder => [...known.foldersAt(folder)].sort())).toEqual([
			['/l', '/l/sub'],
			['/l/sub'],
			[],
			['/', '/l', '/l/sub'],
		]);
		expect([known.filesIn('/l'), known.filesIn('/nowhere')]).toEqual([
			new Map([['a b.txt', {size: 0, mtime: 1_700_000_000_000.25}]]),
			new Map(),
		]);
	}
});

test('what throws in a batch leaves nothing of it behind', () => {
	const index = openTestIndex();
	const broken = articleOf('/l/b.txt', 'b', {title: 'B', wordCount: Number.NaN});
	expect(() => index.writeArticles([articleOf('/l/a.txt', 'a', {title: 'A'}), broken])).toThrow();
	expect([titles(index), fileCount(index), index.valuesOf('format')]).toEqual([[], 0, []]);
	index.writeArticles([articleOf('/l/a.txt', 'a', {title: 'A'})]);
	expect(titles(index, 'a')).toEqual(['A']);
});

test('the newest article comes first, by its own time or else by that of its file', () => {
	const index = openTestIndex();
	const times: ReadonlyArray<readonly [title: string, publishedTime: string | null, savedTime: string | null]> = [
		['no time', null, null],
		['not a time', 'soon', null],
		['year 1', '0001-01-01', null],
		['a century ago', '1923-09-01', '2024-01-05T10:00:00.000Z'],
		['1970', '1970-01-01T00:00:00Z', null],
		['in June', null, '2023-06-01T00:00:00.000Z'],
		['a second later', '2023-06-01T00:00:01Z', null],
		['in another zone', '2023-06-01T00:00:00-05:00', null],
		['far ahead', '9999-12-31', null],
	];
	index.writeArticles(
		times.map(([title, publishedTime, savedTime]) =>
			articleOf(`/l/${title}`, title, {title, publishedTime, savedTime}),
		),
	);
	const order = titles(index);
	expect(order.slice(0, -2)).toEqual(
		times
			.slice(2)
			.map(([title]) => title)
			.reverse(),
	);
	expect(order.slice(-2).sort()).toEqual(['no time', 'not a time']);
});

test('thousands of articles of the same moment stand side by side, near it', () => {
	const index = openTestIndex();
	const savedTime = '2023-06-01T12:00:00.000Z';
	for (let first = 0; first < 3000; first += 1000) {
		index.writeArticles(
			Array.from({length: 1000}, (_, place) =>
				articleOf(`/l/${first + place}.txt`, `text ${first + place}`, {title: String(first + place), savedTime}),
			),
		);
	}

	index.writeArticles([
		articleOf('/l/before', 'before', {title: 'before', savedTime: '2023-06-01T11:59:59.000Z'}),
		articleOf('/l/after', 'after', {title: 'after', savedTime: '2023-06-01T12:35:00.000Z'}),
	]);
	const order = titles(index);
	expect(order.length).toBe(3002);
	expect(new Set(order).size).toBe(3002);
	expect([order[0], order.at(-1)]).toEqual(['after', 'before']);
	expect(titles(index, '1234')).toEqual(['1234']);
});

test('an article that is read again stays in its place, and moves when its time is another', () => {
	const index = openTestIndex();
	const at = (given: Partial<Entry>): ReturnType<typeof articleOf> => articleOf('/l/a.txt', 'the same words', given);
	index.writeArticles([at({title: 'A', savedTime: '2023-06-01T12:00:00.000Z'})]);
	const key = index.keyOfPath('/l/a.txt');
	index.writeArticles([at({title: 'B', savedTime: '2023-06-01T12:00:00.000Z'})]);
	expect([index.keyOfPath('/l/a.txt'), titles(index, 'words')]).toEqual([key, ['B']]);
	index.writeArticles([at({title: 'C', savedTime: '2023-06-01T12:00:01.000Z'})]);
	expect([index.keyOfPath('/l/a.txt'), titles(index, 'words')]).toEqual([(key ?? 0) + 4, ['C']]);
	expect(index.check()).toEqual([]);
});

test('values are those that articles have, the commonest first', () => {
	const index = openTestIndex();
	const write = (number: number, given: Partial<Entry>): ReturnType<typeof articleOf> =>
		articleOf(`/l/${number}.txt`, `text ${number}`, {...given, readingMinutes: number});
	index.writeArticles([
		write(1, {siteName: 'www.harbour.example', byline: 'Inés Calder', lang: 'en', tags: ['Sea', 'work']}),
		write(2, {siteName: 'Harbour Example', byline: 'ines calder', lang: 'en-GB', tags: ['sea'], format: 'markdown'}),
		write(3, {siteName: 'The Post', byline: null, lang: 'en', tags: ['sea', 'Sea']}),
		write(4, {siteName: '—', byline: '', lang: null}),
	]);
	const values = (['source', 'author', 'tag', 'lang', 'format'] as const).map(index.valuesOf);
	expect(values).toEqual([
		[
			{value: 'harbour.example', articles: 2, unread: 2, minutes: 3},
			{value: 'The Post', articles: 1, unread: 1, minutes: 3},
		],
		[{value: 'Inés Calder', articles: 2, unread: 2, minutes: 3}],
		[
			{value: 'Sea', articles: 3, unread: 3, minutes: 6},
			{value: 'work', articles: 1, unread: 1, minutes: 1},
		],
		[
			{value: 'en', articles: 2, unread: 2, minutes: 4},
			{value: 'en-GB', articles: 1, unread: 1, minutes: 2},
		],
		[
			{value: 'text', articles: 3, unread: 3, minutes: 8},
			{value: 'markdown', articles: 1, unread: 1, minutes: 2},
		],
	]);
	index.removeFiles(['/l/3.txt']);
	expect(index.valuesOf('source')).toEqual([{value: 'harbour.example', articles: 2, unread: 2, minutes: 3}]);
});

test('an empty index has nothing', () => {
	const index = openTestIndex();
	expect([titles(index), titles(index, 'a or tag:b'), index.valuesOf('tag'), fileCount(index)]).toEqual([
		[],
		[],
		[],
		0,
	]);
	expect(index.countOf(null)).toEqual({articles: 0, unread: 0, minutes: 0});
	index.writeArticles([]);
	index.removeFiles([]);
	expect([index.tidy('all'), index.tidy('recent')]).toEqual([false, false]);
	expect(entryOf().id).toBe('0000000000000000');
});
