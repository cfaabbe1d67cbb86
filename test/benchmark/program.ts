import path from 'node:path';
import process from 'node:process';
import {spawn} from '@lydell/node-pty';
import {keySequence} from '../helpers/terminal.ts';

export type Request = {
	/** What Node is to run, with its arguments. */
	readonly args: readonly string[];
	readonly columns?: number;
	readonly rows?: number;
	/** A folder for what the program keeps, V8's compile cache too. */
	readonly folder: string;
	/** Told of all output as it comes, with the time at which it came. */
	readonly onOutput?: (text: string, time: number) => void;
};

export type Answer = {
	/** Milliseconds from the key to the last byte of the frame that was waited for, the first unless said otherwise. */
	readonly frame: number;
	/** Milliseconds from the key to the last byte of all that came of it. */
	readonly settled: number;
	readonly bytes: number;
};

export type Program = ReturnType<typeof startProgram>;

/** Ends a frame: synchronized output is over, and a terminal shows what came since its start. */
export const frameEnd = '\u001B[?2026l';
/** Nothing for so long means that the answer to a key is complete. */
const quietMilliseconds = 40;
const patienceMilliseconds = 30_000;

/**
Starts a program in a pseudo-terminal for timing: its bytes are looked at as they come and not drawn, so that nothing takes the processor from it.
*/
export function startProgram({args, columns = 80, rows = 24, folder, onOutput}: Request) {
	const {CI, CONTINUOUS_INTEGRATION, NO_COLOR, FORCE_COLOR, NODE_COMPILE_CACHE, ...inherited} = process.env;
	const started = performance.now();
	const pty = spawn(process.execPath, [...args], {
		cols: columns,
		rows,
		name: 'xterm-256color',
		env: {...inherited, TERM: 'xterm-256color', TMPDIR: folder, BROADSHEET_STATE: path.join(folder, 'state')},
	});
	// What came since the last key: looking through all that ever came would take longer with each.
	let output = '';
	let lastByte = started;
	const watchers = new Set<() => void>();
	pty.onData(text => {
		lastByte = performance.now();
		output += text;
		for (const watcher of watchers) {
			watcher();
		}

		onOutput?.(text, lastByte);
	});
	const ended = new Promise<void>(resolve => {
		pty.onExit(() => {
			resolve();
		});
	});

	/** Waits for a frame that is complete and fulfils `isMet`, given all output since the last key. */
	const frame = async (isMet: (text: string) => boolean): Promise<void> =>
		new Promise((resolve, reject) => {
			const timer = setTimeout(() => {
				watchers.delete(look);
				reject(
					new Error(
						`No such frame came within ${patienceMilliseconds} ms; the last output was ${JSON.stringify(output.slice(-300))}`,
					),
				);
			}, patienceMilliseconds);
			const look = () => {
				if (output.includes(frameEnd) && isMet(output.slice(0, output.lastIndexOf(frameEnd)))) {
					clearTimeout(timer);
					watchers.delete(look);
					resolve();
				}
			};

			watchers.add(look);
			look();
		});

	const quiet = async (): Promise<void> =>
		new Promise(resolve => {
			const restart = () => {
				clearTimeout(timer);
				timer = setTimeout(settle, quietMilliseconds);
			};

			const settle = () => {
				watchers.delete(restart);
				resolve();
			};

			let timer = setTimeout(settle, quietMilliseconds);
			watchers.add(restart);
		});

	const answerTo = async (act: () => void, words: readonly string[] = []): Promise<Answer> => {
		output = '';
		const acted = performance.now();
		act();
		await frame(text => words.every(word => text.includes(word)));
		const frameEnded = lastByte;
		await quiet();
		return {
			frame: frameEnded - acted,
			settled: lastByte - acted,
			bytes: Buffer.byteLength(output),
		};
	};

	return {
		pid: pty.pid,
		started,
		quiet,
		ended,

		/** Sends a key without waiting for what comes of it. */
		send(key: string): void {
			output = '';
			pty.write(keySequence(key));
		},

		/** Milliseconds from the start to the last byte of the first frame in which all of `words` stand. */
		async firstFrame(words: readonly string[]): Promise<number> {
			await frame(text => words.every(word => text.includes(word)));
			return lastByte - started;
		},

		/** Sends a key and waits until all that it changed is there; `frame` is the first in which all of `words` stand. */
		async press(key: string, words: readonly string[] = []): Promise<Answer> {
			return answerTo(() => {
				pty.write(keySequence(key));
			}, words);
		},

		/** Changes the size of the terminal and waits until all that it changed is there. */
		async resize(newColumns: number, newRows: number): Promise<Answer> {
			return answerTo(() => {
				pty.resize(newColumns, newRows);
			});
		},

		/** Presses `q` until the program ends by itself: only then is the compile cache written. */
		async quit(): Promise<void> {
			const timer = setInterval(() => {
				pty.write('q');
			}, 200);
			pty.write('q');
			await ended;
			clearInterval(timer);
		},
	};
}

/** Milliseconds from the start of a program that draws nothing to its end. */
export async function runToEnd(request: Request): Promise<number> {
	const started = performance.now();
	await startProgram(request).ended;
	return performance.now() - started;
}
