import type {ListedFeed} from '../formats/feed/opml.js';
import {readAddress, readLabel} from './make-item.js';

/** The feeds of a list, and how many of its lines name none that can be subscribed to, such as searches. */
export type NewsboatFeeds = {readonly feeds: readonly ListedFeed[]; readonly others: number};

/** A word, or some in quotation marks. */
const word = /"((?:[^"\\]|\\.)*)"|(\S+)/g;

/**
Read the file in which newsboat keeps the addresses of feeds: an address on each line, with its tags behind it, of which one that begins with `~` is its title, and `!` hides the feed.
*/
export function readNewsboatUrls(text: string): NewsboatFeeds {
	const lines = text
		.split(/\r?\n/)
		.map(line => line.trim())
		.filter(line => line !== '' && !line.startsWith('#'));
	const feeds = lines.flatMap(line => {
		const [address, ...rest] = wordsOf(line);
		const feedAddress = readAddress(address);
		if (feedAddress === null) {
			return [];
		}

		const title = rest.find(one => one.startsWith('~'))?.slice(1);
		const tags = rest.filter(one => !/^[~!]/.test(one)).flatMap(one => readLabel(one) ?? []);
		return [
			{
				title: readLabel(title) ?? new URL(feedAddress).hostname,
				feedAddress,
				address: null,
				folders: [],
				tags: [...new Set(tags)],
				others: {},
			},
		];
	});
	return {feeds, others: lines.length - feeds.length};
}

function wordsOf(line: string): readonly string[] {
	return [...line.slice(0, 8000).matchAll(word)].map(([, quoted, bare]) =>
		quoted === undefined ? (bare ?? '') : quoted.replaceAll(/\\(.)/g, '$1'),
	);
}
