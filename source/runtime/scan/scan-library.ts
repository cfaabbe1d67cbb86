import path from 'node:path';
import type {Entry} from '../../article/entry.js';
import type {Reading} from '../../article/reading.js';
import {isFeedName} from '../../formats/names.js';
import {sanitiseLine} from '../../formats/sanitise.js';
import {errorReason} from '../../io/error-reason.js';
import type {StampedFile} from '../../io/list-files.js';
import type {LibraryIndex} from '../../library/index/open-index.js';
import {isPiecePath} from '../read-collection.js';
import {type Difference, differenceAt} from './difference.js';
import {type FileToRead, idOfFile, type ReadFiles} from './read-batch.js';

/** How far a scan is. */
export type ScanProgress = {
	/** Files that were read, of those that are new or have changed. */
	readonly done: number;
	readonly total: number;
	/** Files a second. */
	readonly rate: number;
};

export type ScanRequest = {
	readonly index: LibraryIndex;
	/** The library folders. */
	readonly roots: readonly string[];
	/** What to look at, files or folders; the roots for all of it. */
	readonly paths: readonly string[];
	readonly read: ReadFiles;
	/** What the reader did with articles that are about to be written, by their ids. */
	readonly readingsOf: (entries: readonly Entry[]) => ReadonlyMap<string, Reading>;
	/** An article was edited: whatever was done with it before goes on for it as it is now. Ids. */
	readonly inherit: (pairs: ReadonlyArray<{readonly from: string; readonly to: Entry}>) => void;
	readonly report: (progress: ScanProgress) => void;
	/** Called with each folder before it is listed. */
	readonly onFolder: (folder: string) => void;
	/** Called between batches: lets others have their turn. Resolves to false when the scan is to end here. */
	readonly rest: () => Promise<boolean>;
	/** Files that are read and written as one: the more, the faster, and the longer others wait. */
	readonly batchSize: number;
	/** Milliseconds, of any clock that runs steadily. */
	readonly clock: () => number;
};

export type ScanSummary = {
	/** Files that were looked at. */
	readonly count: number;
	readonly read: number;
	/** Files whose articles were known: moved, copied or touched. */
	readonly known: number;
	readonly gone: number;
	readonly refused: number;
	/** Sentences about folders that could not be read. */
	readonly failures: readonly string[];
	/** It was ended before it was through: the next scan goes on. */
	readonly isStopped: boolean;
};

/** The first ones are few, so that something is there soon. */
const firstBatch = 50;

/** A batch has no more files when those in it have so many bytes: all their texts stand in memory, and that of a book is several times as long as its file. */
const mostBytes = 12_000_000;

/** Batches that are read ahead of the one that is written. */
const ahead = 2;

/**
Bring an index up to date with the files of its library, as far as they are at or below some paths. Files are only read. Throws what SQLite reports when the index cannot be written.
*/
export async function scanLibrary(request: ScanRequest): Promise<ScanSummary> {
	const {index, roots, paths, report, clock} = request;
	const isAll = paths === roots;
	const known = isAll ? index.allFilesKnown() : index.filesKnown();
	const difference = differenceAt(paths, known, roots, request.onFolder);
	const start = clock();
	const toRead = withoutKnown(difference.toRead, request);
	let [done, read, refused, isStopped] = [0, 0, 0, false];
	const total = toRead.length;
	for await (const batch of readAhead(toRead, request)) {
		writeBatch(batch, request);
		read += batch.articles.length;
		refused += batch.refused.length;
		done += batch.files;
		report({done, total, rate: (1000 * done) / Math.max(1, clock() - start)});
		isStopped = !(await request.rest());
		if (isStopped) {
			break;
		}
	}

	// Last: a file that was moved has been found in its new place by now, so that its article was never gone.
	index.removeFiles(difference.gone);
	return {
		count: difference.count,
		read,
		known: difference.toRead.length - total,
		gone: difference.gone.length,
		refused,
		failures: failuresOf(difference),
		isStopped,
	};
}

/** Files that hold what the index has already are noted, and need not be read. */
function withoutKnown(files: readonly StampedFile[], {index}: ScanRequest): readonly StampedFile[] {
	if (index.countOf(null).articles === 0) {
		return files;
	}

	const same = files.flatMap(file => {
		// A collection has other pieces by now, and else none that must be read.
		const id = isFeedName(path.basename(file.path)) ? null : idOfFile(file);
		return id !== null && index.keyOfId(id) !== null ? [{id, file}] : [];
	});
	const unknown = new Set(index.noteFiles(same).map(({file}) => file.path));
	const noted = new Set(same.map(({file}) => file.path).filter(path => !unknown.has(path)));
	return files.filter(({path}) => !noted.has(path));
}

/** Where a batch ends that begins with a file: with so many files, or earlier when these are large. It has one file at least. */
function batchEnd(files: readonly StampedFile[], from: number, most: number): number {
	let to = from;
	let bytes = 0;
	while (to < files.length && to < from + most && bytes < mostBytes) {
		bytes += weightOf(files[to]);
		to++;
	}

	return to;
}

/** A collection counts for more than its bytes: what it holds takes long to write. */
function weightOf(file: StampedFile | undefined): number {
	const weight = file && isFeedName(path.basename(file.path)) ? 8 : 1;
	return weight * (file?.size ?? 0);
}

/** What was read, of so many files. */
type Batch = Awaited<ReturnType<ReadFiles>> & {readonly files: number};

async function* readAhead(files: readonly StampedFile[], {index, read, batchSize}: ScanRequest): AsyncGenerator<Batch> {
	const waiting: Array<Promise<Batch>> = [];
	let from = 0;
	const readNext = (): void => {
		const to = batchEnd(files, from, from === 0 ? Math.min(firstBatch, batchSize) : batchSize);
		const part = files.slice(from, to).map(file => withKnownPieces(file, index));
		waiting.push(read(part).then(batch => ({...batch, files: part.length})));
		from = to;
	};

	while (from < files.length && waiting.length < ahead) {
		readNext();
	}

	for (let next = waiting.shift(); next; next = waiting.shift()) {
		const batch = await next;
		if (from < files.length) {
			readNext();
		}

		yield batch;
	}
}

function withKnownPieces(file: StampedFile, index: LibraryIndex): FileToRead {
	return isFeedName(path.basename(file.path)) ? {...file, knownIds: index.idsIn(file.path)} : file;
}

function writeBatch({articles, refused, collections, same}: Batch, request: ScanRequest): void {
	const {index, readingsOf, inherit} = request;
	const entries = articles.map(({entry}) => entry);
	inherit(entries.flatMap(entry => editedFrom(entry, index) ?? []));
	const readings = readingsOf(entries);
	index.writeArticles(articles.map(article => ({...article, reading: readings.get(article.entry.id) ?? null})));
	index.noteFiles(same);
	index.noteCollections(collections);
	index.noteRefused(refused);
}

/** The article that stood in a file before it was edited: the same one, when it is called the same. What a feed lists under one name is one piece, whatever it is called. */
function editedFrom(entry: Entry, index: LibraryIndex): {readonly from: string; readonly to: Entry} | null {
	const key = index.keyOfPath(entry.path);
	const [before] = key === null ? [] : index.articlesOf([key]);
	return before && before.entry.id !== entry.id && (before.entry.title === entry.title || isPiecePath(entry.path))
		? {from: before.entry.id, to: entry}
		: null;
}

function failuresOf({failures}: Difference): readonly string[] {
	return failures.map(({folder, error}) => `${sanitiseLine(folder)} ${errorReason(error)}`);
}
