import {expect, test} from 'vitest';
import {untouched} from '../../../source/article/reading.js';
import type {LibraryIndex} from '../../../source/library/index/open-index.js';
import type {ResolvedExpression} from '../../../source/query/expression.js';
import {parseQuery} from '../../../source/query/parse-query.js';
import {articleOf, openTestIndex, readingOf} from '../../helpers/library-index.js';

function titles(index: LibraryIndex, query = ''): readonly string[] {
	const where = parseQuery(query).where as ResolvedExpression | null;
	const {keys} = index.listKeys({where, sort: 'newest'}, null, Infinity);
	return index.articlesOf(keys).map(({entry}) => entry.title);
}

const [a, b, c] = ['C', 'B', 'A'].map((title, number) =>
	articleOf(`/l/${title}.txt`, `words of ${title}`, {
		title,
		tags: ['own'],
		readingMinutes: 10,
		truncated: title === 'A',
		publishedTime: `2024-01-0${number + 1}`,
	}),
) as [ReturnType<typeof articleOf>, ReturnType<typeof articleOf>, ReturnType<typeof articleOf>];

function filled(): LibraryIndex {
	const index = openTestIndex();
	index.writeArticles([a, b, c]);
	return index;
}

test('what the reader did is found at once', () => {
	const index = filled();
	index.writeReadings([
		{id: a.entry.id, reading: readingOf({status: 'reading', progress: 0.25, lastRead: 5})},
		{id: b.entry.id, reading: readingOf({status: 'done', progress: 0.5, isArchived: true})},
		{id: 'unknown', reading: readingOf({isStarred: true})},
	]);
	expect(titles(index, 'is:reading')).toEqual(['C']);
	expect(titles(index, 'is:done is:archived')).toEqual(['B']);
	expect(titles(index, 'is:unread is:truncated')).toEqual(['A']);
	expect([titles(index, 'time:8'), titles(index, 'time:0'), titles(index, 'is:starred')]).toEqual([['C'], ['B'], []]);
	expect(index.countOf(null)).toEqual({articles: 3, unread: 1, minutes: 18});
});

test('an article that is read from its file again keeps what its reader did', () => {
	const index = filled();
	const reading = readingOf({status: 'reading', progress: 0.25, lastRead: 5, isStarred: true, addedTags: ['mine']});
	index.writeReadings([{id: a.entry.id, reading}]);
	index.writeArticles([a]);
	const [found] = index.articlesOf([index.keyOfId(a.entry.id) ?? 0]);
	expect(found).toMatchObject({reading});
	index.writeArticles([{...a, reading: untouched}]);
	expect(index.articlesOf([index.keyOfId(a.entry.id) ?? 0])).toMatchObject([{reading: untouched}]);
});

test('tags that the reader gives and takes away count at once as tags, and as words when the file is read again', () => {
	const index = filled();
	const reading = readingOf({addedTags: ['lighthouse keeping'], removedTags: ['own']});
	index.writeReadings([{id: a.entry.id, reading}]);
	expect([titles(index, 'tag:"lighthouse keeping"'), titles(index, 'tag:own')]).toEqual([['C'], ['A', 'B']]);
	expect([titles(index, 'keeping'), titles(index, 'own')]).toEqual([[], ['A', 'B', 'C']]);
	expect(index.staleFiles()).toEqual(['/l/C.txt']);
	index.writeArticles([a]);
	expect([titles(index, 'keeping'), titles(index, 'own')]).toEqual([['C'], ['A', 'B']]);
	expect(index.staleFiles()).toEqual([]);
});

test('a file is not to be read again because of anything but tags', () => {
	const index = filled();
	const tagged = readingOf({addedTags: ['mine']});
	index.writeArticles([{...a, reading: tagged}]);
	index.writeReadings([{id: a.entry.id, reading: {...tagged, isStarred: true, status: 'done'}}]);
	expect(index.staleFiles()).toEqual([]);
});

test('a copy of an article brings what its reader did with it', () => {
	const index = filled();
	index.writeArticles([{...a, file: {...a.file, path: '/l/copy.txt'}, reading: readingOf({isStarred: true})}]);
	expect(titles(index, 'is:starred')).toEqual(['C']);
});

test('the copy of the state is made anew from all of it', () => {
	const index = filled();
	index.writeReadings([
		{id: a.entry.id, reading: readingOf({isStarred: true, addedTags: ['mine']})},
		{id: b.entry.id, reading: readingOf({status: 'done', lastRead: 3})},
	]);
	index.mirrorReadings([
		{id: b.entry.id, reading: readingOf({isArchived: true})},
		{id: c.entry.id, reading: readingOf({status: 'reading'})},
		{id: 'unknown', reading: readingOf({isStarred: true})},
	]);
	expect([titles(index, 'is:starred'), titles(index, 'tag:mine'), titles(index, 'is:done')]).toEqual([[], [], []]);
	expect([titles(index, 'is:archived is:unread'), titles(index, 'is:reading')]).toEqual([['B'], ['A']]);
	expect([titles(index, 'is:truncated'), index.staleFiles()]).toEqual([['A'], ['/l/C.txt']]);
	index.mirrorReadings([]);
	expect(index.articlesOf([index.keyOfId(b.entry.id) ?? 0])).toMatchObject([{reading: untouched}]);
});
