import {fork} from 'node:child_process';
import {fileURLToPath} from 'node:url';
import type {UpdateProcess} from '../feed-updater.js';
import type {UpdateFeedsTask, UpdateReport} from '../feeds/update-beside.js';

/** Start a process that updates feeds; `entry` is the file that it runs. It ends with the program: what it has written stays. */
export function startUpdate(entry: URL, task: UpdateFeedsTask): UpdateProcess {
	const child = fork(fileURLToPath(entry), {serialization: 'advanced', stdio: ['ignore', 'ignore', 'ignore', 'ipc']});
	const {promise: ended, resolve} = Promise.withResolvers<void>();
	child.on('error', () => resolve());
	child.on('exit', () => resolve());
	child.send(task);
	child.unref();
	child.channel?.unref();
	return {
		onReport(listener) {
			child.on('message', report => {
				listener(report as UpdateReport);
			});
		},
		onEnd(listener) {
			void ended.then(listener);
		},
	};
}
