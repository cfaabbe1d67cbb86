import {parentPort, workerData} from 'node:worker_threads';
import {runThread, type ThreadTask} from './runtime/background/run-thread.js';

// The entry of every thread but the main one.
if (parentPort) {
	runThread(parentPort, workerData as ThreadTask);
}
