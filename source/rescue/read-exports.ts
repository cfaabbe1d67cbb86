import {addressKey} from '../article/address-key.js';
import {decode} from '../formats/decode.js';
import {sanitiseLine} from '../formats/sanitise.js';
import {bytesOf, type ExportPart} from './export-part.js';
import {isNewsboatUrls} from './newsboat.js';
import {pocketHighlights} from './pocket.js';
import {type Entries, readObjects} from './read-objects.js';
import {columnsOf, readTable} from './read-table.js';
import type {Found, SavedHighlight} from './saved-item.js';
import type {Beside} from './service.js';
import {jsonServices, pageServices, tableServices} from './services.js';

/** What was found in a file of an export. */
export type Export =
	/** Pieces of a service. They are to be gone through before the next file is asked for; `count` tells how many entries there are. */
	| {readonly kind: 'pieces'; readonly service: string; readonly count: number; readonly found: Iterable<Found>}
	/** Addresses of feeds, as the file has them. */
	| {readonly kind: 'feeds'; readonly service: 'OPML' | 'newsboat'; readonly text: string}
	/** It is the database of a feed reader: `SQLite format 3`. */
	| {readonly kind: 'database'; readonly name: string}
	/** A file that is no export. */
	| {readonly kind: 'foreign'; readonly name: string}
	/** One that cannot be read, for a reason: a sentence without its end. */
	| {readonly kind: 'refused'; readonly reason: string};

/** So much of a file tells what it is, in characters. */
const startLength = 8000;
/** One of the first entries has what tells the service. */
const entriesLookedAt = 20;

/** Files of an export that are looked at: all others in an archive or a folder are texts, images and the like. */
const exportName = /\.(?:csv|tsv|json|html?|opml|xml|db)$|(?:^|\/)urls$/i;
/** The texts of Omnivore, which are read with the pieces. */
const besideName = /(?:^|\/)(?:content|highlights)\/[^/]*$/;
const annotationsName = /(?:^|\/)annotations\/[^/]*\.json$/i;

/** Read the files of an export, one after the other; a service is told by what is in them. One file alone may have any name. Never rejects. */
export async function* readExports(parts: readonly ExportPart[]): AsyncGenerator<Export> {
	const bundle = bundleOf(parts);
	// What stands in two files belongs to one piece: the highlights are needed first.
	const ordered = parts.toSorted((one, other) => rank(one) - rank(other));
	for (const part of ordered) {
		if (parts.length === 1 || (exportName.test(part.name) && !(bundle.isOmnivore && besideName.test(part.name)))) {
			yield await readPart(part, bundle);
		}
	}

	if (bundle.loose.size > 0) {
		yield {
			kind: 'pieces',
			service: pocketHighlights.service,
			count: bundle.loose.size,
			found: [...bundle.loose.values()],
		};
	}
}

function rank({name}: ExportPart): number {
	return annotationsName.test(name) ? 0 : 1;
}

type Bundle = {
	readonly isOmnivore: boolean;
	readonly beside: (name: string) => Beside;
	/** Pieces of which only the highlights are known yet, by the keys of their addresses. */
	readonly loose: Map<string, Extract<Found, {kind: 'item'}>>;
	readonly hasTables: boolean;
};

function bundleOf(parts: readonly ExportPart[]): Bundle {
	const byName = new Map(parts.map(part => [part.name, part]));
	const read = (name: string): string | null => {
		const part = byName.get(name);
		const bytes = part === undefined ? '' : bytesOf(part);
		return typeof bytes === 'string' ? null : new TextDecoder().decode(bytes);
	};
	return {
		isOmnivore: parts.some(({name}) => /(?:^|\/)metadata_\d+_to_\d+\.json$/i.test(name)),
		beside: name => file => read(name.replace(/[^/]*$/, '') + file),
		loose: new Map(),
		hasTables: parts.some(({name}) => /\.csv$/i.test(name)),
	};
}

async function readPart(part: ExportPart, bundle: Bundle): Promise<Export> {
	const name = sanitiseLine(part.name);
	const bytes = bytesOf(part);
	if (typeof bytes === 'string') {
		return {kind: 'refused', reason: `${name} ${bytes}`};
	}

	if (isDatabase(bytes)) {
		return {kind: 'database', name: part.name};
	}

	const decoded = await decode({bytes, name: part.name});
	return decoded.kind === 'refused'
		? {kind: 'refused', reason: `${name} is no text that can be read: give the file as the service made it`}
		: (readText(decoded.text, part.name, bundle) ?? {kind: 'foreign', name});
}

function readText(text: string, name: string, bundle: Bundle): Export | null {
	const start = text.slice(0, startLength);
	if (/^\s*</.test(start)) {
		return readMarkup(text, start);
	}

	if (/^\s*[[{]/.test(start)) {
		const entries = readObjects(text);
		return entries && readJson(entries, name, bundle);
	}

	if (isNewsboatUrls(name, text)) {
		return {kind: 'feeds', service: 'newsboat', text};
	}

	const columns = columnsOf(start);
	const known = tableServices.find(one => one.columns.every(column => columns.has(column)));
	if (known === undefined) {
		return null;
	}

	const {rows} = readTable(text);
	const found = function* (): Generator<Found> {
		for (const row of rows) {
			yield withHighlights(row === null ? {kind: 'flawed', flaw: 'unreadable'} : known.read(row), bundle);
		}
	};
	return {kind: 'pieces', service: known.service, count: rows.length, found: found()};
}

function readMarkup(text: string, start: string): Export | null {
	if (/<opml[\s>]/i.test(start)) {
		return {kind: 'feeds', service: 'OPML', text};
	}

	const known = pageServices.find(one => one.recognises(start));
	return known === undefined
		? null
		: {kind: 'pieces', service: known.service, count: text.split(/<a\s/i).length - 1, found: known.read(text)};
}

function readJson(entries: Entries, name: string, bundle: Bundle): Export | null {
	const first = entries.filter(entry => entry !== null).slice(0, entriesLookedAt);
	const known = jsonServices.find(one => first.some(entry => one.recognises(entry)));
	if (known === undefined) {
		return null;
	}

	const beside = bundle.beside(name);
	const read = function* (): Generator<Found> {
		for (const entry of entries) {
			yield entry === null ? {kind: 'flawed', flaw: 'unreadable'} : known.read(entry, beside);
		}
	};
	if (known !== pocketHighlights || !bundle.hasTables) {
		return {kind: 'pieces', service: known.service, count: entries.length, found: read()};
	}

	for (const found of read()) {
		const key = found.kind === 'item' && found.item.address !== null ? addressKey(found.item.address) : null;
		if (found.kind === 'item' && key !== null) {
			bundle.loose.set(key, found);
		}
	}

	return {kind: 'pieces', service: known.service, count: 0, found: []};
}

/** A piece with the highlights that stand in another file. */
function withHighlights(found: Found, {loose}: Bundle): Found {
	if (loose.size === 0 || found.kind !== 'item' || found.item.address === null) {
		return found;
	}

	const key = addressKey(found.item.address) ?? '';
	const highlights: readonly SavedHighlight[] = loose.get(key)?.item.highlights ?? [];
	loose.delete(key);
	return highlights.length === 0 ? found : {...found, item: {...found.item, highlights}};
}

function isDatabase(bytes: Uint8Array): boolean {
	return new TextDecoder('latin1').decode(bytes.subarray(0, 16)) === 'SQLite format 3\0';
}
