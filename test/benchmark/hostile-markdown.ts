import {execFile} from 'node:child_process';
import path from 'node:path';
import process from 'node:process';
import {promisify} from 'node:util';
import {makeBundle} from '../../source/bundle/make-bundle.ts';
import {type Measurement, milliseconds, times} from './measurement.ts';

const run = promisify(execFile);

/** Markdown that is made to take long, up to its manuscript, warm in one process: 1 MB of each, and how much longer 2 MB take. */
export const hostileMarkdown: Measurement = {
	name: 'hostile-markdown',
	async measure({folder}) {
		const bundle = path.join(folder, 'hostile-markdown');
		await makeBundle({
			entryPoints: [path.join(import.meta.dirname, 'hostile-markdown-entry.ts')],
			folder: bundle,
			plugins: [],
		});
		const {stdout} = await run(process.execPath, [path.join(bundle, 'hostile-markdown-entry.js')], {maxBuffer: 1e8});
		const measured = JSON.parse(stdout) as ReadonlyArray<readonly [what: string, one: number, two: number]>;
		return measured.map(([what, one, two]) => ({what, values: {'1 MB': milliseconds(one), '2 MB': times(two, one)}}));
	},
};
