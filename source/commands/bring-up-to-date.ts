import {sanitiseLine} from '../formats/sanitise.js';
import {databaseReason, isDamage} from '../library/database-reason.js';
import type {LibraryIndex} from '../library/index/open-index.js';
import type {ReaderState} from '../library/state/reader-state.js';
import {stateReason} from '../library/state/state-reason.js';
import type {createReaders} from '../runtime/background/reading-thread.js';
import {readStale} from '../runtime/scan/read-stale.js';
import type {ScanSummary} from '../runtime/scan/scan-library.js';
import {scanWithState} from '../runtime/scan/scan-with-state.js';
import {fail, isOfSystem, warn, warnOfEach} from './output.js';
import {type ProgressLine, progressSentence} from './progress-line.js';
import {refusedSentences} from './refused-files.js';
import {unlikeReadings} from './unlike-readings.js';

export type UpToDate = {
	readonly state: ReaderState;
	readonly roots: readonly string[];
	readonly progress: ProgressLine;
	/** The file that runs beside the program. */
	readonly background: URL;
	/** Files that turn out to be unreadable are named. */
	readonly areRefusedTold: boolean;
};

/**
Bring an index up to date with the files of its library and with what the reader did. What cannot be read is said, once for each file. `null` when the index could not be written, which is said, too: it is as it was before. Throws when it is damaged.
*/
export async function bringUpToDate(
	index: LibraryIndex,
	{state, roots, progress, background, areRefusedTold}: UpToDate,
): Promise<ScanSummary | null> {
	const readers = lazyReaders(background);
	const refusedBefore = new Set(index.refusedFiles().map(({path}) => path));
	try {
		const summary = await scanWithState({
			index,
			state,
			roots,
			read: readers.read,
			report: now => progress.show(progressSentence(now)),
		});
		copyReadings(index, state, progress);
		await readStale(index);
		progress.clear();
		const refused = refusedSentences(index).filter(({path}) => areRefusedTold && !refusedBefore.has(path));
		warnOfEach([...summary.failures, ...refused.map(({sentence}) => sentence)]);
		return summary;
	} catch (error) {
		progress.clear();
		if (isDamage(error) || !isOfSystem(error)) {
			throw error;
		}

		fail(`The index of the library ${databaseReason(error)}: what is new is not seen.`);
		return null;
	} finally {
		readers.close();
	}
}

const dayLong = 24 * 60 * 60 * 1000;

/** Most often there is nothing to read: then no other thread is thought of. */
function lazyReaders(background: URL): ReturnType<typeof createReaders> {
	let readers: Promise<ReturnType<typeof createReaders>> | null = null;
	return {
		async read(files) {
			readers ??= import('../runtime/background/reading-thread.js').then(({createReaders}) =>
				createReaders(background),
			);
			// Such a thread alone does not keep the program from ending.
			const awake = setInterval(() => {}, dayLong);
			try {
				return await (await readers).read(files);
			} finally {
				clearInterval(awake);
			}
		},
		close() {
			void readers?.then(({close}) => close());
		},
	};
}

/** Copy into an index what the reader did elsewhere. A state that could not even be opened has been told of. */
function copyReadings(index: LibraryIndex, state: ReaderState, progress: ProgressLine): void {
	if (state.connection.kind === 'failed') {
		return;
	}

	try {
		const unlike = unlikeReadings(index, state, Date.now());
		if (unlike.length > 0) {
			index.writeReadings(unlike);
		}
	} catch (error) {
		progress.clear();
		warn(`${sanitiseLine(stateReason(error))}: what you did elsewhere is not seen.`);
	}
}
