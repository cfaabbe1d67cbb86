import {execFile} from 'node:child_process';
import {mkdir, writeFile} from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import {promisify} from 'node:util';
import {type Measurement, megabytes, milliseconds} from './measurement.ts';
import {newsText} from './news-text.ts';
import {memoryNow, untilIdle} from './process-figures.ts';
import {type Answer, startProgram} from './program.ts';
import {median, percentile} from './statistics.ts';

/** `TURNS=10000` is what somebody turns who reads for 24 hours: it takes a quarter of an hour. */
const turns = Number(process.env['TURNS'] ?? 1000);
const turnsOfArticle = 20;
const resizesOfArticle = 2;
const articles = Math.ceil(turns / turnsOfArticle);

const run = promisify(execFile);

/** A day of reading: articles opened, read for some pages and left, the window resized meanwhile. Is the memory flat, is each frame there in time, and does the state know all of it afterwards? */
export const readingDay: Measurement = {
	name: 'reading-day',
	async measure({folder, program}) {
		const library = path.join(folder, 'reading-day');
		await mkdir(library);
		for (let number = 0; number < articles; number++) {
			await writeFile(path.join(library, `${number}.txt`), `Piece ${number}\n${newsText(40_000, number + 1)}`);
		}

		const started = startProgram({args: [program, library], folder, columns: 80, rows: 24});
		await started.firstFrame(['articles']);
		await untilIdle(started.pid);
		let unanswered = 0;
		/** On a machine with much else to do the answers to two keys may come as one: that is told, and no reason to end. */
		const answered = async (answer: Promise<Answer>): Promise<number | null> => {
			try {
				return (await answer).frame;
			} catch {
				unanswered++;
				return null;
			}
		};

		const frames: number[] = [];
		const resizes: number[] = [];
		const memory: number[] = [];
		for (let article = 0; article < articles; article++) {
			await answered(started.press('Enter', [' of ']));
			for (let turn = 0; turn < turnsOfArticle; turn++) {
				frames.push(...known(await answered(started.press('Space'))));
			}

			for (let resize = 0; resize < resizesOfArticle; resize++) {
				const isWide = resize % 2 === 0;
				resizes.push(...known(await answered(started.resize(isWide ? 100 : 80, isWide ? 30 : 24))));
			}

			memory.push((await memoryNow(started.pid)) ?? 0);
			await answered(started.press('q'));
			// At the last row there is nothing more to draw.
			if (article < articles - 1) {
				await answered(started.press('j'));
			}
		}

		await started.quit();
		const fifth = Math.max(1, Math.floor(memory.length / 5));
		const [early, late] = [memory.slice(fifth, 2 * fifth), memory.slice(-fifth)].map(median);
		return [
			{
				what: `${turns} pages turned in ${articles} articles, ${resizes.length} resizes`,
				values: {
					'turn p50': milliseconds(median(frames)),
					'turn p99': milliseconds(percentile(frames, 0.99)),
					'resize p99': milliseconds(percentile(resizes, 0.99)),
					'memory early': megabytes(early ?? 0),
					'memory late': megabytes(late ?? 0),
					unanswered: String(unanswered),
					grown: `${((100 * ((late ?? 0) - (early ?? 1))) / (early ?? 1)).toFixed(0)} %`,
					'articles in the state': await keptIn(program, library, path.join(folder, 'state')),
				},
			},
		];
	},
};

const known = (time: number | null): readonly number[] => (time === null ? [] : [time]);

/** How many articles the state knows of, and whether all is well with it. */
async function keptIn(program: string, library: string, state: string): Promise<string> {
	const options = {env: {...process.env, BROADSHEET_STATE: state, BROADSHEET_LIBRARY: library}, maxBuffer: 2 ** 28};
	const kept = await run(process.execPath, [program, 'export-state'], options);
	const count = kept.stdout.split('\n').filter(line => line.includes('"id"')).length;
	const told = await run(process.execPath, [program, 'doctor', '--json'], options).catch(
		(error: unknown) => error as {readonly stdout: string},
	);
	const {findings} = JSON.parse(told.stdout) as {
		readonly findings: ReadonlyArray<{readonly area: string; readonly sentence: string}>;
	};
	// A backup is made of what was there when the day began, which was nothing.
	const isWell = findings.every(({area, sentence}) => area !== 'state' || /backup/.test(sentence));
	return `${count}${isWell ? ', well' : ', not well'}`;
}
