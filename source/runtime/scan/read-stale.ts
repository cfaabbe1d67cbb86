import path from 'node:path';
import {lookAt, type StampedFile} from '../../io/list-files.js';
import type {LibraryIndex} from '../../library/index/open-index.js';
import {isPiecePath} from '../read-collection.js';
import {readBatch} from './read-batch.js';

const batchSize = 100;

/**
Read the articles again that have other tags by now than the full-text index knows, so that they are found by these as by other words. Throws what SQLite reports when the index cannot be written.
*/
export async function readStale(index: LibraryIndex): Promise<void> {
	const files = index.staleFiles().flatMap(at => stampedFile(at) ?? []);
	for (let from = 0; from < files.length; from += batchSize) {
		const {articles} = await readBatch(files.slice(from, from + batchSize));
		// What was edited meanwhile is another article: the next scan sees to it.
		const known = articles.filter(({entry}) => index.keyOfId(entry.id) !== null);
		index.writeArticles(known.map(article => ({...article, reading: null})));
	}
}

/** A piece is as old as the file that it stands in. */
function stampedFile(at: string): StampedFile | null {
	const found = lookAt(isPiecePath(at) && lookAt(at) === null ? path.dirname(at) : at);
	return found === 'folder' || found === null ? null : {...found, path: at};
}
