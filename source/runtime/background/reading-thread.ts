import {Worker} from 'node:worker_threads';
import type {StampedFile} from '../../io/list-files.js';
import {fileReason} from '../read-article.js';
import {
	type FileToRead,
	joinBatches,
	type ReadBatch,
	type ReadFiles,
	readBatch,
	refusedBatch,
} from '../scan/read-batch.js';

export type ReadOrder = {readonly number: number; readonly files: readonly FileToRead[]};

type ReadReply = {readonly number: number; readonly batch: ReadBatch};

/** From so many files on a thread of its own is worth its start. */
const worthAThread = 50;

/** A reading thread is stopped when nothing was read for so many milliseconds. */
const idle = 5000;

/**
What reads files for an index, on another thread where they are many: while one batch is written the next one is read. A file that a thread cannot bear, for it is too large or too twisted, is refused, and takes no other along.
*/
export function createReaders(entry: URL): {readonly read: ReadFiles; readonly close: () => void} {
	let thread: ReadingThread | null = null;
	let timer: NodeJS.Timeout | undefined;
	const close = (): void => {
		clearTimeout(timer);
		thread?.close();
		thread = null;
	};

	const readThere = async (files: readonly FileToRead[]): Promise<ReadBatch> => {
		clearTimeout(timer);
		thread ??= startReadingThread(entry);
		const used = thread;
		const batch = await used.read(files);
		clearTimeout(timer);
		timer = setTimeout(close, idle);
		timer.unref();
		if (batch !== null) {
			return batch;
		}

		if (thread === used) {
			thread = null;
		}

		const [only, ...others] = files;
		if (only && others.length === 0) {
			return refusedBatch(only, tooMuch(only));
		}

		const parts: ReadBatch[] = [];
		for (const part of halves(files)) {
			parts.push(await readThere(part));
		}

		return joinBatches(parts);
	};

	return {
		read: async files => (files.length < worthAThread && thread === null ? readBatch(files) : readThere(files)),
		close,
	};
}

function halves<Item>(items: readonly Item[]): ReadonlyArray<readonly Item[]> {
	const middle = Math.ceil(items.length / 2);
	return [items.slice(0, middle), items.slice(middle)];
}

function tooMuch(file: StampedFile): string {
	return `${fileReason(file.path, new Error('too much'))}: it takes more memory than there is`;
}

type ReadingThread = {
	/** `null` when the thread has ended over it. */
	readonly read: (files: readonly FileToRead[]) => Promise<ReadBatch | null>;
	readonly close: () => void;
};

function startReadingThread(entry: URL): ReadingThread {
	const waiting = new Map<number, (batch: ReadBatch | null) => void>();
	let last = 0;
	const worker = new Worker(entry, {
		workerData: {type: 'read'},
		// Else it keeps what it threw away until memory runs short.
		resourceLimits: {maxYoungGenerationSizeMb: 8, maxOldGenerationSizeMb: 512},
	});
	const fail = (): void => {
		for (const resolve of waiting.values()) {
			resolve(null);
		}

		waiting.clear();
	};

	worker.on('message', ({number, batch}: ReadReply) => {
		waiting.get(number)?.(batch);
		waiting.delete(number);
	});
	worker.on('error', fail);
	worker.on('exit', fail);
	worker.unref();
	return {
		read: async files =>
			new Promise(resolve => {
				last++;
				waiting.set(last, resolve);
				worker.postMessage({number: last, files} satisfies ReadOrder);
			}),
		close() {
			void worker.terminate();
		},
	};
}
