import {execFile} from 'node:child_process';
import {closeSync, mkdirSync, openSync, writeSync} from 'node:fs';
import {writeFile} from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import {promisify} from 'node:util';
import {figureRow} from './asked.ts';
import {type Measurement, milliseconds} from './measurement.ts';
import {pocketExport} from './pocket-export.ts';
import {median} from './statistics.ts';

const run = promisify(execFile);
const rows = 50_000;
const rounds = 3;

/** Taking in 50,000 rows of Pocket, from the start of the program to its end; and what so many files alone take here. */
export const importPocket: Measurement = {
	name: 'import-pocket',
	async measure({folder, program}) {
		const file = path.join(folder, 'pocket.csv');
		await writeFile(file, pocketExport(rows));
		const times: number[] = [];
		const bare: number[] = [];
		for (let round = 0; round < rounds; round++) {
			bare.push(bareFiles(path.join(folder, `bare-${round}`)));
			const [library, state] = ['library', 'state'].map(name => path.join(folder, `import-${name}-${round}`));
			const start = performance.now();
			const {stdout} = await run(process.execPath, [
				program,
				'import',
				file,
				`--library=${library}`,
				`--state=${state}`,
			]);
			times.push(performance.now() - start);
			if (!stdout.startsWith('Pocket: 50,000 pieces taken in')) {
				throw new Error(`Not all was taken in: ${stdout}`);
			}
		}

		return [
			figureRow(
				'import of 50,000 Pocket rows',
				median(times),
				{most: 10_000},
				milliseconds,
				`so many files alone ${milliseconds(median(bare))}`,
			),
		];
	},
};

function bareFiles(folder: string): number {
	mkdirSync(folder);
	const text = 'x'.repeat(300);
	const start = performance.now();
	for (let row = 0; row < rows; row++) {
		const file = openSync(path.join(folder, `2023-10-24 the-keeper-of-the-tide-tables-${row}.md`), 'wx');
		writeSync(file, text);
		closeSync(file);
	}

	return performance.now() - start;
}
