import path from 'node:path';
import type {PageExtent} from '../article/page-extent.js';
import {parseSource} from '../formats/parse.js';
import {errorCode} from '../io/error-code.js';
import {readPageBeside} from '../io/page-beside.js';
import {readWholeFile} from '../io/read-file.js';
import {fileReason, type ReadArticle, readArticle, readingOf} from './read-article.js';
import {isPiecePath, readPiece} from './read-collection.js';

/** Read the article in a file, or all of the page that it was taken from. Never rejects. */
export async function readArticleFile(file: string, extent: PageExtent = 'article'): Promise<ReadArticle> {
	try {
		const read = await readAt(file);
		return extent === 'page' && read.kind === 'read' ? await readWholePage(file, read) : read;
	} catch (error) {
		return {kind: 'failed', reason: fileReason(file, error)};
	}
}

async function readAt(file: string): Promise<ReadArticle> {
	try {
		const {bytes, changedTime} = await readWholeFile(file);
		return await readArticle(bytes, file, changedTime);
	} catch (error) {
		// What it is in is a file, and no folder.
		if (errorCode(error) === 'ENOTDIR' && isPiecePath(file)) {
			return readPiece(file);
		}

		throw error;
	}
}

/** The page is the file itself, or it is kept beside it. What is known of the article is known of its page. */
async function readWholePage(
	file: string,
	{entry, article: {metadata}}: Extract<ReadArticle, {readonly kind: 'read'}>,
): Promise<ReadArticle> {
	const bytes = entry.format === 'html' ? (await readWholeFile(file)).bytes : await readPageBeside(file);
	if (bytes === null) {
		return {kind: 'failed', reason: 'This is all of it: only of a web page there is more than its article'};
	}

	const parsed = await parseSource({bytes, name: `${path.parse(file).name}.html`, address: metadata.url}, 'page');
	return parsed.kind === 'refused'
		? {kind: 'failed', reason: parsed.reason}
		: readingOf({metadata: {...metadata, isWholePage: false}, body: parsed.article.body}, entry);
}
