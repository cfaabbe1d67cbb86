import {Buffer} from 'node:buffer';
import path from 'node:path';
import {addressKey} from '../../article/address-key.js';
import type {HeldArticle} from '../../article/held-article.js';
import {makeFolder} from '../../io/make-folder.js';
import {removePartials} from '../../io/partial-file.js';
import {writePiece} from '../../io/write-piece.js';
import type {LibraryIndex} from '../../library/index/open-index.js';
import type {ReaderState} from '../../library/state/reader-state.js';
import type {ArticleRecord} from '../../library/state/record.js';
import {takeOver} from '../../library/state/take-over.js';
import {pieceFile} from '../../rescue/piece-file.js';
import type {Found, SavedItem} from '../../rescue/saved-item.js';
import {articleId, readArticle} from '../read-article.js';
import {readArticleFile} from '../read-article-file.js';
import {asksForText, recordOfItem} from './record-of-item.js';
import {emptyTally, sumOf, type Tally} from './tally.js';

/** Where pieces are taken in. */
export type Destination = {
	/** The folder of the library that they come into, each service in one of its own. */
	readonly folder: string;
	readonly index: LibraryIndex;
	readonly state: ReaderState;
	/** Nothing is written: what would be is told. */
	readonly isDryRun: boolean;
	/** In milliseconds since 1970. */
	readonly now: number;
};

/** A piece that is in the library without a text. */
export type Textless = {
	readonly address: string;
	readonly path: string;
	/** Empty where only the address is known. */
	readonly title: string;
	/** Empty for none. */
	readonly note: string;
};

export type TakingIn = {
	/**
	Take in what was found, so that nothing is in the library twice. Rejects with what the system reports when a file cannot be written, and with what `stateReason()` says to people when the state cannot; all that came before stays, and to take it in again does no harm.
	*/
	readonly take: (service: string, found: readonly Found[]) => Promise<Tally>;
	/** Write into the state what is not there yet. Throws as `take` rejects. */
	readonly finish: () => void;
	/** The pieces of all exports so far that have an address and no text. */
	readonly textless: () => readonly Textless[];
};

/** What was done with so many pieces is written into the state at once. A disk that makes sure of it has to write all new files first: done often, it is what takes most of the time. */
const recordsAtOnce = 5000;

/** Begin to take in exports; one piece that stands in several of them is taken in once. */
export function createTakingIn(destination: Destination): TakingIn {
	const seen = new Set<string>();
	const textless: Textless[] = [];
	const prepared = new Set<string>();
	let records: ArticleRecord[] = [];
	const finish = (): void => {
		takeOver(destination.state, destination.isDryRun ? [] : records, destination.now);
		records = [];
	};

	/** A folder without what an earlier run, ended in the middle, has left in it. */
	const prepare = async (folder: string): Promise<void> => {
		if (!prepared.has(folder) && !destination.isDryRun) {
			makeFolder(folder);
			await removePartials(folder);
			prepared.add(folder);
		}
	};

	return {
		async take(service, found) {
			await prepare(path.join(destination.folder, service));
			const items = found.flatMap(one => (one.kind === 'item' ? [withKey(one.item)] : []));
			const held = destination.index.heldBy(items.flatMap(({key}) => (key === null || seen.has(key) ? [] : [key])));
			let tally = flawsIn(found);
			for (const {item, key} of items) {
				const isRepeated = key !== null && seen.has(key);
				const there = key === null ? undefined : held.get(key);
				const taken: Taken = isRepeated
					? {tally: {held: 1}}
					: there
						? await meet(item, service, there, destination)
						: await add(item, service, destination);
				tally = sumOf(tally, taken.tally);
				records.push(...(taken.record ? [taken.record] : []));
				textless.push(...(taken.textless ? [taken.textless] : []));
				if (key !== null) {
					seen.add(key);
				}
			}

			if (records.length >= recordsAtOnce) {
				finish();
			}

			return tally;
		},
		finish,
		textless: () => textless,
	};
}

type Taken = {
	readonly tally: Partial<Tally>;
	readonly record?: ArticleRecord | undefined;
	readonly textless?: Textless | undefined;
};

function withKey(item: SavedItem): {readonly item: SavedItem; readonly key: string | null} {
	return {item, key: item.address === null ? null : addressKey(item.address)};
}

function flawsIn(found: readonly Found[]): Tally {
	let tally = emptyTally;
	for (const one of found) {
		if (one.kind === 'left-out') {
			tally = sumOf(tally, {leftOut: 1});
		} else if (one.kind === 'flawed') {
			tally = sumOf(tally, one.flaw === 'no-address' ? {noAddress: 1} : {unreadable: 1});
		}
	}

	return tally;
}

/** A piece that the library does not have. */
async function add(item: SavedItem, service: string, {folder, isDryRun, now}: Destination): Promise<Taken> {
	const added = {added: 1, withoutText: item.body === null ? 1 : 0, highlights: item.highlights.length};
	if (isDryRun) {
		return {tally: added};
	}

	const {name, text} = await pieceFile(item, service);
	const bytes = Buffer.from(text);
	const {kind, path: file} = writePiece(path.join(folder, service), name, '.md', bytes);
	const read = item.body !== null && asksForText(item) ? await readArticle(bytes, file, null) : null;
	const known = {
		id: articleId(bytes),
		path: file,
		text: read?.kind === 'read' ? read.manuscript.text : '',
		missingTags: [],
	};
	const made = recordOfItem(item, service, known, now);
	return {
		tally: {...(kind === 'same' ? {held: 1} : added), lostHighlights: made?.lost ?? 0},
		record: made?.record,
		textless: textlessAt(file, item),
	};
}

/** A piece that the library has: what was done with it elsewhere is added. */
async function meet(item: SavedItem, service: string, held: HeldArticle, destination: Destination): Promise<Taken> {
	const {index, now} = destination;
	const [article] = index.articlesOf([held.articleKey]);
	if (article === undefined) {
		return {tally: {held: 1}};
	}

	const {entry} = article;
	const isOurs = isPiece(held.path, destination.folder);
	// What has no text has no passage either, but for words of ours.
	const isAsked = asksForText(item) && !entry.truncated && !destination.isDryRun;
	const read = isAsked ? await readArticleFile(held.path) : null;
	const known = {
		id: entry.id,
		path: held.path,
		text: read?.kind === 'read' ? read.manuscript.text : '',
		missingTags: item.tags.filter(tag => !entry.tags.includes(tag)),
	};
	return {
		tally: {held: 1},
		record: recordOfItem(isOurs ? item : withNote(item), service, known, now)?.record,
		textless: entry.truncated && isOurs ? textlessAt(held.path, item) : undefined,
	};
}

/** A note about a piece stands in its file. Of a file that is the reader's own nothing is changed: it stands beside the title. */
function withNote(item: SavedItem): SavedItem {
	const {note, title, address, savedTime, highlights} = item;
	const beside = {quote: title ?? address ?? '', note, colour: null, time: savedTime};
	return note === '' ? item : {...item, highlights: [...highlights, beside]};
}

function textlessAt(file: string, {body, address, title, note}: SavedItem): Textless | undefined {
	return body === null && address !== null ? {address, path: file, title: title ?? '', note} : undefined;
}

/** Whether a file is where those of services come to: what the reader keeps elsewhere is not written over. */
function isPiece(file: string, folder: string): boolean {
	return path.dirname(path.dirname(file)) === folder && path.extname(file) === '.md';
}
