import type {Blockquote, Heading, Paragraph, RootContent} from 'mdast';
import {toMarkdown} from 'mdast-util-to-markdown';
import type {Metadata} from '../article/article.js';
import {frontMatterOf, yamlText} from './yaml-text.js';

/** A passage that was marked, with what was written beside it. */
export type NotedPassage = {
	readonly text: string;
	/** Empty for none. */
	readonly note: string;
	/** The heading under which it stands; `null` before the first one. */
	readonly heading: string | null;
};

/** The highlights of an article, in reading order, and those whose passages it has no longer. */
export type ArticlePassages = {
	readonly placed: readonly NotedPassage[];
	readonly lost: ReadonlyArray<Pick<NotedPassage, 'text' | 'note'>>;
};

/** How an article is told of: by what is known of it. */
type Known = Pick<Metadata, 'title' | 'byline' | 'siteName' | 'publishedTime' | 'url'>;

/**
The highlights of an article as Markdown: a front matter of what is known of it, its title, and block quotes with the notes behind them, under the headings of the article.
*/
export function highlightsToMarkdown(known: Known, {placed, lost}: ArticlePassages): string {
	const blocks: RootContent[] = [heading(1, known.title)];
	let current: string | null = null;
	for (const {text, note, heading: title} of placed) {
		if (title !== null && title !== current) {
			blocks.push(heading(2, title));
		}

		current = title;
		blocks.push(...passage(text, note));
	}

	if (lost.length > 0) {
		blocks.push(heading(2, 'No longer in the text'), ...lost.flatMap(({text, note}) => passage(text, note)));
	}

	const body = toMarkdown({type: 'root', children: blocks}, {bullet: '-', emphasis: '_'});
	return matter(known) + body;
}

function matter({title, byline, siteName, publishedTime, url}: Known): string {
	return frontMatterOf([
		`title: ${yamlText(title)}`,
		byline && `author: ${yamlText(byline)}`,
		publishedTime && `date: ${publishedTime}`,
		siteName && `source: ${yamlText(siteName)}`,
		url && `url: ${yamlText(url)}`,
	]);
}

function heading(depth: 1 | 2, title: string): Heading {
	return {type: 'heading', depth, children: [{type: 'text', value: title}]};
}

function passage(text: string, note: string): readonly RootContent[] {
	const quote: Blockquote = {type: 'blockquote', children: paragraphs(text.replaceAll('\t', ' '), /\n+/)};
	return [quote, ...paragraphs(note, /\n{2,}/)];
}

/** Paragraphs of a text; the lines of one stay lines. */
function paragraphs(text: string, gap: RegExp): Paragraph[] {
	return text
		.split(gap)
		.map(part => part.trim())
		.filter(part => part !== '')
		.map(part => ({
			type: 'paragraph',
			children: part
				.split('\n')
				.flatMap((value, index) => [
					...(index === 0 ? [] : [{type: 'break' as const}]),
					{type: 'text' as const, value},
				]),
		}));
}
