import type {BlockContent, FootnoteDefinition, List, ListItem, Nodes, Paragraph, PhrasingContent, Table} from 'mdast';
import type {DefList} from '../../article/nodes.js';
import {readLang} from '../markdown/front-matter.js';
import {beginPlaces, type ChapterDraft, hasKind, noteKind, openPlaces, pageKind, placeName} from './chapter.js';
import {codeOf} from './code.js';
import {isBlank, isSilent, phrasingOf} from './phrasing.js';
import {childElements, elementsIn, type XmlElement} from './xml.js';

type Child = XmlElement | string;

const blockNames = new Set(
	'address article aside blockquote body caption center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main nav ol p pre section summary table tbody td tfoot th thead tr ul'.split(
		' ',
	),
);

/** What is called so may be a note: when it is one, all of it is. */
const noteClass = /(?:^|[\s_-])(?:foot|end)note(?:$|[\s_-])/i;

/** The blocks that elements and texts make; words that stand beside blocks are paragraphs. */
export function blocksOf(children: readonly Child[], chapter: ChapterDraft): BlockContent[] {
	const blocks: BlockContent[] = [];
	let run: Child[] = [];
	const endRun = (): void => {
		blocks.push(...paragraphs(run, chapter));
		run = [];
	};

	for (const child of children) {
		if (typeof child === 'string' || !holdsBlocks(child)) {
			run.push(child);
		} else if (!isSilent(child)) {
			endRun();
			pushAll(blocks, blockOf(child, chapter));
		}
	}

	endRun();
	return blocks;
}

function holdsBlocks(element: XmlElement): boolean {
	return (
		blockNames.has(element.name) || element.children.some(child => typeof child !== 'string' && holdsBlocks(child))
	);
}

function pushAll<Item>(items: Item[], more: readonly Item[]): void {
	for (const item of more) {
		items.push(item);
	}
}

function blockOf(element: XmlElement, chapter: ChapterDraft): readonly BlockContent[] {
	if (isNote(element)) {
		takeNote(element, chapter);
		return [];
	}

	openPlaces(chapter, element);
	const lang = languageOf(element);
	const blocks =
		lang !== null && lang !== chapter.lang
			? inLanguage(blocksIn(element, {...chapter, lang}), lang)
			: blocksIn(element, chapter);
	const [first, ...others] = noteClass.test(element.attributes['class'] ?? '') ? blocks : [];
	if (first && others.length > 0) {
		chapter.groups.set(first, others);
	}

	return blocks;
}

function blocksIn(element: XmlElement, chapter: ChapterDraft): readonly BlockContent[] {
	switch (element.name) {
		case 'h1':
		case 'h2':
		case 'h3':
		case 'h4':
		case 'h5':
		case 'h6': {
			const children = phrasingOf(element.children, chapter);
			const depth = Number(element.name.slice(1)) as 1 | 2 | 3 | 4 | 5 | 6;
			return isBlank(children) ? [] : [begun({type: 'heading', depth, children}, chapter)];
		}

		case 'blockquote': {
			const children = blocksOf(element.children, chapter);
			return children.length === 0 ? [] : [{type: 'blockquote', children}];
		}

		case 'ul':
		case 'ol': {
			return listOf(element, chapter);
		}

		case 'dl': {
			return definitionsOf(element, chapter);
		}

		case 'pre': {
			return [begun(codeOf(element), chapter)];
		}

		case 'table': {
			return tableOf(element, chapter);
		}

		case 'hr': {
			return [begun({type: 'thematicBreak'}, chapter)];
		}

		default: {
			return hasKind(element, pageKind) ? [] : blocksOf(element.children, chapter);
		}
	}
}

/** A block at which the open places begin. */
function begun<Node extends Nodes>(node: Node, chapter: ChapterDraft): Node {
	beginPlaces(chapter, node);
	return node;
}

function paragraphs(run: readonly Child[], chapter: ChapterDraft): readonly Paragraph[] {
	const children = run.length === 0 ? [] : phrasingOf(run, chapter);
	return isBlank(children) ? [] : [begun({type: 'paragraph', children}, chapter)];
}

function languageOf({attributes}: XmlElement): string | null {
	return readLang(attributes['xml:lang'] ?? attributes['lang'] ?? '');
}

