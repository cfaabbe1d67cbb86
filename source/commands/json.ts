import type {Entry} from '../article/entry.js';
import type {Manuscript} from '../article/manuscript.js';
import {linksOf} from '../article/outline.js';

/** What is known of an article, with exactly the names that the readme promises. Unknown is `null`. */
export function entryJson(entry: Entry) {
	return {
		id: entry.id,
		path: entry.path === '' ? null : entry.path,
		format: entry.format,
		title: entry.title,
		titleIsDerived: entry.titleIsDerived,
		byline: entry.byline,
		siteName: entry.siteName,
		url: entry.url,
		publishedTime: entry.publishedTime,
		savedTime: entry.savedTime,
		lang: entry.lang,
		dir: entry.dir,
		excerpt: entry.excerpt,
		wordCount: entry.wordCount,
		readingMinutes: entry.readingMinutes,
		truncated: entry.truncated,
		tags: entry.tags,
		related: entry.related.map(({title, url}) => ({title, url})),
	};
}

/** The same with the article's text and what points into it. */
export function articleJson(entry: Entry, manuscript: Manuscript) {
	return {
		...entryJson(entry),
		outline: entry.outline.map(({depth, title, offset}) => ({depth, title, offset})),
		links: linksOf(manuscript),
		text: manuscript.text,
	};
}
