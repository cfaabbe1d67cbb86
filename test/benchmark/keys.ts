import {mkdir, writeFile} from 'node:fs/promises';
import path from 'node:path';
import {kilobytes, type Measurement, milliseconds, type Row} from './measurement.ts';
import {newsText} from './news-text.ts';
import {type Answer, type Program, startProgram} from './program.ts';
import {median, percentile} from './statistics.ts';

/** Enough that the first ones, which a young process takes longer over, are seen as what they are: in the column `first`. */
const presses = 240;
const size = {columns: 200, rows: 50};

/** Key → last byte of the frame at 200×50: a page turn, and a move of the cursor in the list. */
export const keys: Measurement = {
	name: 'keys',
	async measure({folder, program}) {
		const library = path.join(folder, 'library');
		await mkdir(library, {recursive: true});
		const names = Array.from({length: presses * 2}, (_, index) => path.join(library, `${index}.txt`));
		await Promise.all(names.map(async (name, index) => writeFile(name, newsText(2000, index))));
		const long = path.join(folder, 'long.txt');
		await writeFile(long, newsText(2_000_000));

		const reader = startProgram({args: [program, long], folder, ...size});
		await reader.firstFrame(['─']);
		const pageTurn = await pressOften(reader, 'Space', 'page turn (Space)');
		const list = startProgram({args: [program, library], folder, ...size});
		// Of a new library a part is there with the first frame: all of it is to be moved through.
		await list.firstFrame([`${names.length} articles`, 'quit']);
		return [pageTurn, await pressOften(list, 'j', 'cursor (j)')];
	},
};

async function pressOften(program: Program, key: string, what: string): Promise<Row> {
	await program.quiet();
	const answers: Answer[] = [];
	for (let press = 0; press < presses; press++) {
		answers.push(await program.press(key));
	}

	await program.quit();
	const durations = answers.map(answer => answer.frame);
	return {
		what,
		values: {
			p50: milliseconds(median(durations)),
			p95: milliseconds(percentile(durations, 0.95)),
			first: milliseconds(durations[0] ?? 0),
			'settled p95': milliseconds(
				percentile(
					answers.map(({settled}) => settled),
					0.95,
				),
			),
			'bytes p50': kilobytes(median(answers.map(({bytes}) => bytes))),
			'bytes most': kilobytes(Math.max(...answers.map(({bytes}) => bytes))),
		},
	};
}
