import {fork} from 'node:child_process';
import {fileURLToPath} from 'node:url';
import type {ReadingOf} from '../../library/index/write-readings.js';
import type {Answer, Order, Question, Report} from './messages.js';
import type {KeepIndexTask} from './run-task.js';

/** What it says by itself. */
export type News = Exclude<Report, {type: 'answered' | 'noted' | 'closed'}>;

/** What keeps the index, from the side of the program. */
export type Background = {
	readonly ask: (question: Question) => Promise<Answer>;
	/** Have what the reader did copied into the index; resolves when it is. */
	readonly note: (readings: readonly ReadingOf[]) => Promise<void>;
	/** Let it end; resolves when it has. */
	readonly close: () => Promise<void>;
};

/** The line to it. */
type Line = {
	readonly postMessage: (order: Order) => void;
	readonly on: (listener: (report: Report) => void) => void;
};

/**
Start the process that keeps an index; `entry` is the file that it runs.

A process, not a thread: reading a hundred thousand files takes memory that this one need not have, and a file that no memory suffices for takes down nothing but it.
*/
export function startBackground(
	entry: URL,
	task: Omit<KeepIndexTask, 'entry'>,
	onNews: (news: News) => void,
): Background {
	const child = fork(fileURLToPath(entry), {serialization: 'advanced', stdio: ['ignore', 'ignore', 'ignore', 'ipc']});
	const {background, fail} = connect(
		{
			postMessage(order) {
				child.send(order, () => {
					// That it has ended is told by its exit.
				});
			},
			on(listener) {
				child.on('message', report => {
					listener(report as Report);
				});
			},
		},
		onNews,
	);
	const {promise: ended, resolve} = Promise.withResolvers<void>();
	child.on('error', error => {
		fail(`Nothing looks for new files: ${error.message}`);
	});
	child.on('exit', () => {
		resolve();
		fail('Nothing looks for new files any more: what did has ended');
	});
	child.send({...task, entry: entry.href} satisfies KeepIndexTask);
	// Whoever leaves while it works need not wait: all that it has written stays.
	child.unref();
	child.channel?.unref();
	return {
		...background,
		async close() {
			await background.close();
			await ended;
		},
	};
}

/** Talk to what keeps the index, wherever it is. `fail` is to be called when it has ended, with why. */
export function connect(
	line: Line,
	onNews: (news: News) => void,
): {readonly background: Background; readonly fail: (reason: string) => void} {
	const waiting = new Map<number, (answer: Answer) => void>();
	let failure: string | null = null;
	let isClosing = false;
	let last = 0;
	const fail = (reason: string): void => {
		if (failure !== null || isClosing) {
			return;
		}

		failure = reason;
		for (const resolve of waiting.values()) {
			resolve({type: 'failed', reason});
		}

		waiting.clear();
		onNews({type: 'progress', progress: null});
		onNews({type: 'trouble', reason});
	};

	const send = async (order: (number: number) => Order): Promise<Answer> => {
		if (failure !== null) {
			return {type: 'failed', reason: failure};
		}

		last++;
		const number = last;
		return new Promise(resolve => {
			waiting.set(number, resolve);
			line.postMessage(order(number));
		});
	};

	const settle = (number: number, answer: Answer): void => {
		waiting.get(number)?.(answer);
		waiting.delete(number);
	};

	line.on(report => {
		switch (report.type) {
			case 'answered': {
				settle(report.number, report.answer);
				break;
			}

			case 'noted': {
				settle(report.number, noted);
				break;
			}

			case 'closed': {
				settle(closing, noted);
				break;
			}

			case 'progress':
			case 'scanned':
			case 'trouble': {
				onNews(report);
				break;
			}
		}
	});
	return {
		background: {
			ask: async question => send(number => ({type: 'ask', number, question})),
			async note(readings) {
				await send(number => ({type: 'note', number, readings}));
			},
			async close() {
				isClosing = true;
				if (failure === null) {
					await new Promise(resolve => {
						waiting.set(closing, resolve);
						line.postMessage({type: 'close'});
					});
				}
			},
		},
		fail,
	};
}

const closing = -1;
const noted: Answer = {type: 'counts', totals: []};