function inLanguage(blocks: readonly BlockContent[], lang: string): readonly BlockContent[] {
	for (const block of blocks) {
		block.data = {hProperties: {lang}, ...block.data};
	}

	return blocks;
}

function isNote(element: XmlElement): boolean {
	return hasKind(element, noteKind) && (element.attributes['id'] ?? '') !== '';
}

/** A note stands in no text: it is put to those of the book. */
function takeNote(element: XmlElement, chapter: ChapterDraft): void {
	const identifier = placeName(chapter.path, element.attributes['id'] ?? '');
	const own: ChapterDraft = {...chapter, open: []};
	const children = blocksOf(element.children, own);
	if (children.length > 0) {
		const note: FootnoteDefinition = {type: 'footnoteDefinition', identifier, label: identifier, children};
		own.open.push(identifier);
		chapter.notes.push(begun(note, own));
	}
}

function listOf(element: XmlElement, chapter: ChapterDraft): readonly BlockContent[] {
	const items: ListItem[] = [];
	for (const child of childElements(element)) {
		if (isNote(child)) {
			takeNote(child, chapter);
		} else if (!isSilent(child)) {
			openPlaces(chapter, child);
			const children = blocksOf(child.name === 'li' ? child.children : [child], chapter);
			if (children.length > 0) {
				items.push({type: 'listItem', spread: children.length > 1 && children[1]?.type !== 'list', children});
			}
		}
	}

	const isOrdered = element.name === 'ol';
	const start = Number.parseInt(element.attributes['start'] ?? '1', 10);
	const list: List = {
		type: 'list',
		ordered: isOrdered,
		start: isOrdered ? Math.min(Math.max(Number.isNaN(start) ? 1 : start, 0), 999_999_999) : null,
		spread: items.some(({spread}) => spread),
		children: items,
	};
	return items.length === 0 ? [] : [list];
}

function definitionsOf(element: XmlElement, chapter: ChapterDraft): readonly BlockContent[] {
	// A pair may stand in a `div`.
	const parts = childElements(element).flatMap(child => (child.name === 'div' ? childElements(child) : [child]));
	const list: DefList = {type: 'defList', children: []};
	for (const part of parts) {
		if (part.name === 'dt') {
			openPlaces(chapter, part);
			list.children.push(begun({type: 'defListTerm', children: phrasingOf(part.children, chapter)}, chapter));
		} else if (part.name === 'dd') {
			openPlaces(chapter, part);
			const children = blocksOf(part.children, chapter);
			list.children.push({type: 'defListDescription', spread: children.length > 1, children});
		}
	}

	return list.children.length === 0 ? blocksOf(element.children, chapter) : [list];
}

/** The rows of a table, not of those in it. */
function rowsOf(element: XmlElement): readonly XmlElement[] {
	return childElements(element).flatMap(child =>
		child.name === 'tr' ? [child] : /^t(?:head|body|foot)$/.test(child.name) ? childElements(child, 'tr') : [],
	);
}

function tableOf(element: XmlElement, chapter: ChapterDraft): readonly BlockContent[] {
	const rows = rowsOf(element).map(row => childElements(row).filter(({name}) => name === 'td' || name === 'th'));
	const width = Math.max(0, ...rows.slice(0, 10_000).map(row => row.length));
	const captions = childElements(element, 'caption').flatMap(({children}) => blocksOf(children, chapter));
	// A table of one column, or one in another, was made for its looks.
	if (width < 2 || elementsIn(element, 'table').length > 0) {
		return [...captions, ...rows.flat().flatMap(({children}) => blocksOf(children, chapter))];
	}

	const table: Table = {
		type: 'table',
		align: [],
		children: rows.map(row => ({
			type: 'tableRow',
			children: row.map(cell => {
				openPlaces(chapter, cell);
				return {type: 'tableCell', children: cellWords(cell, chapter)};
			}),
		})),
	};
	return [...captions, begun(table, chapter)];
}

/** The words of a cell, on one line: those of its blocks with a space between them. */
function cellWords({children}: XmlElement, chapter: ChapterDraft): PhrasingContent[] {
	const words = phrasingOf(
		children.flatMap(child => (typeof child === 'string' || !holdsBlocks(child) ? [child] : [child, ' '])),
		chapter,
	);
	return words.map(node => (node.type === 'break' ? {type: 'text', value: ' '} : node));
}
