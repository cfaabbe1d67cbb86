import type {Readable} from 'node:stream';
import {startProgram} from './start-program.js';

/** So much of each of its outputs is kept, in bytes; the rest is read and thrown away, so that the program can go on. */
export const mostOutput = 1_048_576;

/** What is left behind by a program that has ended may hold its output open: it is waited for so long, in milliseconds. */
const drainWait = 200;

/** What came of a program. Its output is as it came: nothing of it may be shown before `formats/` has seen it. */
export type ProgramEnd =
	| {
			readonly kind: 'ended';
			/** `null` when a signal has ended it. */
			readonly status: number | null;
			readonly signal: string | null;
			readonly output: string;
			/** What it wrote to standard error. */
			readonly errors: string;
			/** There was more of one of them than is kept. */
			readonly isCut: boolean;
	  }
	| {readonly kind: 'cancelled'}
	/** It could not be started. */
	| {readonly kind: 'failed'; readonly error: unknown};

type Request = {
	/** The program and its arguments. */
	readonly command: readonly string[];
	/** What it finds on standard input. */
	readonly text: string;
	readonly environment: Readonly<Record<string, string | undefined>>;
	/** Aborted, it ends the program. */
	readonly signal: AbortSignal;
};

/**
Run a program with a text on its standard input, and take what it writes. It may run as long as it likes; never rejects.
*/
export async function runProgram({command, text, environment, signal}: Request): Promise<ProgramEnd> {
	if (signal.aborted) {
		return {kind: 'cancelled'};
	}

	const {promise, resolve} = Promise.withResolvers<ProgramEnd>();
	let started: ReturnType<typeof startProgram>;
	try {
		started = startProgram(command, {stdio: ['pipe', 'pipe', 'pipe'], env: {...environment}});
	} catch (error) {
		// Arguments that no system takes are told at once: a NUL, too much of them.
		return {kind: 'failed', error};
	}

	const {child, end} = started;
	signal.addEventListener('abort', end);
	const output = collect(child.stdout);
	const errors = collect(child.stderr);
	child.stdin?.on('error', () => {
		// A program need not read all that it is given.
	});
	child.stdin?.end(text);
	let timer: NodeJS.Timeout | undefined;
	child.on('exit', () => {
		timer = setTimeout(() => {
			child.stdout?.destroy();
			child.stderr?.destroy();
		}, drainWait);
	});
	child.on('error', error => {
		resolve({kind: 'failed', error});
	});
	child.on('close', (status, by) => {
		const isCut = output.isCut() || errors.isCut();
		resolve(
			signal.aborted
				? {kind: 'cancelled'}
				: {kind: 'ended', status, signal: by, output: output.text(), errors: errors.text(), isCut},
		);
	});
	const ended = await promise;
	clearTimeout(timer);
	signal.removeEventListener('abort', end);
	return ended;
}

function collect(stream: Readable | null): {readonly text: () => string; readonly isCut: () => boolean} {
	const chunks: Uint8Array[] = [];
	let size = 0;
	stream?.on('data', (chunk: Uint8Array) => {
		if (size < mostOutput) {
			chunks.push(chunk.subarray(0, mostOutput - size));
		}

		size += chunk.length;
	});
	return {
		// A character that is cut in two is left out.
		text: () => new TextDecoder().decode(Buffer.concat(chunks), {stream: size > mostOutput}),
		isCut: () => size > mostOutput,
	};
}
