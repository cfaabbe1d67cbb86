import {spawn} from 'node:child_process';
import path from 'node:path';
import process from 'node:process';
import {setTimeout as wait} from 'node:timers/promises';
import {isGood, oddKinds, openOddServer} from '../helpers/odd-server.ts';
import {figureRow} from './asked.ts';
import {type Measurement, megabytes} from './measurement.ts';
import {peakMemory} from './process-figures.ts';

const pagesOfAKind = 6;
const interval = 50;

/** The most memory that the program holds while it saves a hundred pages of servers that are slow, fail, lie and never end. */
export const addPages: Measurement = {
	name: 'add-pages',
	async measure({folder, program}) {
		const server = await openOddServer();
		const kinds = oddKinds.flatMap(kind => Array.from({length: pagesOfAKind}, (_, number) => ({kind, number})));
		const addresses = kinds.map(({kind, number}) => `${server.url}/${kind}/${number}`);
		const [library, state] = ['add-library', 'add-state'].map(name => path.join(folder, name));
		const child = spawn(
			process.execPath,
			[program, 'add', '--json', `--library=${library}`, `--state=${state}`, ...addresses],
			{
				stdio: ['ignore', 'pipe', 'ignore'],
				env: {...process.env, BROADSHEET_FETCH_LIMITS: 'time:5000 silence:2000'},
			},
		);
		let output = '';
		child.stdout.on('data', (chunk: Buffer) => {
			output += chunk.toString();
		});
		let hasEnded = false;
		child.on('close', () => {
			hasEnded = true;
		});
		let peak = 0;
		while (!hasEnded) {
			peak = Math.max(peak, (await peakMemory(child.pid ?? 0)) ?? 0);
			await wait(interval);
		}

		server.close();
		const saved = (JSON.parse(output) as ReadonlyArray<{readonly kind: string}>).filter(({kind}) => kind === 'saved');
		const good = kinds.filter(({kind}) => isGood(kind));
		if (saved.length !== good.length) {
			throw new Error(`Of ${good.length} good pages ${saved.length} were saved`);
		}

		return [
			figureRow(
				`memory while ${addresses.length} pages are added`,
				peak,
				{most: 250 * 2 ** 20},
				megabytes,
				`${good.length} of them good`,
			),
		];
	},
};
