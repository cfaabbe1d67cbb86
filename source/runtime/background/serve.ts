import {databaseReason} from '../../library/database-reason.js';
import type {LibraryIndex} from '../../library/index/open-index.js';
import {allRecords, readingOfRecord} from '../../library/state/read-state.js';
import type {ReaderState} from '../../library/state/reader-state.js';
import type {ReadFiles} from '../scan/read-batch.js';
import {scanWithState} from '../scan/scan-with-state.js';
import {answer} from './answer.js';
import type {Order, Report} from './messages.js';
import {watchLibrary} from './watch-library.js';

export type Service = {
	readonly index: LibraryIndex;
	readonly state: ReaderState;
	readonly roots: readonly string[];
	readonly read: ReadFiles;
	/** Files that are read and written as one. */
	readonly batchSize: number;
	/** Look after the state, when nothing else is to be done; returns what the reader is to be told. */
	readonly care: () => readonly string[];
	/** Give back what was opened for the service. */
	readonly close: () => void;
};

/** What is sent to and from the other side. */
export type Port = {
	readonly postMessage: (report: Report) => void;
	readonly on: (listener: (order: Order) => void) => void;
	readonly close: () => void;
};

/**
Keep the index of a library up to date, and answer what is asked of it: until it is told to close. It is the only one that writes the index while the program runs.
*/
export function serve(port: Port, service: Service): void {
	const {index, state, roots, read, batchSize} = service;
	const say = port.postMessage;
	let isClosing = false;
	let work = Promise.resolve();

	/** Do one thing after the other; what goes wrong with the index is said. */
	const inTurn = (act: () => Promise<void> | void): void => {
		work = work
			.then(async () => {
				if (!isClosing) {
					await act();
				}
			})
			.catch(error => {
				say({type: 'trouble', reason: `The index of the library ${databaseReason(error)}: what is new is not seen`});
			});
	};

	const rest = async (): Promise<boolean> => {
		await nextTurn();
		return !isClosing;
	};

	const scan = async (paths: readonly string[]): Promise<void> => {
		const summary = await scanWithState({
			index,
			state,
			roots,
			paths,
			read,
			batchSize,
			rest,
			onFolder: watcher.add,
			report: progress => say({type: 'progress', progress}),
		});
		say({type: 'progress', progress: null});
		if (paths === roots) {
			say({type: 'scanned', summary});
		}

		await tidy();
	};

	const tidy = async (): Promise<void> => {
		const extent = index.extentToTidy();
		while (index.tidy(extent) && (await rest())) {
			// Others have had their turn.
		}
	};

	const watcher = watchLibrary(paths => {
		inTurn(() => scan(paths));
	});

	port.on(order => {
		switch (order.type) {
			case 'ask': {
				say({type: 'answered', number: order.number, answer: answer(index, state, order.question)});
				break;
			}

			case 'note': {
				note(order.readings);
				say({type: 'noted', number: order.number});
				break;
			}

			case 'close': {
				isClosing = true;
				watcher.close();
				void work.then(() => {
					service.close();
					say({type: 'closed'});
					port.close();
				});
				break;
			}
		}
	});

	const note = (readings: Parameters<LibraryIndex['writeReadings']>[0]): void => {
		try {
			index.writeReadings(readings);
		} catch (error) {
			// The state has it; the index gets it with the next start.
			say({type: 'trouble', reason: `The index of the library ${databaseReason(error)}`});
		}
	};

	inTurn(() => {
		index.mirrorReadings(readings(state));
	});
	inTurn(() => scan(roots));
	inTurn(() => {
		for (const reason of service.care()) {
			say({type: 'trouble', reason});
		}
	});
}

function* readings(state: ReaderState) {
	for (const record of allRecords(state, Date.now())) {
		yield {id: record.id, reading: readingOfRecord(record)};
	}
}

async function nextTurn(): Promise<void> {
	return new Promise(resolve => {
		setImmediate(resolve);
	});
}
