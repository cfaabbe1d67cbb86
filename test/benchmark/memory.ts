import {writeFile} from 'node:fs/promises';
import path from 'node:path';
import {type Measurement, megabytes} from './measurement.ts';
import {newsText} from './news-text.ts';
import {peakMemory} from './process-figures.ts';
import {startProgram} from './program.ts';

const pages = 20;

/** The most memory that the program ever held: in the list of the samples, and after some pages of 1 MB of text. */
export const memory: Measurement = {
	name: 'memory',
	async measure({folder, program, sampleLibrary}) {
		const list = startProgram({args: [program, sampleLibrary], folder});
		await list.firstFrame(['●', 'quit']);
		await list.quiet();
		const inList = await peak(list.pid);
		await list.quit();

		const long = path.join(folder, 'long.txt');
		await writeFile(long, newsText(1_000_000));
		const reader = startProgram({args: [program, long], folder});
		await reader.firstFrame(['─']);
		for (let page = 0; page < pages; page++) {
			await reader.press('Space');
		}

		const inReader = await peak(reader.pid);
		await reader.quit();
		return [
			{what: 'the list of the samples', values: {'peak memory': inList}},
			{what: `1 MB of text, ${pages} pages on`, values: {'peak memory': inReader}},
		];
	},
};

async function peak(pid: number): Promise<string> {
	const bytes = await peakMemory(pid);
	return bytes === null ? 'unknown' : megabytes(bytes);
}
