import {expect, test} from 'vitest';
import {describe, newestFirst} from '../../source/article/describe.js';
import type {Entry} from '../../source/article/entry.js';
import {writeManuscript} from '../../source/article/write-manuscript.js';
import {entry, heading, metadata, root} from '../helpers/manuscripts.js';

test('the list knows of an article where it came from, what is known of it and how long it is', () => {
	const body = root(heading('Tides', 1), 'High water comes twice a day.', '漢字');
	const known = metadata({title: 'Tides', byline: 'Ada Marsh', tags: ['sea']});
	const origin = {id: 'a1', path: '/articles/tides.md', format: 'markdown', savedTime: '2024-06-15T12:00:00Z'};
	expect(describe({metadata: known, body}, writeManuscript(body), origin)).toEqual({
		...known,
		...origin,
		wordCount: 9,
		readingMinutes: 1,
		outline: [{depth: 1, title: 'Tides', offset: 0}],
	});
});

test('an article that says when it was saved is believed, not its file', () => {
	const known = metadata({savedTime: '2021-02-03'});
	const body = root('High water.');
	const origin = {id: 'a1', path: '/a.md', format: 'markdown', savedTime: '2024-06-15T12:00:00Z'};
	expect(describe({metadata: known, body}, writeManuscript(body), origin).savedTime).toBe('2021-02-03');
});

test('an article without text takes no time', () => {
	const body = root();
	const described = describe({metadata: metadata(), body}, writeManuscript(body), entry());
	expect([described.wordCount, described.readingMinutes, described.outline]).toEqual([0, 0, []]);
});

const titles = (entries: readonly Entry[]): readonly string[] => newestFirst(entries).map(({title}) => title);

test('the newest article comes first, by its publication or else by its file', () => {
	expect(
		titles([
			entry({title: 'old', publishedTime: '1999-12-31', savedTime: '2024-06-15T12:00:00Z'}),
			entry({title: 'saved', savedTime: '2020-01-01T00:00:00Z'}),
			entry({title: 'new', publishedTime: '2023-09-14T10:00:00+02:00'}),
			entry({title: 'newer', publishedTime: '2023-09-14T08:00:01Z'}),
		]),
	).toEqual(['newer', 'new', 'saved', 'old']);
});

test('articles of one time stand by title, those without a time last', () => {
	expect(
		titles([
			entry({title: 'c'}),
			entry({title: 'b', publishedTime: '2023'}),
			entry({title: 'd', publishedTime: 'soon'}),
			entry({title: 'a', publishedTime: '2023-01-01T00:00:00Z'}),
		]),
	).toEqual(['a', 'b', 'c', 'd']);
});

test('the list that is sorted is not changed', () => {
	const entries = [entry({title: 'b'}), entry({title: 'a'})];
	newestFirst(entries);
	expect(entries.map(({title}) => title)).toEqual(['b', 'a']);
});
