import {foundItem} from './make-item.js';
import type {Found} from './saved-item.js';

/** An entry in the cache of newsboat, as its database has it. */
export type NewsboatEntry = {
	readonly address: string;
	readonly title: string;
	readonly byline: string;
	readonly siteName: string;
	/** In seconds since 1970. */
	readonly published: number;
	readonly content: string;
	readonly isHtml: boolean;
	readonly isUnread: boolean;
	/** Letters that the reader gave it; empty for none. */
	readonly flags: string;
};

/** An entry of newsboat as a piece. What has a flag was chosen by its reader: it is starred. It was saved when it was published, as far as newsboat knows. */
export function newsboatItem(entry: NewsboatEntry): Found {
	const isDone = !entry.isUnread;
	return foundItem({
		address: entry.address,
		title: entry.title,
		byline: entry.byline,
		siteName: entry.siteName,
		saved: entry.published,
		published: entry.published,
		isDone,
		isArchived: isDone,
		isStarred: entry.flags.trim() !== '',
		...(entry.isHtml ? {html: entry.content} : {markdown: entry.content}),
	});
}

/** Whether a text is the file in which newsboat keeps the addresses of feeds: by its name, or by what it has behind them. */
export function isNewsboatUrls(name: string, text: string): boolean {
	const lines = text
		.slice(0, 20_000)
		.split('\n')
		.map(line => line.trim())
		.filter(line => line !== '' && !line.startsWith('#'))
		.slice(0, 50);
	const feeds = lines.filter(line => /^"?(?:https?:\/\/\S|(?:query|exec|filter|file):)/i.test(line));
	const isNamed = /(?:^|[/\\])urls$/.test(name);
	return (
		lines.length > 0 && feeds.length === lines.length && (isNamed || feeds.some(line => /\s"~?[^"]+"\s*$/.test(line)))
	);
}
