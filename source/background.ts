import module from 'node:module';
import {parentPort} from 'node:worker_threads';

// What runs beside the program, in a process or a thread of its own. Everything else is imported after this, so that it comes from the cache.
module.enableCompileCache();
const {runInProcess, runInThread} = await import('./runtime/background/run-task.js');
if (parentPort) {
	runInThread(parentPort);
} else {
	runInProcess();
}
