import type {Heading, Paragraph, RootContent} from 'mdast';
import type {Article} from '../../article/article.js';
import {detectLanguage, directionOf} from '../../article/language.js';
import {eachNode} from '../../article/tree.js';
import {excerptOf} from '../excerpt.js';
import {visibleText} from '../markdown/visible-text.js';
import {blocksOfEntry} from './article-of-entry.js';
import type {Feed, FeedEntry} from './feed.js';

/** Enough of a text to tell its language, in characters. */
const sampleLength = 4000;

/** All of a feed as one article: each entry below a heading that leads to its page. */
export function articleOfFeed(feed: Feed): Article {
	const parts = feed.entries.map((entry, index) => [
		headingOf(entry),
		...matterOf(entry),
		...contentOf(feed, entry, index),
	]);
	const notes = parts.flat().filter(node => node.type === 'footnoteDefinition');
	const blocks = parts.flat().filter(node => node.type !== 'footnoteDefinition');
	const sample = visibleText(blocks, sampleLength);
	return {
		metadata: {
			title: feed.title,
			titleIsDerived: false,
			byline: null,
			siteName: null,
			url: feed.address,
			publishedTime: feed.entries.map(({publishedTime}) => publishedTime).reduce(later, null),
			lang: feed.lang ?? detectLanguage(sample),
			dir: directionOf(sample),
			excerpt: feed.description === null ? null : excerptOf(feed.description),
			truncated: feed.entries.some(({isExcerpt}) => isExcerpt),
			tags: feed.tags,
			related: [],
		},
		body: {type: 'root', children: [...blocks, ...notes]},
	};
}

function later(first: string | null, second: string | null): string | null {
	return second !== null && (first === null || Date.parse(second) > Date.parse(first)) ? second : first;
}

function headingOf(entry: FeedEntry): Heading {
	const words = {type: 'text', value: entry.title ?? entry.publishedTime?.slice(0, 10) ?? 'Untitled'} as const;
	return {
		type: 'heading',
		depth: 2,
		children: entry.url === null ? [words] : [{type: 'link', url: entry.url, children: [words]}],
	};
}

function matterOf({byline, publishedTime}: FeedEntry): Paragraph[] {
	const value = [byline, publishedTime?.slice(0, 10)].filter(Boolean).join(', ');
	return value === '' ? [] : [{type: 'paragraph', children: [{type: 'emphasis', children: [{type: 'text', value}]}]}];
}

/** The headings of an entry stand below its own, and its notes have names of their own. */
function contentOf(feed: Feed, entry: FeedEntry, index: number): RootContent[] {
	const blocks = blocksOfEntry(feed, entry);
	eachNode(blocks, node => {
		if (node.type === 'heading') {
			node.depth = Math.min(6, node.depth + 2) as Heading['depth'];
		} else if (node.type === 'footnoteReference' || node.type === 'footnoteDefinition') {
			node.identifier = `${index + 1}-${node.identifier}`;
			node.label = node.identifier;
		}
	});
	return blocks;
}
