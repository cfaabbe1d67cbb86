import {hash} from 'node:crypto';
import fc from 'fast-check';
import {onTestFinished} from 'vitest';
import type {Entry} from '../../source/article/entry.js';
import {minutesLeftOf, type Reading, tagsFor, untouched} from '../../source/article/reading.js';
import {type LibraryIndex, type OpenIndexOptions, openIndex} from '../../source/library/index/open-index.js';
import type {ListedArticle} from '../../source/library/index/read-articles.js';
import type {ArticleToWrite} from '../../source/library/index/write-articles.js';
import type {Subject} from '../../source/query/subject.js';
import {temporaryFolder} from './folder.js';
import {looseText} from './queries.js';

/** An index that is closed when the test is over. */
export function openTestIndex(folder: string = temporaryFolder(), options: OpenIndexOptions = {}): LibraryIndex {
	const {index} = openIndex(folder, options);
	onTestFinished(() => {
		try {
			index.close();
		} catch {
			// The test has closed it.
		}
	});
	return index;
}

/** An entry of which nothing is known, but for what is given. */
export function entryOf(given: Partial<Entry> = {}): Entry {
	return {
		id: '0000000000000000',
		path: '/library/a.txt',
		format: 'text',
		savedTime: '2024-01-05T10:00:00.000Z',
		title: 'A title',
		titleIsDerived: false,
		byline: null,
		siteName: null,
		url: null,
		publishedTime: null,
		lang: null,
		dir: null,
		excerpt: null,
		truncated: false,
		tags: [],
		related: [],
		wordCount: 0,
		readingMinutes: 0,
		outline: [],
		...given,
	};
}

/** An article to write whose id follows from its text, as that of a file does from its bytes. */
export function articleOf(
	file: string,
	text: string,
	given: Partial<Entry> = {},
	reading: Reading | null = null,
): ArticleToWrite {
	return {
		entry: entryOf({id: hash('sha256', text).slice(0, 16), path: file, ...given}),
		text,
		file: {path: file, size: text.length, mtime: 1_700_000_000_000.25},
		reading,
	};
}

export function readingOf(given: Partial<Reading>): Reading {
	return {...untouched, ...given};
}

/** What a query asks about of an article that the index lists. */
export function subjectOfListed(listed: ListedArticle, text: string): Subject {
	const {entry, reading} = listed;
	const {status, isStarred, isArchived} = reading;
	const minutesLeft = minutesLeftOf(entry.readingMinutes, reading);
	return {...entry, tags: tagsFor(entry.tags, reading), status, isStarred, isArchived, minutesLeft, text};
}

const time = fc.oneof(
	fc.constantFrom(
		...['2023-09-14', '2023-09-14T23:30:00-05:00', '2023-09-15T08:00:00', '2024-02-29T12:00:00Z', '2024-03-30', 'soon'],
	),
	fc
		.date({min: new Date('1890-01-01'), max: new Date('2030-01-01'), noInvalidDate: true})
		.map(date => date.toISOString()),
);

const tag = fc.oneof(fc.constantFrom('sea', 'Sea', 'Harbour Post', 'café', 'C++', 'a*', 'sea trade'), looseText);

const name = fc.oneof(
	looseText,
	fc.constantFrom('www.sea.example', 'Harbour Post', 'sea', 'Sea Salt', 'salt sea', 'well-known', 'X'),
);

const reading: fc.Arbitrary<Reading> = fc.record({
	status: fc.constantFrom('unread', 'reading', 'done'),
	isStarred: fc.boolean(),
	isArchived: fc.boolean(),
	progress: fc.double({min: 0, max: 1, noNaN: true}),
	lastRead: fc.option(fc.constantFrom(1_700_000_000_000, 1_700_000_000_001, 1_710_000_000_000)),
	addedTags: fc.uniqueArray(tag, {maxLength: 2}),
	removedTags: fc.constantFrom([], ['sea']),
});

/** Articles that are alike in much, each with a text and a file of its own. */
export const articles: fc.Arbitrary<readonly ArticleToWrite[]> = fc
	.array(
		fc.record({
			title: looseText,
			byline: fc.option(name),
			siteName: fc.option(name),
			tags: fc.array(tag, {maxLength: 2}),
			lang: fc.option(fc.constantFrom('en', 'en-GB', 'EN_gb', 'de', 'zh-Hant', 'x')),
			format: fc.constantFrom('text', 'markdown'),
			publishedTime: fc.option(time),
			savedTime: fc.option(time),
			truncated: fc.boolean(),
			wordCount: fc.integer({min: 0, max: 40}),
			readingMinutes: fc.integer({min: 0, max: 20}),
			text: looseText,
			reading: fc.option(reading),
		}),
		{maxLength: 40, size: 'max'},
	)
	.map(given =>
		given.map(({text, reading, ...entry}, index) => ({
			...articleOf(`/library/${index % 3}/${index}.txt`, text, {...entry, id: String(index)}, reading),
		})),
	);
