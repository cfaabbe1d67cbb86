import type {Root} from 'mdast';
import {gfmToMarkdown} from 'mdast-util-gfm';
import {toMarkdown as write} from 'mdast-util-to-markdown';
import type {Article} from '../article/article.js';
import {excerptOf} from './excerpt.js';
import {definitionsToMarkdown} from './markdown/definitions-to-markdown.js';
import {withLanguageTags} from './markdown/languages-to-markdown.js';
import {shiftsToMarkdown} from './markdown/shifts-to-markdown.js';
import {firstOf, lineOf} from './markdown/visible-text.js';

/**
An article as Markdown with a YAML front matter of what is known about it. Reading it again gives the same text and structure.
*/
export function toMarkdown(article: Article): string {
	const body = write(withLanguageTags(article.body), {
		bullet: '-',
		emphasis: '_',
		listItemIndent: 'one',
		extensions: [gfmToMarkdown(), definitionsToMarkdown, shiftsToMarkdown],
	});
	return frontMatter(article) + body;
}

function frontMatter({metadata, body}: Article): string {
	const {excerpt, title, titleIsDerived, byline, publishedTime, siteName, url, lang, tags} = metadata;
	const lines = [
		titleIsDerived ? null : `title: ${quote(title)}`,
		byline && `author: ${quote(byline)}`,
		publishedTime && `date: ${publishedTime}`,
		siteName && `source: ${quote(siteName)}`,
		url && `url: ${quote(url)}`,
		lang && `lang: ${quote(lang)}`,
		excerpt !== null && excerpt !== opening(body) && `description: ${quote(excerpt)}`,
		tags.length > 0 && `tags: [${tags.map(quote).join(', ')}]`,
	].filter(line => typeof line === 'string' && line !== '');
	return lines.length === 0 ? '' : `---\n${lines.join('\n')}\n---\n\n`;
}

/** The excerpt that the body gives by itself. */
function opening(body: Root): string | null {
	const lede = firstOf(body.children, 'paragraph');
	return lede && excerptOf(lineOf(lede, 2000));
}

/** A string in double quotes: JSON's are YAML's. */
function quote(text: string): string {
	return JSON.stringify(text);
}
