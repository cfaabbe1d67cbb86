import {Buffer} from 'node:buffer';
import fc from 'fast-check';
import {expect, test} from 'vitest';
import type {Feed, FeedEntry} from '../../../source/formats/feed/feed.js';
import {parseFeed} from '../../../source/formats/feed/parse-feed.js';
import {writeFeed} from '../../../source/formats/feed/write-feed.js';
import {isFeed} from '../../../source/formats/is-feed.js';
import {sanitise, sanitiseLine} from '../../../source/formats/sanitise.js';

const line = fc
	.string({unit: 'grapheme', minLength: 1, maxLength: 40})
	.map(sanitiseLine)
	.filter(text => text !== '');
const text = fc.oneof(
	fc
		.string({unit: 'binary', maxLength: 200})
		.map(sanitise)
		.filter(value => value === '' || value.trim() !== ''),
	fc.constantFrom('<p>a <a href="b">c</a></p>', 'Words […]', ''),
);
const web = fc.webUrl({withFragments: true, withQueryParameters: true}).map(url => new URL(url).href);
const time = fc.constantFrom('2024-01-02', '2024-01-02T03:04:05Z', '2024-01-02T03:04:05+05:30', '2024-01-02T03:04:05');
const or = <Value>(value: fc.Arbitrary<Value>): fc.Arbitrary<Value | null> => fc.option(value);

const entry: fc.Arbitrary<FeedEntry> = fc.record({
	name: fc.string({unit: fc.constantFrom(...'0123456789abcdef'), minLength: 16, maxLength: 16}),
	id: or(line),
	title: or(line),
	url: or(web),
	byline: or(line),
	publishedTime: or(time),
	updatedTime: or(time),
	content: text,
	contentKind: fc.constantFrom('html', 'text'),
	isExcerpt: fc.boolean(),
	isFull: fc.boolean(),
	tags: fc.uniqueArray(line, {maxLength: 4}),
});

const feed: fc.Arbitrary<Feed> = fc.record({
	title: line,
	address: or(web),
	feedAddress: or(web),
	description: or(line),
	lang: fc.constantFrom(null, 'en', 'pt-BR'),
	tags: fc.uniqueArray(line, {maxLength: 4}),
	entries: fc.uniqueArray(entry, {maxLength: 5, selector: ({name}) => name}),
});

test('a feed that was written reads back as it was', async () => {
	await fc.assert(
		fc.asyncProperty(feed, async written => {
			const source = {bytes: Buffer.from(writeFeed(written)), name: 'a.json'};
			expect(isFeed(source)).toBe(true);
			expect(await parseFeed(source)).toEqual({kind: 'feed', feed: written, isWhole: true});
		}),
	);
});
