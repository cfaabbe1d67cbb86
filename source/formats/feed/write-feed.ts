import type {Feed, FeedEntry} from './feed.js';
import {ownFields} from './json-feed.js';

/**
A feed as JSON Feed 1.1, which reads back as what was written. What that format has no place for stands in an extension of our own.
*/
export function writeFeed(feed: Feed): string {
	const document = {
		version: 'https://jsonfeed.org/version/1.1',
		title: feed.title,
		...given('home_page_url', feed.address),
		...given('feed_url', feed.feedAddress),
		...given('description', feed.description),
		...given('language', feed.lang),
		[ownFields]: {tags: feed.tags},
		items: feed.entries.map(itemOf),
	};
	return `${JSON.stringify(document, null, '\t')}\n`;
}

function itemOf(entry: FeedEntry): Readonly<Record<string, unknown>> {
	return {
		// The format asks for an id: the name stands for one that the feed does not give.
		id: entry.id ?? entry.name,
		...given('url', entry.url),
		...given('title', entry.title),
		...given('date_published', entry.publishedTime),
		...given('date_modified', entry.updatedTime),
		...(entry.byline === null ? {} : {authors: [{name: entry.byline}]}),
		...(entry.tags.length === 0 ? {} : {tags: entry.tags}),
		[entry.contentKind === 'html' ? 'content_html' : 'content_text']: entry.content,
		[ownFields]: {name: entry.name, isExcerpt: entry.isExcerpt, ...(entry.isFull && {isFull: true})},
	};
}

function given(name: string, value: string | null): Readonly<Record<string, string>> {
	return value === null ? {} : {[name]: value};
}
