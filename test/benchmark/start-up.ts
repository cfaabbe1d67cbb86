import path from 'node:path';
import {makeBundle} from '../../source/bundle/make-bundle.ts';
import {type Measurement, milliseconds, times} from './measurement.ts';
import {runToEnd, startProgram} from './program.ts';
import {median, percentile} from './statistics.ts';

const runs = 21;
const warmUps = 3;

/** Spawn → first full frame in 80×24, one candidate after the other in every round, so that a slow moment strikes all of them. */
export const startUp: Measurement = {
	name: 'start-up',
	async measure({folder, program, sampleLibrary}) {
		const minimal = path.join(folder, 'minimal');
		await makeBundle({entryPoints: [path.join(import.meta.dirname, 'minimal-cli.ts')], folder: minimal});
		const firstFrame = async (args: readonly string[], words: readonly string[]): Promise<number> => {
			const started = startProgram({args, folder});
			const duration = await started.firstFrame(words);
			await started.quit();
			return duration;
		};

		const candidates = [
			{
				what: 'node -e 0, to its end',
				run: async () => runToEnd({args: ['-e', '0'], folder}),
				durations: [] as number[],
			},
			{
				what: 'least Ink app',
				run: async () => firstFrame([path.join(minimal, 'minimal-cli.js')], ['Line 22', 'quit']),
				durations: [] as number[],
			},
			{
				what: 'Broadsheet, the list',
				run: async () => firstFrame([program, sampleLibrary], ['●', 'quit']),
				durations: [] as number[],
			},
		];
		for (let round = -warmUps; round < runs; round++) {
			for (const {run, durations} of candidates) {
				const duration = await run();
				if (round >= 0) {
					durations.push(duration);
				}
			}
		}

		const [floor = 1, least = 1] = candidates.map(({durations}) => median(durations));
		return candidates.map(({what, durations}) => ({
			what,
			values: {
				median: milliseconds(median(durations)),
				least: milliseconds(Math.min(...durations)),
				p90: milliseconds(percentile(durations, 0.9)),
				'to node': times(median(durations), floor),
				'to Ink': times(median(durations), least),
			},
		}));
	},
};
