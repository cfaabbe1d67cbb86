import {mkdir, writeFile} from 'node:fs/promises';
import path from 'node:path';
import {type Measurement, milliseconds} from './measurement.ts';
import {newsText} from './news-text.ts';
import {startProgram} from './program.ts';
import {median} from './statistics.ts';

const runs = 7;

/** Enter → first page of a text of 1 MB, from the list, each time in a fresh process. */
export const openLongText: Measurement = {
	name: 'open-long-text',
	async measure({folder, program}) {
		const library = path.join(folder, 'one-long-text');
		await mkdir(library, {recursive: true});
		await writeFile(path.join(library, 'long.txt'), newsText(1_000_000));
		const durations: number[] = [];
		for (let run = 0; run < runs; run++) {
			const started = startProgram({
				args: [program, library],
				folder: path.join(folder, `open-${run}`),
				columns: 80,
				rows: 24,
			});
			await started.firstFrame(['quit']);
			await started.quiet();
			// The folio is the last row to be written.
			const {frame} = await started.press('Enter', ['1 of ']);
			durations.push(frame);
			await started.quit();
		}

		return [
			{
				what: '1 MB of text: Enter to its first page',
				values: {
					median: milliseconds(median(durations)),
					least: milliseconds(Math.min(...durations)),
					most: milliseconds(Math.max(...durations)),
				},
			},
		];
	},
};
