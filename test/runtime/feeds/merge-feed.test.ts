import {describe, expect, test} from 'vitest';
import type {Feed, FeedEntry} from '../../../source/formats/feed/feed.js';
import {type Merging, mergeFeed} from '../../../source/runtime/feeds/merge-feed.js';

const now = Date.parse('2026-06-01T12:00:00Z');
const entry = (name: string, fields: Partial<FeedEntry> = {}): FeedEntry => ({
	name,
	id: name,
	title: name,
	url: null,
	byline: null,
	publishedTime: '2026-05-01T00:00:00Z',
	updatedTime: null,
	content: `text of ${name}`,
	contentKind: 'text',
	isExcerpt: false,
	isFull: false,
	tags: [],
	...fields,
});
const feed = (...entries: readonly FeedEntry[]): Feed => ({
	title: 'T',
	address: null,
	feedAddress: 'https://a.example/feed',
	description: null,
	lang: null,
	tags: [],
	entries,
});

async function merge(kept: Feed | null, fetched: Feed, merging: Partial<Merging> = {}) {
	const {
		feed: merged,
		added,
		isChanged,
	} = await mergeFeed(kept, fetched, {
		isWhole: true,
		now,
		keepDays: 90,
		staying: async () => new Set(),
		...merging,
	});
	return {entries: merged.entries, names: merged.entries.map(({name}) => name).join(' '), added, isChanged};
}

describe('entries', () => {
	test('are merged, newest first', async () => {
		const kept = feed(entry('b', {publishedTime: '2026-05-02T00:00:00Z'}), entry('a'));
		const fetched = feed(
			entry('c', {publishedTime: '2026-05-03'}),
			entry('b', {publishedTime: '2026-05-02T00:00:00Z'}),
		);
		expect(await merge(kept, fetched)).toMatchObject({names: 'c b a', added: 1, isChanged: true});
	});

	test('of a new feed are all new', async () => {
		expect(await merge(null, feed(entry('a'), entry('b')))).toMatchObject({names: 'a b', added: 2, isChanged: true});
	});

	test('that stay the same change nothing', async () => {
		const kept = feed(entry('a', {tags: ['x'], updatedTime: '2026-01-01'}));
		expect(await merge(kept, feed(entry('a')))).toMatchObject({entries: kept.entries, added: 0, isChanged: false});
	});

	test('without a date have that of their coming, and keep it', async () => {
		const first = await merge(null, feed(entry('a', {publishedTime: null})));
		expect(first.entries[0]?.publishedTime).toBe('2026-06-01T12:00:00.000Z');
		const fetched = feed(entry('a', {publishedTime: null, content: 'other'}));
		const second = await merge(feed(...first.entries), fetched, {now: now + 1});
		expect(second.entries).toEqual([{...first.entries[0], content: 'other'}]);
	});

	test('whose text changed are replaced', async () => {
		expect(await merge(feed(entry('a')), feed(entry('a', {content: 'other'})))).toMatchObject({
			entries: [{content: 'other'}],
			added: 0,
			isChanged: true,
		});
	});

	test('whose full text was fetched keep it', async () => {
		const kept = feed(entry('a', {content: 'all of it', isFull: true}));
		expect(await merge(kept, feed(entry('a', {content: 'other', isExcerpt: true})))).toMatchObject({
			entries: kept.entries,
			isChanged: false,
		});
	});

	test('of a feed that broke off replace none and drop none', async () => {
		const kept = feed(entry('a'), entry('old', {publishedTime: '2020-01-01'}));
		const fetched = feed(entry('a', {content: 'te', isExcerpt: true}), entry('b'));
		expect(await merge(kept, fetched, {isWhole: false})).toMatchObject({
			names: 'a b old',
			entries: [{content: 'text of a'}, {}, {}],
		});
	});
});

describe('old entries that the feed lists no longer', () => {
	const old = entry('old', {publishedTime: '2026-03-02T00:00:00Z'});

	test('go', async () => {
		expect(await merge(feed(entry('a'), old), feed(entry('a')))).toMatchObject({names: 'a', added: 0, isChanged: true});
	});

	test('stay when something was done with them', async () => {
		const asked: string[] = [];
		const staying: Merging['staying'] = async entries => {
			asked.push(...entries.map(({name}) => name));
			return new Set(['old']);
		};
		const kept = feed(entry('a'), entry('gone'), old, entry('older', {publishedTime: '2020-01-01'}));
		expect(await merge(kept, feed(entry('a')), {staying})).toMatchObject({names: 'a gone old'});
		expect(asked).toEqual(['old', 'older']);
	});

	test.each([
		['stay for as long as they are to be kept', {keepDays: 92}, entry('old', {publishedTime: '2026-03-02T00:00:00Z'})],
		['stay when they have no date', {}, entry('old', {publishedTime: null})],
	])('%s', async (_, merging, one) => {
		expect(await merge(feed(one), feed(entry('a')), merging)).toMatchObject({
			names: expect.stringContaining('old'),
		});
	});

	test('stay when the feed lists them still', async () => {
		expect(await merge(feed(old), feed(old))).toMatchObject({names: 'old', isChanged: false});
	});
});

test('a feed that says something else of itself is written', async () => {
	const kept = feed(entry('a'));
	expect(await merge(kept, {...kept, tags: ['news']})).toMatchObject({added: 0, isChanged: true});
});
