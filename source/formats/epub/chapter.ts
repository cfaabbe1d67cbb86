import type {BlockContent, FootnoteDefinition, Nodes} from 'mdast';
import type {XmlElement} from './xml.js';

/** A document of a book while it is read. Places in the book are named by `placeName`. */
export type ChapterDraft = {
	/** In the archive. */
	readonly path: string;
	readonly lang: string | null;
	/** The nodes at which the places of the book begin. */
	readonly anchors: Map<string, Nodes>;
	/** Nodes for which others stand by now. */
	readonly replaced: Map<Nodes, Nodes>;
	/** Places that begin with the next block. */
	readonly open: string[];
	/** Notes that the document says are such; they stand in no text. */
	readonly notes: FootnoteDefinition[];
	/** What looks like a note of several blocks: the others by the first. */
	readonly groups: Map<Nodes, readonly BlockContent[]>;
	/** Links that it says lead to a note. */
	readonly references: Set<Nodes>;
};

/** The name of a place in a book, as it stands in the address of a link while the book is read. */
export function placeName(path: string, id: string): string {
	return `#${path}#${id}`;
}

/** Note that the places which an element has a name for begin with the next block. */
export function openPlaces(chapter: ChapterDraft, element: XmlElement): void {
	const {id, name} = element.attributes;
	const own = id ?? (element.name === 'a' ? name : undefined);
	if (own !== undefined) {
		chapter.open.push(placeName(chapter.path, own));
	}
}

/** Let the open places begin with a node. */
export function beginPlaces(chapter: ChapterDraft, node: Nodes): void {
	for (const place of chapter.open.splice(0)) {
		if (!chapter.anchors.has(place)) {
			chapter.anchors.set(place, node);
		}
	}
}

/** What an element is by its `epub:type` and its ARIA role, which both name the same things (EPUB 3 SSV, DPUB-ARIA). */
export function hasKind(element: XmlElement, kind: RegExp): boolean {
	const {'epub:type': type = '', role = ''} = element.attributes;
	return type + role !== '' && `${type} ${role}`.split(/\s+/).some(word => kind.test(word.replace(/^doc-/, '')));
}

export const noteKind = /^(?:footnote|endnote|rearnote)$/;
export const referenceKind = /^noteref$/;
export const backKind = /^(?:backlink|referrer)$/;
export const pageKind = /^pagebreak$/;
