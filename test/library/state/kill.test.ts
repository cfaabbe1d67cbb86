import {spawn} from 'node:child_process';
import path from 'node:path';
import process from 'node:process';
import {expect, test} from 'vitest';
import {makeBundle} from '../../../source/bundle/make-bundle.js';
import {checkState} from '../../../source/library/state/check-state.js';
import {annotationsOfRecord} from '../../../source/library/state/read-annotations.js';
import {recordsOf} from '../../../source/library/state/read-state.js';
import {closeState, openState, takeNotices} from '../../../source/library/state/reader-state.js';
import {temporaryFolder} from '../../helpers/folder.js';
import {noon} from '../../helpers/noon.js';
import {articlesOf} from '../../helpers/state-writer-articles.js';

/** How many writers are killed: KILLS=200 takes a few minutes. */
const kills = Number(process.env['KILLS'] ?? 12);
const mostRounds = 60;
const longestDelay = 25;
/** Long enough to be killed while the state is opened, or made. */
const longestStart = 200;

type Killed = {readonly name: string; readonly told: number; readonly errors: string};

/** Start a writer, kill it at a random moment, and say what it told of last. */
async function killWriter(program: string, folder: string, name: string): Promise<Killed> {
	const child = spawn(process.execPath, [program, folder, name]);
	const rounds = Math.floor(Math.random() * mostRounds);
	const kill = (longest: number): void => {
		setTimeout(() => child.kill('SIGKILL'), Math.random() * longest);
	};

	let [output, errors] = ['', ''];
	child.stderr.setEncoding('utf8').on('data', (text: string) => {
		errors += text;
	});
	child.stdout.setEncoding('utf8').on('data', (text: string) => {
		const before = output.split('\n').length;
		output += text;
		if (before <= rounds && output.split('\n').length > rounds) {
			kill(longestDelay);
		}
	});
	if (rounds % 6 === 0) {
		kill(longestStart);
	}

	const {promise, resolve} = Promise.withResolvers<void>();
	child.on('close', () => {
		resolve();
	});
	await promise;
	// What comes after the last line end was not told whole.
	return {name, told: Number(output.split('\n').at(-2) ?? 0), errors};
}

test(`of ${kills} writers killed at any moment, two at once at times, none leaves damage or takes with it what it told of`, {
	timeout: 60_000 + kills * 3000,
}, async () => {
	const bundle = temporaryFolder();
	await makeBundle({
		entryPoints: [path.resolve(import.meta.dirname, '../../helpers/state-writer.ts')],
		folder: bundle,
		plugins: [],
	});
	const program = path.join(bundle, 'state-writer.js');
	let folder = '';
	let told: Record<string, number> = {};
	let total = 0;
	for (let count = 0; count < kills; ) {
		if (count % 10 === 0) {
			[folder, told] = [path.join(temporaryFolder(), 'state'), {}];
		}

		const names = count % 3 === 0 ? ['one', 'other'] : ['one'];
		const killed = await Promise.all(names.map(async name => killWriter(program, folder, name)));
		count += names.length;
		for (const writer of killed) {
			expect(writer.errors).toBe('');
			total += writer.told - (told[writer.name] ?? 0) > 0 ? 1 : 0;
			told[writer.name] = Math.max(told[writer.name] ?? 0, writer.told);
		}

		const state = openState(folder, noon);
		expect(takeNotices(state)).toEqual([]);
		expect(checkState(state, noon).filter(({kind}) => kind !== 'no-backup')).toEqual([]);
		for (const [name, round] of Object.entries(told)) {
			const {found, trouble} = recordsOf(state, articlesOf(name), noon);
			const offsets = new Set([...found.values()].map(({fields}) => fields.place?.value.offset ?? 0));
			// All of a write or nothing of it; and one that was not told of may be there as well.
			expect([offsets.size, trouble]).toEqual([round === 0 && found.size === 0 ? 0 : 1, null]);
			const last = Math.max(0, ...offsets);
			expect(last).toBeGreaterThanOrEqual(round);
			// What was written into an article is of the same write.
			for (const record of found.values()) {
				const {highlights, bookmarks, sessions} = annotationsOfRecord(record);
				const rounds = Array.from({length: Math.min(5, last)}, (_, index) => last - Math.min(5, last) + 1 + index);
				expect(highlights.map(({id, note}) => [id, note])).toEqual(rounds.map(each => [`h${each}`, `Round ${each}`]));
				expect(record.highlights.size).toBe(last + Math.min(5, last));
				expect(bookmarks.map(({anchor}) => anchor.offset)).toEqual([last]);
				expect(sessions.map(({seconds}) => seconds)).toEqual([last]);
			}
		}

		closeState(state);
	}

	expect(total).toBeGreaterThan(kills / 3);
});
