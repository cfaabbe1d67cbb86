import {lookAt, type StampedFile} from '../../io/list-files.js';
import type {LibraryIndex} from '../../library/index/open-index.js';
import {readBatch} from './read-batch.js';

const batchSize = 100;

/**
Read the articles again that have other tags by now than the full-text index knows, so that they are found by these as by other words. Throws what SQLite reports when the index cannot be written.
*/
export async function readStale(index: LibraryIndex): Promise<void> {
	const files = index.staleFiles().flatMap(path => stampedFile(path) ?? []);
	for (let from = 0; from < files.length; from += batchSize) {
		const {articles} = await readBatch(files.slice(from, from + batchSize));
		// What was edited meanwhile is another article: the next scan sees to it.
		const known = articles.filter(({entry}) => index.keyOfId(entry.id) !== null);
		index.writeArticles(known.map(article => ({...article, reading: null})));
	}
}

function stampedFile(path: string): StampedFile | null {
	const found = lookAt(path);
	return found === 'folder' ? null : found;
}
