import {writeFile} from 'node:fs/promises';
import path from 'node:path';
import {type Measurement, milliseconds, type Row} from './measurement.ts';
import {newsText} from './news-text.ts';
import {startProgram} from './program.ts';
import {median, percentile} from './statistics.ts';

/** As many as a dragged edge makes; the first one, which a young process takes longer over, has a column of its own. */
const resizes = 60;

/** SIGWINCH → last byte of the frame, with an article open in its middle. */
export const resize: Measurement = {
	name: 'resize',
	async measure({folder, program}) {
		const rows: Row[] = [];
		for (const [what, length] of [
			['100 KB', 100_000],
			['1 MB', 1_000_000],
		] as const) {
			const file = path.join(folder, `resize-${length}.txt`);
			await writeFile(file, newsText(length));
			const started = startProgram({args: [program, file], folder, columns: 100, rows: 40});
			await started.firstFrame(['─']);
			await started.press('Space');
			await started.quiet();
			const durations: number[] = [];
			for (let index = 0; index < resizes; index++) {
				// Narrow enough that the measure changes each time.
				durations.push((await started.resize(50 + ((index * 7) % 18), 40)).settled);
			}

			await started.quit();
			rows.push({
				what: `an open article of ${what}`,
				values: {
					p50: milliseconds(median(durations)),
					p95: milliseconds(percentile(durations, 0.95)),
					first: milliseconds(durations[0] ?? 0),
				},
			});
		}

		return rows;
	},
};
