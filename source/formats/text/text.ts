import type {Paragraph as ParagraphNode} from 'mdast';
import type {Article, Related} from '../../article/article.js';
import {detectLanguage, directionOf} from '../../article/language.js';
import {excerptOf, isCutOff} from '../excerpt.js';
import {titleFromName} from '../names.js';
import {sanitise, sanitiseLine} from '../sanitise.js';
import {isTitleLine, titleFromLede} from '../title.js';
import {takeFooter} from './footer.js';
import {type Paragraph, paragraphsOf} from './paragraphs.js';
import {teaserTitle} from './teaser.js';

/** Enough of a text to tell its language, in characters. */
const sampleLength = 4000;

/** So many lines may stand between a title and the text: a subtitle, a place, a first heading. */
const mostHeadings = 3;

/** Read a plain text as it is saved from news sites, or as a book is: paragraphs, perhaps a title, a byline and a footer. */
export function parseText(text: string, name: string): Article {
	const footer = takeFooter(sanitise(text).split('\n'));
	const {related, rest} = takeTeasers(paragraphsOf(footer.lines));
	const {title, byline, body} = takeTitle(rest);
	const lede = body[0]?.join(' ') ?? '';
	const sample = sampleOf(title === null ? body : [[title], ...body]);
	return {
		metadata: {
			title: title ?? titleFromLede(lede) ?? titleFromName(sanitiseLine(name)),
			titleIsDerived: title === null,
			byline,
			siteName: footer.siteName,
			url: footer.url,
			publishedTime: footer.publishedTime,
			lang: detectLanguage(sample),
			dir: directionOf(sample),
			excerpt: excerptOf(lede),
			truncated: isCutOff(body.at(-1)?.at(-1) ?? ''),
			tags: [],
			related,
		},
		body: {type: 'root', children: body.map(paragraphNode)},
	};
}

function takeTeasers(paragraphs: readonly Paragraph[]): {
	related: readonly Related[];
	rest: readonly Paragraph[];
} {
	const related: Related[] = [];
	const rest = paragraphs.filter(lines => {
		const title = teaserTitle(lines.at(-1) ?? '');
		if (title !== null) {
			related.push({title: [...lines.slice(0, -1), title].join(' '), url: null});
		}

		return title === null;
	});
	return {related, rest};
}

/** Take a title line off, and a byline just below it. */
function takeTitle(paragraphs: readonly Paragraph[]): {
	title: string | null;
	byline: string | null;
	body: readonly Paragraph[];
} {
	const [first, second] = paragraphs;
	const line = first?.length === 1 ? (first[0] ?? '') : '';
	const byline = second?.length === 1 ? readByline(second[0] ?? '') : null;
	const body = paragraphs.slice(byline === null ? 1 : 2);
	return isTitleLine(line) && isAboveText(line, body)
		? {title: line, byline, body}
		: {title: null, byline: null, body: paragraphs};
}

/** Whether a longer paragraph follows, at once or below a few more lines that are headings as well. */
function isAboveText(line: string, body: readonly Paragraph[]): boolean {
	const lines = body.slice(0, mostHeadings + 1).map(paragraph => paragraph.join(' '));
	const longer = lines.findIndex(text => text.length > line.length);
	return longer !== -1 && lines.slice(0, longer).every(isTitleLine);
}

/** The names in a line like `By Jane Doe and John Roe`: few words, the names with capitals. */
function readByline(line: string): string | null {
	const names = /^(?:By|BY|by):?\s+(.+)$/.exec(line)?.[1] ?? '';
	const isNames =
		line.length <= 60 &&
		!/[.!?:;…]$/.test(names) &&
		names
			.split(/[\s,]+/)
			.every(word =>
				/^(?:\p{Lu}|\p{Lo}|(?:and|of|in|for|at|the|with|de|da|di|del|della|du|la|le|van|von|der|den|ter|al|bin|ibn|y|e|et|und|&|\|)$)/u.test(
					word,
				),
			);
	return isNames && /\p{L}/u.test(names) ? names : null;
}

function paragraphNode(lines: Paragraph): ParagraphNode {
	return {
		type: 'paragraph',
		children: lines.flatMap((value, index) =>
			index === 0 ? [{type: 'text', value}] : [{type: 'break'}, {type: 'text', value}],
		),
	};
}

function sampleOf(paragraphs: readonly Paragraph[]): string {
	const parts: string[] = [];
	let length = 0;
	for (const lines of paragraphs) {
		if (length > sampleLength) {
			break;
		}

		const part = lines.join('\n').slice(0, sampleLength);
		parts.push(part);
		length += part.length;
	}

	return parts.join('\n');
}
