import process from 'node:process';
import type {MessagePort} from 'node:worker_threads';
import {openIndex} from '../../library/index/open-index.js';
import {careFor} from '../../library/state/care.js';
import {closeState, openState, takeNotices} from '../../library/state/reader-state.js';
import type {UpdateFeedsTask} from '../feeds/update-beside.js';
import {readBatch} from '../scan/read-batch.js';
import type {Order, Report} from './messages.js';
import {createReaders, type ReadOrder} from './reading-thread.js';
import {type Port, serve} from './serve.js';

/** What the process beside the program is told first: which index it is to keep. */
export type KeepIndexTask = {
	/** The file that it runs itself, for a thread to read files on. */
	readonly entry: string;
	readonly indexFolder: string;
	readonly stateFolder: string;
	readonly roots: readonly string[];
	/** The state was closed in order the last time. */
	readonly wasClosed: boolean;
};

/** Files that are read and written as one: others wait for half a second then, and half as many cost a sixth more. */
const batchSize = 1000;

/** How long this process waits while another one writes, in milliseconds: nobody waits for it. */
const patience = 10_000;

/** Update feeds, or keep an index, as the process is told by its parent, until that tells it to end, or ends itself. */
export function runInProcess(): void {
	process.once('message', (task: KeepIndexTask | UpdateFeedsTask) => {
		if ('kind' in task) {
			void import('../feeds/update-beside.js').then(async ({updateBeside}) => updateBeside(task));
			return;
		}

		const {index} = openIndex(task.indexFolder, {patience, isForMuchWriting: true});
		const state = openState(task.stateFolder, Date.now(), patience);
		const readers = createReaders(new URL(task.entry));
		serve(parent, {
			index,
			state,
			roots: task.roots,
			read: readers.read,
			batchSize,
			care() {
				careFor(state, Date.now(), task.wasClosed);
				return takeNotices(state);
			},
			close() {
				readers.close();
				closeState(state);
				index.close();
			},
		});
	});
	// Nobody is there any more who could be told anything.
	process.once('disconnect', () => process.exit());
}

const parent: Port = {
	postMessage(report: Report) {
		process.send?.(report, undefined, undefined, () => {
			// The parent may be gone by now.
		});
	},
	on(listener: (order: Order) => void) {
		process.on('message', listener);
	},
	close() {
		process.disconnect();
	},
};

/** Read files for the process that has started this thread. */
export function runInThread(port: MessagePort): void {
	port.on('message', ({number, files}: ReadOrder) => {
		void readBatch(files).then(batch => port.postMessage({number, batch}));
	});
}
