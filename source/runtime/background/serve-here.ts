import {MessageChannel, type MessagePort} from 'node:worker_threads';
import type {LibraryIndex} from '../../library/index/open-index.js';
import {careFor} from '../../library/state/care.js';
import {type ReaderState, takeNotices} from '../../library/state/reader-state.js';
import {readBatch} from '../scan/read-batch.js';
import {type Background, connect, type News} from './connect-background.js';
import {type Port, serve} from './serve.js';

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
	serve(portOf(port2), {index, state, roots, read: readBatch, batchSize, care: () => care(state), close() {}});
	const {background} = connect(
		{postMessage: order => port1.postMessage(order), on: listener => port1.on('message', listener)},
		onNews,
	);
	port2.unref();
	port1.unref();
	return background;
}

function care(state: ReaderState): readonly string[] {
	careFor(state, Date.now());
	return takeNotices(state);
}

function portOf(port: MessagePort): Port {
	return {
		postMessage: report => port.postMessage(report),
		on: listener => port.on('message', listener),
		close: () => port.close(),
	};
}
