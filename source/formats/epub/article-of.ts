import type {Nodes, Root} from 'mdast';
import type {Article} from '../../article/article.js';
import {detectLanguage, directionOf} from '../../article/language.js';
import {excerptOf} from '../excerpt.js';
import {visibleText} from '../markdown/visible-text.js';
import {titleFromName} from '../names.js';
import {sanitiseLine} from '../sanitise.js';
import {withLinks} from './links.js';
import {readBookMetadata} from './metadata.js';
import {takeNotes} from './notes.js';
import type {Package} from './package.js';
import {nodeAtPlace, type ReadDocuments} from './read-documents.js';

/** Enough of a text to tell its language, in characters. */
const sampleLength = 4000;

/** A book begins with its title, its publisher and its date; a paragraph of this many characters is more than that. */
const proseLength = 120;

/** The article that a book is. */
export function articleOf(read: ReadDocuments, {metadata: written}: Package, fileName: string): Article {
	const known = readBookMetadata(written);
	const body = bodyOf(read);
	const prose = body.children.filter(({type}) => type === 'paragraph').slice(0, 200);
	const lede = prose.find(node => visibleText([node], proseLength + 1).length > proseLength) ?? prose[0];
	const sample = visibleText(lede ? body.children.slice(body.children.indexOf(lede)) : body.children, sampleLength);
	return {
		metadata: {
			title: known.title ?? titleFromName(sanitiseLine(fileName)),
			titleIsDerived: known.title === null,
			byline: known.byline,
			siteName: known.siteName,
			url: known.url,
			publishedTime: known.publishedTime,
			lang: known.lang ?? detectLanguage(sample),
			dir: directionOf(sample),
			excerpt: known.excerpt ?? excerptOf(lede ? visibleText([lede], 2000) : ''),
			truncated: read.isPartial,
			tags: known.tags,
			related: [],
		},
		body,
	};
}

function bodyOf(read: ReadDocuments): Root {
	const nodeAt = (place: string): Nodes | null => nodeAtPlace(read, place);
	const {blocks, definitions, byLink, ways} = takeNotes({
		blocks: read.blocks,
		notes: read.notes,
		nodeAt,
		groups: read.groups,
		references: read.references,
	});
	return {type: 'root', children: withLinks([...blocks, ...definitions], {nodeAt, notes: byLink, ways})};
}
