import {Worker} from 'node:worker_threads';
import type {ReadingOf} from '../../library/index/write-readings.js';
import type {Answer, Order, Question, Report} from './messages.js';
import type {ThreadTask} from './run-thread.js';

/** What it says by itself. */
export type News = Exclude<Report, {type: 'answered' | 'noted' | 'closed'}>;

/** The thread that keeps the index, from the side of the program. */
export type Background = {
	readonly ask: (question: Question) => Promise<Answer>;
	/** Have what the reader did copied into the index; resolves when it is. */
	readonly note: (readings: readonly ReadingOf[]) => Promise<void>;
	/** Look at the whole library again. */
	readonly scan: () => void;
	/** Let it end; resolves when it has. */
	readonly close: () => Promise<void>;
};

/** The part of a worker, and of a port, that is needed here. */
type Line = {
	readonly postMessage: (order: Order) => void;
	readonly on: (event: 'message', listener: (report: Report) => void) => unknown;
};

/** Start the thread; `entry` is the file that it runs. */
export function startBackground(
	entry: URL,
	task: Omit<Extract<ThreadTask, {type: 'keep-index'}>, 'type' | 'thread'>,
	onNews: (news: News) => void,
): Background {
	const workerData: ThreadTask = {...task, type: 'keep-index', thread: entry.href};
	const worker = new Worker(entry, {
		workerData,
		// Else it keeps what it threw away until memory runs short.
		resourceLimits: {maxYoungGenerationSizeMb: 4, maxOldGenerationSizeMb: 512},
	});
	// Whoever leaves while it works need not wait: all that it has written stays.
	worker.unref();
	const {background, fail} = connect(worker, onNews);
	worker.on('error', (error: Error) => {
		fail(`Looking for new files has ended (${error.message})`);
	});
	return {
		...background,
		async close() {
			await background.close();
			await worker.terminate();
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
	let last = 0;
	const fail = (reason: string): void => {
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

	line.on('message', report => {
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
			scan: () => line.postMessage({type: 'scan'}),
			async close() {
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
