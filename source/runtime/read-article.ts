import {hash} from 'node:crypto';
import path from 'node:path';
import type {Article} from '../article/article.js';
import {describe, type Origin} from '../article/describe.js';
import type {Entry} from '../article/entry.js';
import type {Manuscript} from '../article/manuscript.js';
import {writeManuscript} from '../article/write-manuscript.js';
import type {Feed} from '../formats/feed/feed.js';
import {parseSource} from '../formats/parse.js';
import {sanitiseLine} from '../formats/sanitise.js';
import {errorReason} from '../io/error-reason.js';

/** An article with all that follows from it, or the sentence that says why it cannot be read. */
export type ReadArticle =
	| {
			readonly kind: 'read';
			readonly entry: Entry;
			readonly article: Article;
			readonly manuscript: Manuscript;
			/** What the article was made of, where it is all of a feed. */
			readonly feed?: Feed;
	  }
	| {readonly kind: 'failed'; readonly reason: string};

/** Why a file could not be read, as a sentence without its end. */
export function fileReason(file: string, error: unknown): string {
	return `${sanitiseLine(path.basename(file))} ${errorReason(error)}`;
}

/** Read an article from bytes; `file` is empty for standard input. */
export async function readArticle(bytes: Uint8Array, file: string, savedTime: string | null): Promise<ReadArticle> {
	const parsed = await parseSource({bytes, name: path.basename(file)});
	if (parsed.kind === 'refused') {
		return {kind: 'failed', reason: parsed.reason};
	}

	const {article, format, feed} = parsed;
	const read = readingOf(article, {id: articleId(bytes), path: file, format, savedTime});
	return feed === undefined ? read : {...read, feed};
}

/** An article with all that follows from it. */
export function readingOf(
	article: Article,
	{id, path: file, format, savedTime}: Origin,
): Extract<ReadArticle, {kind: 'read'}> {
	const manuscript = writeManuscript(article.body, article.metadata);
	return {kind: 'read', article, manuscript, entry: describe(article, manuscript, {id, path: file, format, savedTime})};
}

/** By what an article is known wherever its file is: a hash of its bytes, or of what else it is made of. */
export function articleId(bytes: Uint8Array | string): string {
	return hash('sha256', bytes).slice(0, 16);
}
