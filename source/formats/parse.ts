import type {Article} from '../article/article.js';
import type {PageExtent} from '../article/page-extent.js';
import {decode, displayName} from './decode.js';
import {isFeed} from './is-feed.js';
import {formatOf, isBook} from './names.js';
import type {Parsed, Source, TextFormat} from './source.js';

/**
Read an article from bytes. The format is told by the file name, without one by the first line, a book and a feed by their first bytes too; its adapter is loaded when it is first needed. Never rejects: what cannot be read is refused with a sentence that says what to do.
*/
export async function parseSource(source: Source, extent: PageExtent = 'article'): Promise<Parsed> {
	if (isBook(source)) {
		const {parseEpub} = await import('./epub/epub.js');
		return parseEpub(source);
	}

	if (isFeed(source)) {
		const {parseFeedArticle} = await import('./feed/feed-article.js');
		return parseFeedArticle(source);
	}

	const decoded = await decode(source);
	if (decoded.kind === 'refused') {
		return decoded;
	}

	const format = formatOf(source.name, decoded.text, source.mediaType);
	try {
		return {kind: 'article', format, article: await adapt(format, decoded.text, source, extent)};
	} catch {
		return {kind: 'refused', reason: advice(format, displayName(source.name))};
	}
}

async function adapt(
	format: TextFormat,
	text: string,
	{name, address = null}: Source,
	extent: PageExtent,
): Promise<Article> {
	switch (format) {
		case 'text': {
			const {parseText} = await import('./text/text.js');
			return parseText(text, name);
		}

		case 'markdown': {
			const {parseMarkdown} = await import('./markdown/markdown.js');
			return parseMarkdown(text, name);
		}

		case 'html': {
			const {parseHtml} = await import('./html/html.js');
			return parseHtml(text, name, extent, address);
		}
	}
}

function advice(format: TextFormat, name: string): string {
	switch (format) {
		case 'text': {
			return `${name} could not be read as plain text. Check that the file is complete and save it again as UTF-8.`;
		}

		case 'markdown': {
			return `${name} could not be read as Markdown. Rename it to end in .txt to read it as plain text.`;
		}

		case 'html': {
			return `${name} could not be read as a web page. Check that the file is complete, or save the page again.`;
		}
	}
}
