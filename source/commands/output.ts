import process from 'node:process';
import {Readable} from 'node:stream';
import {pipeline} from 'node:stream/promises';
import {plural} from '../article/dates.js';
import {sanitiseLine} from '../formats/sanitise.js';

/** So much is written at once, in characters. */
const chunkLength = 65_536;

/** Print to standard output. A reader that has gone away (`| head`) is no error. */
export function print(text: string): void {
	if (!process.stdout.listeners('error').includes(ignoreClosedPipe)) {
		process.stdout.on('error', ignoreClosedPipe);
	}

	process.stdout.write(text);
}

type Lines = Iterable<string> | AsyncIterable<string>;

/** Print lines, however many, as fast as they are read. */
export async function printLines(lines: Lines): Promise<void> {
	try {
		await pipeline(Readable.from(inChunks(lines)), process.stdout, {end: false});
	} catch (error) {
		ignoreClosedPipe(error as NodeJS.ErrnoException);
	}
}

async function* inChunks(lines: Lines): AsyncGenerator<string> {
	let chunk = '';
	for await (const line of lines) {
		chunk += `${line}\n`;
		if (chunk.length >= chunkLength) {
			yield chunk;
			chunk = '';
		}
	}

	yield chunk;
}

/** The cells in a row of a screen: 80 where there is no telling, as some terminals do that have not been measured yet. */
export function columnsOf({columns}: {readonly columns?: number | undefined}): number {
	return columns || 80;
}

/** Say something beside the output. Whatever stands in it, nothing of it drives the terminal. */
export function warn(sentence: string): void {
	process.stderr.write(`broadsheet: ${sanitiseLine(sentence)}\n`);
}

/** Sentences of one kind that are said each; the others are counted. */
const mostSaid = 20;

/** Say something of each of some things, of which there may be very many. */
export function warnOfEach(sentences: readonly string[]): void {
	for (const sentence of sentences.slice(0, mostSaid)) {
		warn(sentence);
	}

	if (sentences.length > mostSaid) {
		warn(`${plural(sentences.length - mostSaid, 'more trouble')} of this kind.`);
	}
}

/** Say why it could not be done. */
export function fail(sentence: string): void {
	warn(sentence);
	process.exitCode = 1;
}

function ignoreClosedPipe(error: NodeJS.ErrnoException): void {
	if (error.code !== 'EPIPE') {
		throw error;
	}
}

/** Whether an error is what SQLite or the system reports, and no mistake of ours. */
export function isOfSystem(error: unknown): boolean {
	if (!(error instanceof Error)) {
		return false;
	}

	return 'errcode' in error || ('code' in error && /^E[A-Z]+$/.test(String(error.code)));
}
