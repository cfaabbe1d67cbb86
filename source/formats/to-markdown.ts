import type {Root} from 'mdast';
import {gfmToMarkdown} from 'mdast-util-gfm';
import {toMarkdown as write} from 'mdast-util-to-markdown';
import type {Article} from '../article/article.js';
import {excerptOf} from './excerpt.js';
import {definitionsToMarkdown} from './markdown/definitions-to-markdown.js';
import {withLanguageTags} from './markdown/languages-to-markdown.js';
import {marksToMarkdown} from './markdown/marks-to-markdown.js';
import {shiftsToMarkdown} from './markdown/shifts-to-markdown.js';
import {firstOf, lineOf} from './markdown/visible-text.js';
import {frontMatterOf, yamlText} from './yaml-text.js';

/** What is written with an article. */
export type Additions = {
	/** Its body with what the reader marked in it. */
	readonly body?: Root;
	/** More lines of the front matter. */
	readonly matter?: readonly string[];
};

/**
An article as Markdown with a YAML front matter of what is known about it. Reading it again gives the same text and structure.
*/
export function toMarkdown(article: Article, {body: written = article.body, matter = []}: Additions = {}): string {
	const body = write(withLanguageTags(written), {
		bullet: '-',
		emphasis: '_',
		listItemIndent: 'one',
		extensions: [gfmToMarkdown(), definitionsToMarkdown, shiftsToMarkdown, marksToMarkdown],
	});
	return frontMatter(article, matter) + body;
}

function frontMatter({metadata, body}: Article, matter: readonly string[]): string {
	const {excerpt, title, titleIsDerived, byline, publishedTime, siteName, url, lang, tags, savedTime, truncated} =
		metadata;
	return frontMatterOf([
		titleIsDerived ? null : `title: ${yamlText(title)}`,
		byline && `author: ${yamlText(byline)}`,
		publishedTime && `date: ${publishedTime}`,
		siteName && `source: ${yamlText(siteName)}`,
		url && `url: ${yamlText(url)}`,
		lang && `lang: ${yamlText(lang)}`,
		excerpt !== null && excerpt !== opening(body) && `description: ${yamlText(excerpt)}`,
		tags.length > 0 && `tags: [${tags.map(yamlText).join(', ')}]`,
		savedTime != null && `saved: ${savedTime}`,
		truncated && 'truncated: true',
		...matter,
	]);
}

/** The excerpt that the body gives by itself. */
function opening(body: Root): string | null {
	const lede = firstOf(body.children, 'paragraph');
	return lede && excerptOf(lineOf(lede, 2000));
}
