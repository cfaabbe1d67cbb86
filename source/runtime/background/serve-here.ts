import {MessageChannel} from 'node:worker_threads';
import type {LibraryIndex} from '../../library/index/open-index.js';
import type {ReaderState} from '../../library/state/reader-state.js';
import {readBatch} from '../scan/read-batch.js';
import {type Background, connect, type News} from './connect-background.js';
import {serve} from './serve.js';

/** So few files at once that a key need not wait. */
const batchSize = 10;

/** Keep an index on this thread: one that is nowhere but in its memory. */
export function serveHere(
	index: LibraryIndex,
	state: ReaderState,
	roots: readonly string[],
	onNews: (news: News) => void,
): Background {
	const {port1, port2} = new MessageChannel();
	serve(port2, {index, state, roots, read: readBatch, batchSize, close() {}});
	port2.unref();
	const {background} = connect(port1, onNews);
	port1.unref();
	return background;
}
