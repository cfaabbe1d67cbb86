import {execFile} from 'node:child_process';
import path from 'node:path';
import process from 'node:process';
import {promisify} from 'node:util';
import {makeBundle} from '../../source/bundle/make-bundle.ts';
import {figureRow} from './asked.ts';
import type {LibraryPlace} from './library-place.ts';
import type {Scanned} from './library-scan-entry.ts';
import {milliseconds, type Row, times} from './measurement.ts';
import {median} from './statistics.ts';

const run = promisify(execFile);
const rounds = 7;
const warmUps = 1;

/** Look at all files of a library of which nothing has changed, each time in a fresh process, as the program's thread is fresh; and the size of the index. */
export async function rescan({library, state, files, bytes}: LibraryPlace, folder: string): Promise<readonly Row[]> {
	const bundle = path.join(folder, 'library-scan');
	await makeBundle({
		entryPoints: [path.join(import.meta.dirname, 'library-scan-entry.ts')],
		folder: bundle,
		plugins: [],
	});
	const scans: Scanned[] = [];
	const finds: number[] = [];
	for (let round = -warmUps; round < rounds; round++) {
		const {stdout} = await run(process.execPath, [path.join(bundle, 'library-scan-entry.js'), library, state]);
		const found = await findDuration(library);
		if (round >= 0) {
			scans.push(JSON.parse(stdout) as Scanned);
			if (found !== null) {
				finds.push(found);
			}
		}
	}

	const duration = median(scans.map(scan => scan.duration));
	const read = scans.reduce((sum, {summary}) => sum + summary.read + summary.gone, 0);
	const size = scans.at(-1)?.size ?? 0;
	return [
		figureRow(
			`rescan of ${scans.at(-1)?.summary.count ?? 0} files, unchanged`,
			duration,
			{most: 1500},
			milliseconds,
			[
				finds.length === 0 ? 'no find here' : `find ${milliseconds(median(finds))}`,
				...(read === 0 ? [] : [`${read} were not as before`]),
			].join(', '),
		),
		figureRow(
			'index ÷ text',
			size / bytes,
			{most: 2},
			value => times(value, 1),
			`${inMegabytes(size)} ÷ ${inMegabytes(bytes)} of ${files} files`,
		),
	];
}

/** What find takes to look at as many files; `null` where there is none that prints. */
async function findDuration(library: string): Promise<number | null> {
	const start = performance.now();
	try {
		await run('find', [library, '-printf', '']);
		return performance.now() - start;
	} catch {
		return null;
	}
}

const inMegabytes = (bytes: number): string => `${(bytes / 2 ** 20).toFixed(1)} MB`;
