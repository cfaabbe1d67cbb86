import type {BlockContent, FootnoteDefinition, Nodes} from 'mdast';
import {sanitiseLine} from '../sanitise.js';
import type {Zip} from '../zip/zip.js';
import {type ChapterDraft, placeName} from './chapter.js';
import {type ContentsLine, readNav, readNcx} from './contents.js';
import {decodePart} from './decode-part.js';
import {blocksOf} from './flow.js';
import {type Level, withHeadings} from './headings.js';
import {readBookMetadata} from './metadata.js';
import {type Package, textOfPart} from './package.js';
import {elementsIn, readXhtml} from './xml.js';

/** The documents of a book one after the other, with what is needed to tell where their links lead. */
export type ReadDocuments = Pick<ChapterDraft, 'anchors' | 'replaced' | 'references' | 'groups'> & {
	readonly kind: 'read';
	readonly blocks: readonly BlockContent[];
	readonly notes: readonly FootnoteDefinition[];
	/** Some of the documents could not be read. */
	readonly isPartial: boolean;
};

/** Read the documents of a book, or say why that is not done. What is missing is told in its place. */
export function readDocuments(
	zip: Zip,
	book: Package,
): ReadDocuments | {readonly kind: 'encrypted'} | {readonly kind: 'large'} {
	const lines = linesByPath(contentsOf(zip, book));
	const shared: Omit<ChapterDraft, 'path' | 'open'> = {
		lang: readBookMetadata(book.metadata).lang,
		anchors: new Map(),
		replaced: new Map(),
		notes: [],
		groups: new Map(),
		references: new Set(),
	};
	const blocks: BlockContent[] = [];
	let level: Level | null = null;
	let isPartial = false;
	for (const {path} of book.spine.filter(item => item.path !== book.nav)) {
		const part = zip.read(path);
		if (part.kind === 'encrypted' || part.kind === 'large') {
			return part.kind === 'large' ? {kind: 'large'} : {kind: 'encrypted'};
		}

		const chapter: ChapterDraft = {...shared, path, open: [placeName(path, '')]};
		const isRead = part.kind === 'bytes';
		const before = shared.notes.length;
		const read = isRead ? readDocument(decodePart(part.bytes), chapter) : [missing(path)];
		// The heading of the notes has nothing below it when they stand elsewhere.
		const own = shared.notes.length > before && read.every(({type}) => type === 'heading') ? [] : read;
		const headed = withHeadings(own, lines.get(path) ?? [], chapter, level);
		level = headed.level;
		isPartial ||= !isRead;
		for (const block of headed.blocks) {
			blocks.push(block);
		}
	}

	return {...shared, kind: 'read', blocks: [...coverOf(book, blocks), ...blocks], isPartial};
}

function readDocument(text: string, chapter: ChapterDraft): readonly BlockContent[] {
	const root = readXhtml(text);
	const html = elementsIn(root, 'html')[0];
	return blocksOf(html ? [html] : root.children, chapter);
}

function missing(path: string): BlockContent {
	const name = sanitiseLine(path.slice(-80).toWellFormed());
	return {type: 'paragraph', children: [{type: 'text', value: `[missing from this file: ${name}]`}]};
}

/** The cover begins the book where no document shows it. */
function coverOf({cover}: Pick<Package, 'cover'>, blocks: readonly BlockContent[]): readonly BlockContent[] {
	const first = blocks.slice(0, 3).find(block => block.type === 'paragraph');
	const isShown = first?.type === 'paragraph' && first.children.some(({type}) => type === 'image');
	return cover === null || isShown || blocks.length === 0
		? []
		: [{type: 'paragraph', children: [{type: 'image', url: sanitiseLine(cover), alt: 'cover'}]}];
}

function contentsOf(zip: Zip, {nav, ncx}: Package): readonly ContentsLine[] {
	const navText = nav === null ? null : textOfPart(zip, nav);
	const lines = nav === null || navText === null ? [] : readNav(navText, nav);
	const ncxText = lines.length > 0 || ncx === null ? null : textOfPart(zip, ncx);
	return ncx === null || ncxText === null ? lines : readNcx(ncxText, ncx);
}

/** The lines of the contents by the documents to which they lead. One that leads nowhere stands above the next that does. */
function linesByPath(contents: readonly ContentsLine[]): ReadonlyMap<string, readonly ContentsLine[]> {
	const byPath = new Map<string, ContentsLine[]>();
	let above: ContentsLine[] = [];
	for (const line of contents) {
		const {place} = line;
		above.push(line);
		if (place !== null) {
			const lines = byPath.get(place.path) ?? [];
			lines.push(...above.map(one => (one === line ? line : {...one, place, isAbove: true})));
			byPath.set(place.path, lines);
			above = [];
		}
	}

	return byPath;
}

/** Where a place begins in the text. */
export function nodeAtPlace({anchors, replaced}: ReadDocuments, place: string): Nodes | null {
	// What is nowhere in its document is somewhere in it.
	const node = anchors.get(place) ?? anchors.get(`${place.slice(0, place.indexOf('#', 1))}#`);
	return node ? (replaced.get(node) ?? node) : null;
}
