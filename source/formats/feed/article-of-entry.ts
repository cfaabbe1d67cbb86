import type {Paragraph, RootContent} from 'mdast';
import type {Article} from '../../article/article.js';
import {detectLanguage, directionOf} from '../../article/language.js';
import {excerptOf} from '../excerpt.js';
import {htmlToBlocks} from '../html/html-to-blocks.js';
import {firstOf, lineOf, visibleText} from '../markdown/visible-text.js';
import {titleFromLede} from '../title.js';
import type {Feed, FeedEntry} from './feed.js';

/** Enough of a text to tell its language, in characters. */
const sampleLength = 4000;

/** The article that an entry of a feed is. It has the tags of its subscription too. */
export function articleOfEntry(feed: Omit<Feed, 'entries'>, entry: FeedEntry): Article {
	const blocks = blocksOfEntry(feed, entry);
	const lede = firstOf(blocks, 'paragraph');
	const ledeText = lede === null ? '' : lineOf(lede, 2000);
	const sample = visibleText(blocks, sampleLength) || (entry.title ?? '');
	return {
		metadata: {
			title: entry.title ?? titleFromLede(ledeText) ?? feed.title,
			titleIsDerived: entry.title === null,
			byline: entry.byline,
			siteName: feed.title,
			url: entry.url,
			publishedTime: entry.publishedTime ?? entry.updatedTime,
			lang: feed.lang ?? detectLanguage(sample),
			dir: directionOf(sample),
			excerpt: excerptOf(ledeText),
			truncated: entry.isExcerpt,
			tags: [...new Set([...feed.tags, ...entry.tags])],
			related: [],
		},
		body: {type: 'root', children: blocks},
	};
}

/** The content of an entry as blocks. A heading that says its title again is left out. */
export function blocksOfEntry(feed: Omit<Feed, 'entries'>, entry: FeedEntry): RootContent[] {
	const {content, contentKind, title} = entry;
	if (contentKind === 'text') {
		return paragraphsOf(content);
	}

	const blocks = htmlToBlocks(content, entry.url ?? feed.address, feed.lang);
	const [first] = blocks;
	return first?.type === 'heading' && lineOf(first, 2000) === title ? blocks.slice(1) : blocks;
}

function paragraphsOf(text: string): Paragraph[] {
	return text
		.split(/\n[ \t]*\n/)
		.map(part => part.trim())
		.filter(part => part !== '')
		.map(part => ({
			type: 'paragraph',
			children: part
				.split('\n')
				.flatMap((line, index) => [
					...(index === 0 ? [] : [{type: 'break'} as const]),
					{type: 'text', value: line.replaceAll(/\s+/g, ' ').trim()} as const,
				]),
		}));
}
