import type {Zip} from '../zip/zip.js';
import {decodePart} from './decode-part.js';
import {placeOf} from './part-path.js';
import {childElements, elementsIn, readXml, type XmlElement} from './xml.js';

/** A part of the book as its package lists it. */
export type Item = {
	/** In the archive. */
	readonly path: string;
	readonly mediaType: string;
	/** What EPUB 3 says of it: `nav`, `cover-image`. */
	readonly properties: readonly string[];
};

/** What the package document of a book tells (EPUB 3.3, section 5; OPF 2.0.1). */
export type Package = {
	readonly metadata: XmlElement;
	/** The documents in the order of reading, each once; those out of the line, as notes and answers are, come last. */
	readonly spine: readonly Item[];
	/** The contents of EPUB 3 and of EPUB 2. */
	readonly nav: string | null;
	readonly ncx: string | null;
	/** The picture on the cover. */
	readonly cover: string | null;
};

const noElement: XmlElement = {name: '', attributes: {}, children: []};

/** Read the package of a book; `null` when it has none. */
export function readPackage(zip: Zip): Package | null {
	const path = packagePath(zip);
	const text = path === null ? null : textOfPart(zip, path);
	if (path === null || text === null) {
		return null;
	}

	const root = readXml(text);
	const metadata = elementsIn(root, 'metadata')[0] ?? noElement;
	const spine = elementsIn(root, 'spine')[0] ?? noElement;
	const elements = elementsIn(elementsIn(root, 'manifest')[0] ?? noElement, 'item');
	const items = new Map(elements.map(element => [element.attributes['id'] ?? '', itemOf(element, path)] as const));
	const fallbacks = new Map(elements.map(({attributes}) => [attributes['id'] ?? '', attributes['fallback'] ?? '']));
	const all = [...items.values()];
	return {
		metadata,
		spine: documentsOf(spine, items, fallbacks),
		nav: all.find(({properties}) => properties.includes('nav'))?.path ?? null,
		ncx:
			items.get(spine.attributes['toc'] ?? '')?.path ??
			all.find(({mediaType}) => mediaType === 'application/x-dtbncx+xml')?.path ??
			null,
		cover: coverOf(all, items, metadata),
	};
}

/** The text of a part of a book; `null` when it cannot be read. */
export function textOfPart(zip: Zip, path: string): string | null {
	const part = zip.read(path);
	return part.kind === 'bytes' ? decodePart(part.bytes) : null;
}

/** Where the package stands: as the container says, or else where a file is called so. */
function packagePath(zip: Zip): string | null {
	const container = textOfPart(zip, 'META-INF/container.xml');
	const named = container === null ? [] : elementsIn(readXml(container), 'rootfile');
	const paths = named.flatMap(({attributes}) => placeOf(attributes['full-path'] ?? '', '')?.path ?? []);
	const names = new Set(zip.names);
	return paths.find(path => names.has(path)) ?? zip.names.find(name => /\.opf$/i.test(name)) ?? null;
}

function itemOf({attributes}: XmlElement, from: string): Item {
	return {
		path: placeOf(attributes['href'] ?? '', from)?.path ?? '',
		mediaType: (attributes['media-type'] ?? '').toLowerCase(),
		properties: (attributes['properties'] ?? '').split(/\s+/),
	};
}

function documentsOf(
	spine: XmlElement,
	items: ReadonlyMap<string, Item>,
	fallbacks: ReadonlyMap<string, string>,
): readonly Item[] {
	const seen = new Set<string>();
	const [inLine, outOfLine]: [Item[], Item[]] = [[], []];
	for (const {attributes} of childElements(spine, 'itemref')) {
		const item = documentOf(attributes['idref'] ?? '', items, fallbacks);
		if (item !== null && !seen.has(item.path)) {
			seen.add(item.path);
			(attributes['linear'] === 'no' ? outOfLine : inLine).push(item);
		}
	}

	return [...inLine, ...outOfLine];
}

/** The item of an id, or the document that stands in for it when it is something else. */
function documentOf(id: string, items: ReadonlyMap<string, Item>, fallbacks: ReadonlyMap<string, string>): Item | null {
	const tried = new Set<string>();
	for (let next = id; !tried.has(next); next = fallbacks.get(next) ?? '') {
		tried.add(next);
		const item = items.get(next);
		if (item && isDocument(item)) {
			return item;
		}
	}

	return null;
}

function isDocument({path, mediaType}: Item): boolean {
	return /^(?:application\/xhtml\+xml|text\/html|text\/x-oeb1-document)$/.test(mediaType) || /\.x?html?$/i.test(path);
}

function coverOf(all: readonly Item[], items: ReadonlyMap<string, Item>, metadata: XmlElement): string | null {
	const named = elementsIn(metadata, 'meta').find(({attributes}) => attributes['name'] === 'cover');
	const cover =
		all.find(({properties}) => properties.includes('cover-image')) ?? items.get(named?.attributes['content'] ?? '');
	return cover?.mediaType.startsWith('image/') ? cover.path : null;
}
