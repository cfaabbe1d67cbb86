import {execFile, spawn} from 'node:child_process';
import {mkdir, rm, writeFile} from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import {promisify} from 'node:util';
import {figureRow, skippedRow} from './asked.ts';
import {type Measurement, megabytes, milliseconds, type Row} from './measurement.ts';
import {median} from './statistics.ts';

const feeds = 500;
const runs = 5;

/** 500 feeds of a server on this machine: fetched by curl, fetched by the program for the first time, and found unchanged. From the start of each process to its end. */
export const updateFeeds: Measurement = {
	name: 'update-feeds',
	async measure({folder, program}) {
		const server = spawn(process.execPath, [path.join(import.meta.dirname, 'feed-server.ts')], {
			stdio: ['ignore', 'pipe', 'inherit'],
		});
		try {
			const port = await firstLine(server.stdout);
			const addresses = Array.from({length: feeds}, (_, number) => `http://127.0.0.1:${port}/${number}.xml`);
			return await compare({addresses, folder, program});
		} finally {
			server.kill();
		}
	},
};

type Task = {readonly addresses: readonly string[]; readonly folder: string; readonly program: string};

async function compare({addresses, folder, program}: Task): Promise<readonly Row[]> {
	const [first, again, plain]: [number[], number[], number[]] = [[], [], []];
	let peak = 0;
	for (let run = 0; run <= runs; run++) {
		const curl = await fetchPlainly(addresses, path.join(folder, 'curl'));
		if (curl === null) {
			return [skippedRow(`${feeds} feeds`, 'there is no curl')];
		}

		const library = await subscribed(addresses, path.join(folder, `feeds-${run}`));
		const fresh = await update(program, library);
		const unchanged = await update(program, library);
		// The first run fills the caches of all of them.
		if (run > 0) {
			plain.push(curl);
			first.push(fresh.time);
			again.push(unchanged.time);
			peak = Math.max(peak, fresh.peak);
		}
	}

	const base = median(plain);
	return [
		figureRow(`${feeds} feeds by curl --parallel --parallel-max 32`, base, null, milliseconds),
		figureRow(
			`${feeds} new feeds`,
			median(first),
			{most: 1.5 * base},
			milliseconds,
			`${(median(first) / base).toFixed(2)} × curl; ${megabytes(peak)} at most`,
		),
		figureRow('all of them unchanged', median(again), {most: 3000}, milliseconds),
	];
}

/** Milliseconds that curl takes; `null` when there is none. */
async function fetchPlainly(addresses: readonly string[], folder: string): Promise<number | null> {
	await mkdir(folder, {recursive: true});
	const config = path.join(folder, 'config');
	await writeFile(
		config,
		addresses.map((address, index) => `url = "${address}"\noutput = "${folder}/${index}.xml"\n`).join(''),
	);
	const started = performance.now();
	try {
		await promisify(execFile)('curl', ['--silent', '--parallel', '--parallel-max', '32', '--config', config]);
		return performance.now() - started;
	} catch {
		return null;
	}
}

type Library = {readonly library: string; readonly state: string};

/** A library that follows the feeds, as if the user had typed their addresses. */
async function subscribed(addresses: readonly string[], folder: string): Promise<Library> {
	await rm(folder, {recursive: true, force: true});
	const library = path.join(folder, 'library');
	const state = path.join(folder, 'state');
	await mkdir(path.join(library, 'Feeds'), {recursive: true});
	await mkdir(state, {recursive: true});
	const outlines = addresses.map((address, index) => `<outline type="rss" text="Feed ${index}" xmlUrl="${address}"/>`);
	await writeFile(
		path.join(library, 'Feeds/Feeds.opml'),
		`<opml version="2.0"><head/><body>${outlines.join('\n')}</body></opml>`,
	);
	const records = Object.fromEntries(addresses.map(address => [address, {isNamedByUser: true}]));
	await writeFile(path.join(state, 'feeds.json'), JSON.stringify({version: 1, feeds: records}));
	return {library, state};
}

async function update(
	program: string,
	{library, state}: Library,
): Promise<{readonly time: number; readonly peak: number}> {
	const started = performance.now();
	const {stderr} = await promisify(execFile)('/usr/bin/env', [
		'time',
		'-f',
		'%M',
		process.execPath,
		program,
		'update',
		'--library',
		library,
		'--state',
		state,
	]).catch(async () =>
		promisify(execFile)(process.execPath, [program, 'update', '--library', library, '--state', state]),
	);
	return {time: performance.now() - started, peak: 1024 * (Number(stderr.trim()) || 0)};
}

async function firstLine(stream: NodeJS.ReadableStream): Promise<string> {
	for await (const chunk of stream) {
		return String(chunk).trim();
	}

	throw new Error('The server did not start');
}
