import type {StampedFile} from '../../io/list-files.js';
import {readBytes} from '../../io/read-file.js';
import type {ArticleToWrite} from '../../library/index/write-articles.js';
import {articleId, fileReason, readArticle} from '../read-article.js';

/** What some files hold. */
export type ReadBatch = {
	readonly articles: ReadonlyArray<Omit<ArticleToWrite, 'reading'>>;
	readonly refused: ReadonlyArray<{readonly file: StampedFile; readonly reason: string}>;
};

/** Reads files; never rejects. */
export type ReadFiles = (files: readonly StampedFile[]) => Promise<ReadBatch>;

/** Read the articles of some files. */
export async function readBatch(files: readonly StampedFile[]): Promise<ReadBatch> {
	const articles: Array<ReadBatch['articles'][number]> = [];
	const refused: Array<ReadBatch['refused'][number]> = [];
	for (const file of files) {
		const bytes = bytesOf(file);
		const read =
			typeof bytes === 'string'
				? {kind: 'failed' as const, reason: bytes}
				: await readArticle(bytes, file.path, new Date(file.mtime).toISOString());
		if (read.kind === 'read') {
			articles.push({entry: read.entry, text: read.manuscript.text, file});
		} else {
			refused.push({file, reason: read.reason});
		}
	}

	return {articles, refused};
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
