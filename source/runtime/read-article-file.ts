import type {PageExtent} from '../article/page-extent.js';
import {errorCode} from '../io/error-code.js';
import {readWholeFile} from '../io/read-file.js';
import {fileReason, type ReadArticle, readArticle} from './read-article.js';
import {isPiecePath, readPiece} from './read-collection.js';

/** Read the article in a file. Never rejects. */
export async function readArticleFile(file: string, extent: PageExtent = 'article'): Promise<ReadArticle> {
	try {
		return await readAt(file, extent);
	} catch (error) {
		return {kind: 'failed', reason: fileReason(file, error)};
	}
}

async function readAt(file: string, extent: PageExtent): Promise<ReadArticle> {
	try {
		const {bytes, changedTime} = await readWholeFile(file);
		return await readArticle(bytes, file, changedTime, extent);
	} catch (error) {
		// What it is in is a file, and no folder.
		if (errorCode(error) === 'ENOTDIR' && isPiecePath(file)) {
			return readPiece(file);
		}

		throw error;
	}
}
