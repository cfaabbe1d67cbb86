import type {MessagePort} from 'node:worker_threads';
import {openIndex} from '../../library/index/open-index.js';
import {closeState, openState} from '../../library/state/reader-state.js';
import {readBatch} from '../scan/read-batch.js';
import {createReaders, type ReadOrder} from './reading-thread.js';
import {serve} from './serve.js';

/** What a thread is for. */
export type ThreadTask =
	/** It keeps the index of a library. */
	| {
			readonly type: 'keep-index';
			/** This file, for threads that it starts itself. */
			readonly thread: string;
			readonly indexFolder: string;
			readonly stateFolder: string;
			readonly roots: readonly string[];
	  }
	/** It reads files. */
	| {readonly type: 'read'};

/** Files that are read and written as one: a second keeps others waiting for a quarter of a second, and a half as many cost a tenth more. */
const batchSize = 500;

/** How long this thread waits while another process writes, in milliseconds: nobody waits for it. */
const patience = 10_000;

/** Do what a thread is for, until it is told to end. */
export function runThread(port: MessagePort, task: ThreadTask): void {
	switch (task.type) {
		case 'keep-index': {
			const {index} = openIndex(task.indexFolder, {patience});
			const state = openState(task.stateFolder, Date.now(), patience);
			const readers = createReaders(new URL(task.thread));
			serve(port, {
				index,
				state,
				roots: task.roots,
				read: readers.read,
				batchSize,
				close() {
					readers.close();
					closeState(state);
					index.close();
				},
			});
			break;
		}

		case 'read': {
			port.on('message', ({number, files}: ReadOrder) => {
				void readBatch(files).then(batch => port.postMessage({number, batch}));
			});
			break;
		}
	}
}
