import type {Entry} from '../article/entry.js';
import type {Manuscript} from '../article/manuscript.js';
import {linksOf} from '../article/outline.js';
import {minutesLeftOf, tagsFor} from '../article/reading.js';
import {minutesAtPace, type Pace} from '../article/reading-time.js';
import type {ListedArticle} from '../library/index/read-articles.js';

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

/** The same of an article in the library, with what its reader did: the tags are those that it has for its reader, and what is left is told at the pace of its reader, as `time:` asks for it. */
export function listedJson({entry, reading}: Pick<ListedArticle, 'entry' | 'reading'>, pace: Pace) {
	return {
		...entryJson(entry),
		tags: tagsFor(entry.tags, reading),
		status: reading.status,
		starred: reading.isStarred,
		archived: reading.isArchived,
		progress: reading.progress,
		minutesLeft: minutesAtPace(minutesLeftOf(entry.readingMinutes, reading), pace),
		lastRead: reading.lastRead === null ? null : new Date(reading.lastRead).toISOString(),
	};
}

/** What is known of an article, with its text and what points into it. */
export function articleJson(entry: Entry, manuscript: Manuscript) {
	return {
		...entryJson(entry),
		outline: entry.outline.map(({depth, title, offset}) => ({depth, title, offset})),
		links: linksOf(manuscript),
		text: manuscript.text,
	};
}
