import {countWords, readingMinutes} from '../article/reading-time.js';
import {writeManuscript} from '../article/write-manuscript.js';
import {articleOfEntry} from '../formats/feed/article-of-entry.js';
import type {Feed} from '../formats/feed/feed.js';

/** The entries of a feed, with exactly the names that the readme promises. Unknown is `null`. */
export function feedEntriesJson(feed: Feed) {
	return feed.entries.map(entry => {
		const {body, metadata} = articleOfEntry(feed, entry);
		const {text} = writeManuscript(body, metadata);
		const count = countWords(text);
		return {
			title: metadata.title,
			titleIsDerived: metadata.titleIsDerived,
			url: metadata.url,
			publishedTime: metadata.publishedTime,
			updatedTime: entry.updatedTime,
			byline: metadata.byline,
			lang: metadata.lang,
			excerpt: metadata.excerpt,
			wordCount: count.words + count.characters,
			readingMinutes: readingMinutes(count),
			truncated: metadata.truncated,
			tags: metadata.tags,
			text,
		};
	});
}
