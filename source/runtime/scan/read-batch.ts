import path from 'node:path';
import {isFeedName} from '../../formats/names.js';
import {errorCode} from '../../io/error-code.js';
import type {StampedFile} from '../../io/list-files.js';
import {readBytes} from '../../io/read-file.js';
import type {Collection, SameFile} from '../../library/index/files.js';
import type {ArticleToWrite} from '../../library/index/write-articles.js';
import {articleId, fileReason, type ReadArticle, readArticle} from '../read-article.js';
import {readArticleFile} from '../read-article-file.js';
import {isPiecePath, readCollection} from '../read-collection.js';

/** A file that is to be read. */
export type FileToRead = StampedFile & {
	/** The pieces that it held before, by their ids: they need not be read again. */
	readonly knownIds?: readonly string[];
};

/** What some files hold. */
export type ReadBatch = {
	readonly articles: ReadonlyArray<Omit<ArticleToWrite, 'reading'>>;
	readonly refused: ReadonlyArray<{readonly file: StampedFile; readonly reason: string}>;
	readonly collections: readonly Collection[];
	/** Pieces that were known. */
	readonly same: readonly SameFile[];
};

/** Reads files; never rejects. */
export type ReadFiles = (files: readonly FileToRead[]) => Promise<ReadBatch>;

/** Read the articles of some files. */
export async function readBatch(files: readonly FileToRead[]): Promise<ReadBatch> {
	const batches: ReadBatch[] = [];
	for (const file of files) {
		batches.push(isFeedName(path.basename(file.path)) ? await readPieces(file) : await readOne(file));
	}

	return joinBatches(batches);
}

/** What several batches hold, as one. */
export function joinBatches(batches: readonly ReadBatch[]): ReadBatch {
	return {
		articles: batches.flatMap(({articles}) => articles),
		refused: batches.flatMap(({refused}) => refused),
		collections: batches.flatMap(({collections}) => collections),
		same: batches.flatMap(({same}) => same),
	};
}

const nothing: ReadBatch = {articles: [], refused: [], collections: [], same: []};

/** A file that could not be read. */
export function refusedBatch(file: StampedFile, reason: string): ReadBatch {
	return {...nothing, refused: [{file, reason}]};
}

async function readOne(file: StampedFile): Promise<ReadBatch> {
	const read = await readFileAt(file);
	return read.kind === 'read'
		? {...nothing, articles: [{entry: read.entry, text: read.manuscript.text, file}]}
		: refusedBatch(file, read.reason);
}

async function readFileAt({path: at, mtime}: StampedFile): Promise<ReadArticle> {
	try {
		return await readArticle(readBytes(at), at, new Date(mtime).toISOString());
	} catch (error) {
		return isPiecePath(at) && errorCode(error) === 'ENOTDIR'
			? readArticleFile(at)
			: {kind: 'failed', reason: fileReason(at, error)};
	}
}

async function readPieces(file: FileToRead): Promise<ReadBatch> {
	const bytes = bytesOf(file);
	const read =
		typeof bytes === 'string'
			? {kind: 'failed' as const, reason: bytes}
			: await readCollection(bytes, file.path, new Date(file.mtime).toISOString());
	if (read.kind === 'failed') {
		return refusedBatch(file, read.reason);
	}

	const known = new Set(file.knownIds);
	const articles: Array<ReadBatch['articles'][number]> = [];
	const same: SameFile[] = [];
	for (const piece of read.pieces) {
		const stamp = {path: piece.path, size: file.size, mtime: file.mtime};
		const article = known.has(piece.id) ? null : piece.read();
		if (article === null) {
			same.push({id: piece.id, file: stamp});
		} else if (article.kind === 'read') {
			articles.push({entry: article.entry, text: article.manuscript.text, file: stamp});
		}
	}

	return {
		...nothing,
		articles,
		same,
		collections: [{file, pieces: read.pieces.map(({path: at}) => path.basename(at))}],
	};
}

/** The id of the article that a file would hold; `null` when it cannot be read. */
export function idOfFile(file: StampedFile): string | null {
	const bytes = bytesOf(file);
	return typeof bytes === 'string' ? null : articleId(bytes);
}

/** The bytes of a file, or the sentence that says why it cannot be read. */
function bytesOf(file: StampedFile): Uint8Array | string {
	try {
		return readBytes(file.path);
	} catch (error) {
		return fileReason(file.path, error);
	}
}
