import type {MarkdownIt} from 'markdown-it';
import type {Root} from 'mdast';
import type {Article} from '../../article/article.js';
import {detectLanguage, directionOf} from '../../article/language.js';
import {cutWords} from '../cut.js';
import {excerptOf, isCutOff} from '../excerpt.js';
import {titleFromName} from '../names.js';
import {sanitise, sanitiseLine} from '../sanitise.js';
import {titleFromLede} from '../title.js';
import {markdownToRoot} from './block.js';
import {type FrontMatter, readFrontMatter, splitFrontMatter} from './front-matter.js';
import {createParser} from './parser.js';
import {firstOf, lineOf, visibleText} from './visible-text.js';

/** Enough of a text to tell its language, in characters. */
const sampleLength = 4000;

/** No title is longer than this, in characters. */
const titleLength = 300;

/** More of a paragraph or heading than any title or excerpt shows, in characters. */
const lineLength = 2000;

// Made once: a parser compiles its rules. It keeps nothing of a text.
let parser: MarkdownIt | undefined;

/** Read Markdown: CommonMark with the extensions of GitHub, footnotes and a YAML front matter. */
export async function parseMarkdown(text: string, name: string): Promise<Article> {
	const {yaml, rest} = splitFrontMatter(sanitise(text));
	const known: Partial<FrontMatter> = yaml === null || yaml === '' ? {} : await readFrontMatter(yaml);
	parser ??= createParser();
	const root = markdownToRoot(rest, parser);
	const {title, titleIsDerived, body} = takeTitle(root, known.title ? cutWords(known.title, titleLength) : null, name);
	const lede = firstOf(body.children, 'paragraph');
	const last = body.children.findLast(node => node.type !== 'footnoteDefinition');
	const sample = visibleText(body.children, sampleLength) || title;
	return {
		metadata: {
			title,
			titleIsDerived,
			byline: known.byline ?? null,
			siteName: known.siteName ?? null,
			url: known.url ?? null,
			publishedTime: known.publishedTime ?? null,
			lang: known.lang ?? detectLanguage(sample),
			dir: body.children.length === 0 ? null : directionOf(sample),
			excerpt: excerptOf(known.excerpt ?? (lede ? lineOf(lede, lineLength) : '')),
			truncated:
				known.truncated || (last?.type === 'paragraph' && isCutOff(visibleText([last], Number.POSITIVE_INFINITY))),
			tags: known.tags ?? [],
			related: [],
			...(known.savedTime && {savedTime: known.savedTime}),
		},
		body,
	};
}

/**
The title: from the front matter, from the first heading, or from the lede. A heading that begins the body and says the title leaves it, for the title is shown above.
*/
function takeTitle(
	root: Root,
	given: string | null,
	name: string,
): {title: string; titleIsDerived: boolean; body: Root} {
	const heading = firstOf(root.children, 'heading');
	const headingText = heading === null ? '' : lineOf(heading, lineLength);
	const title = given ?? (headingText === '' || headingText.length > titleLength ? null : headingText);
	if (title === null) {
		const lede = firstOf(root.children, 'paragraph') ?? heading;
		const words = lede && titleFromLede(lineOf(lede, lineLength));
		return {title: words ?? titleFromName(sanitiseLine(name)), titleIsDerived: true, body: root};
	}

	const isShown = root.children[0] === heading && headingText === title;
	return {
		title,
		titleIsDerived: false,
		body: isShown ? {type: 'root', children: root.children.slice(1)} : root,
	};
}
