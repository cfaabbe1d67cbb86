import {describe, expect, test} from 'vitest';
import {articleOfEntry} from '../../../source/formats/feed/article-of-entry.js';
import {articleOfFeed} from '../../../source/formats/feed/article-of-feed.js';
import type {Feed, FeedEntry} from '../../../source/formats/feed/feed.js';
import {toMarkdown} from '../../../source/formats/to-markdown.js';

const plain: FeedEntry = {
	name: '0123456789abcdef',
	id: '1',
	title: 'Ferries return',
	url: 'https://lamp.example/1',
	byline: 'Ada Vale',
	publishedTime: '2025-06-03T09:39:00Z',
	updatedTime: null,
	content: '<h1>Ferries return</h1><p>They came <a href="x">back</a>.</p><h2>Then</h2><p>More.</p>',
	contentKind: 'html',
	isExcerpt: true,
	isFull: false,
	tags: ['harbour', 'news'],
};
const feed: Feed = {
	title: 'The Lamp',
	address: 'https://lamp.example/',
	feedAddress: null,
	description: 'Slow news',
	lang: 'en',
	tags: ['news', 'daily'],
	entries: [plain],
};

describe('an entry', () => {
	test('is an article with all that is known of it', () => {
		const article = articleOfEntry(feed, plain);
		expect(article.metadata).toEqual({
			title: 'Ferries return',
			titleIsDerived: false,
			byline: 'Ada Vale',
			siteName: 'The Lamp',
			url: 'https://lamp.example/1',
			publishedTime: '2025-06-03T09:39:00Z',
			lang: 'en',
			dir: 'ltr',
			excerpt: 'They came back.',
			truncated: true,
			tags: ['news', 'daily', 'harbour'],
			related: [],
		});
		expect(article.body).toMatchObject({
			children: [{type: 'paragraph'}, {type: 'heading', depth: 2}, {type: 'paragraph'}],
		});
	});

	test('without a title is called by its first words', () => {
		const {metadata} = articleOfEntry(feed, {...plain, title: null, content: '<p>They came back.</p>'});
		expect([metadata.title, metadata.titleIsDerived]).toEqual(['They came back', true]);
	});

	test('of plain text has its paragraphs and lines', () => {
		const {body} = articleOfEntry(feed, {...plain, content: 'a <b>\nb\n\n\nc', contentKind: 'text'});
		expect(body.children).toEqual([
			{type: 'paragraph', children: [{type: 'text', value: 'a <b>'}, {type: 'break'}, {type: 'text', value: 'b'}]},
			{type: 'paragraph', children: [{type: 'text', value: 'c'}]},
		]);
	});
});

test('a feed is one article with a heading for each of its entries', () => {
	const article = articleOfFeed({
		...feed,
		entries: [plain, {...plain, title: null, url: null, byline: null, content: 'Words', contentKind: 'text'}],
	});
	expect(article.metadata).toMatchObject({
		title: 'The Lamp',
		url: 'https://lamp.example/',
		excerpt: 'Slow news',
		publishedTime: '2025-06-03T09:39:00Z',
	});
	expect(toMarkdown(article).replace(/^---[\s\S]*?---\s*/, '')).toBe(`## [Ferries return](https://lamp.example/1)

_Ada Vale, 2025-06-03_

They came [back](https://lamp.example/x).

#### Then

More.

## 2025-06-03

_2025-06-03_

Words
`);
});
