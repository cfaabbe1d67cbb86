import {type Entry, sourceName} from '../article/entry.js';
import type {ReadingStatus} from '../article/reading.js';

/** What a query may ask of an article: what is known of it, what became of it, and its text (NFC). */
export type Subject = Pick<
	Entry,
	| 'title'
	| 'byline'
	| 'siteName'
	| 'tags'
	| 'lang'
	| 'format'
	| 'publishedTime'
	| 'savedTime'
	| 'truncated'
	| 'wordCount'
> & {
	readonly status: ReadingStatus;
	readonly isStarred: boolean;
	readonly isArchived: boolean;
	readonly minutesLeft: number;
	readonly text: string;
};

/** The columns of the full-text index, in their order. Words side by side stand in one of them. */
export const searchColumns = ['title', 'byline', 'source', 'tags', 'text'] as const;

export type SearchColumn = (typeof searchColumns)[number];

/** What stands in the columns, before it is made searchable. */
export function columnsOf(
	article: Pick<Subject, 'title' | 'byline' | 'siteName' | 'tags' | 'text'>,
): Readonly<Record<SearchColumn, string>> {
	return {
		title: article.title,
		byline: article.byline ?? '',
		source: sourceName(article) ?? '',
		tags: article.tags.join('\n'),
		text: article.text,
	};
}
