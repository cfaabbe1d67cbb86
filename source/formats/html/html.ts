import type {RootContent} from 'mdast';
import type {Article, Direction} from '../../article/article.js';
import {detectLanguage, directionOf} from '../../article/language.js';
import type {PageExtent} from '../../article/page-extent.js';
import {cutWords} from '../cut.js';
import {excerptOf, isCutOff} from '../excerpt.js';
import {firstOf, lineOf, visibleText} from '../markdown/visible-text.js';
import {titleFromName} from '../names.js';
import {readPublishedTime} from '../published-time.js';
import {sanitiseLine} from '../sanitise.js';
import {titleFromLede} from '../title.js';
import {blocksOf} from './blocks/blocks-of.js';
import {type DomNode, elementsIn} from './dom/node.js';
import {parsePage} from './dom/parse-page.js';
import {browserNodes} from './extract/browser-nodes.js';
import {type Extracted, extract} from './extract/extract.js';
import {type Facts, readFacts} from './metadata/facts.js';

/**
An extraction may look at so many nodes, and at some more for each character of a page: what takes longer is shown as it is. Pages of news need up to two million; of one megabyte, this is less than a second.
*/
const leastSteps = 4_000_000;
const stepsPerCharacter = 4;

/** Enough of a text to tell its language, in characters. */
const sampleLength = 4000;

/** No title is longer than this, in characters; no name either. */
const titleLength = 300;

/**
Read a page. Its article is extracted; where there is none, or too little, all of its text is taken, and the metadata say so; all of it is taken, too, when the whole page is asked for. `address` is where it came from, when that is known.
*/
export function parseHtml(
	text: string,
	name: string,
	extent: PageExtent = 'article',
	address: string | null = null,
): Article {
	const page = parsePage(text, browserNodes(leastSteps + stepsPerCharacter * text.length));
	const facts = readFacts(page, address);
	const extracted = extract(page);
	const {content} = extent === 'article' ? extracted : {content: null};
	const found = content === null ? [] : blocksOf(content, facts);
	const blocks = found.length === 0 ? blocksOf(bodyOf(text), facts) : found;
	return articleOf(blocks, {facts, extracted, name, isWholePage: extent === 'article' && found.length === 0});
}

/** The extraction took the page apart: it is parsed once more. */
function bodyOf(text: string): DomNode {
	const page = parsePage(text);
	return elementsIn(page, 'body')[0] ?? page;
}

type Known = {
	readonly facts: Facts;
	readonly extracted: Extracted;
	readonly name: string;
	readonly isWholePage: boolean;
};

function articleOf(all: readonly RootContent[], {facts, extracted, name, isWholePage}: Known): Article {
	const given = lineFrom(extracted.title) ?? facts.title;
	const title = given === null ? null : cutWords(given, titleLength);
	// The title is shown above the text.
	const isShown = all[0]?.type === 'heading' && lineOf(all[0], 2000) === title;
	const blocks = isShown ? all.slice(1) : all;
	const lede = firstOf(blocks, 'paragraph');
	const ledeText = lede === null ? '' : lineOf(lede, 2000);
	const last = blocks.findLast(node => node.type !== 'footnoteDefinition');
	const sample = visibleText(blocks, sampleLength) || (title ?? '');
	const byline = lineFrom(extracted.byline) ?? facts.byline;
	return {
		metadata: {
			title: title ?? titleFromLede(ledeText) ?? titleFromName(sanitiseLine(name)),
			titleIsDerived: title === null,
			byline: byline === null ? null : cutWords(byline, titleLength),
			siteName: lineFrom(extracted.siteName) ?? facts.siteName,
			url: facts.url,
			publishedTime: readPublishedTime(lineFrom(extracted.publishedTime) ?? '') ?? facts.publishedTime,
			lang: facts.lang ?? detectLanguage(sample),
			dir:
				readDirection(extracted.dir) ?? readDirection(facts.dir) ?? (blocks.length === 0 ? null : directionOf(sample)),
			excerpt: excerptOf(lineFrom(extracted.excerpt) ?? facts.excerpt ?? ledeText),
			truncated: last?.type === 'paragraph' && isCutOff(visibleText([last], Number.POSITIVE_INFINITY)),
			tags: facts.tags,
			related: [],
			...(isWholePage && {isWholePage}),
		},
		body: {type: 'root', children: [...blocks]},
	};
}

function lineFrom(text: string | null): string | null {
	return text === null ? null : sanitiseLine(text.slice(0, 4000)) || null;
}

function readDirection(written: string | null): Direction | null {
	const dir = written?.trim().toLowerCase();
	return dir === 'ltr' || dir === 'rtl' ? dir : null;
}
