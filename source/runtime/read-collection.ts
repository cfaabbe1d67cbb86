import path from 'node:path';
import {missingPiece, type ParsedCollection, type Piece, parseCollection} from '../formats/collection.js';
import {isFeedName} from '../formats/names.js';
import {readWholeFile} from '../io/read-file.js';
import {articleId, type ReadArticle, readingOf} from './read-article.js';

/** A piece as a file of its own: its path is that of its collection with its name below. */
export type PieceFile = {
	readonly path: string;
	readonly id: string;
	readonly read: () => ReadArticle;
};

export type ReadCollection =
	| {readonly kind: 'read'; readonly pieces: readonly PieceFile[]}
	| {readonly kind: 'failed'; readonly reason: string};

/** The pieces of a collection from its bytes; none for a file that only has the name of one. Never rejects. */
export async function readCollection(bytes: Uint8Array, file: string, savedTime: string): Promise<ReadCollection> {
	const parsed: ParsedCollection = await parseCollection({bytes, name: path.basename(file)});
	return parsed.kind === 'refused'
		? {kind: 'failed', reason: parsed.reason}
		: {kind: 'read', pieces: parsed.pieces.map(piece => pieceFile(piece, file, savedTime))};
}

function pieceFile(piece: Piece, file: string, savedTime: string): PieceFile {
	const at = path.join(file, piece.name);
	const id = articleId(piece.content);
	return {path: at, id, read: () => readingOf(piece.article(), {id, path: at, format: 'feed', savedTime})};
}

/** Whether a path may be that of a piece: by the name of what it is in. */
export function isPiecePath(file: string): boolean {
	return isFeedName(path.basename(path.dirname(file)));
}

/** Read the piece at a path. Rejects as `node:fs` does when its collection cannot be read. */
export async function readPiece(at: string): Promise<ReadArticle> {
	const file = path.dirname(at);
	const {bytes, changedTime} = await readWholeFile(file);
	const read = await readCollection(bytes, file, changedTime);
	return read.kind === 'failed'
		? read
		: (read.pieces.find(piece => piece.path === at)?.read() ?? {
				kind: 'failed',
				reason: missingPiece({bytes, name: path.basename(file)}),
			});
}
