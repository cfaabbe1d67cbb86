import type {LibraryIndex} from '../../library/index/open-index.js';
import {inherit} from '../../library/state/inherit.js';
import {readingOfRecord, recordsOf} from '../../library/state/read-state.js';
import type {ReaderState} from '../../library/state/reader-state.js';
import {type ReadFiles, readBatch} from './read-batch.js';
import {type ScanProgress, type ScanRequest, type ScanSummary, scanLibrary} from './scan-library.js';

const usualBatch = 500;

export type LibraryScan = {
	readonly index: LibraryIndex;
	readonly state: ReaderState;
	readonly roots: readonly string[];
	/** What to look at; all of the library unless said otherwise. */
	readonly paths?: readonly string[];
	/** How files are read: on this thread unless said otherwise. */
	readonly read?: ReadFiles;
	/** Files that are read and written as one. */
	readonly batchSize?: number;
	readonly report?: (progress: ScanProgress) => void;
	readonly onFolder?: ScanRequest['onFolder'];
	readonly rest?: ScanRequest['rest'];
};

/**
Bring the index of a library up to date with its files, and with what the reader did with them. Throws what SQLite reports when the index cannot be written.
*/
export async function scanWithState(scan: LibraryScan): Promise<ScanSummary> {
	const {index, state, roots, paths = roots, batchSize = usualBatch} = scan;
	const {read = readBatch, report = () => {}, onFolder = () => {}, rest = async () => true} = scan;
	return scanLibrary({
		index,
		roots,
		paths,
		read,
		batchSize,
		report,
		onFolder,
		rest,
		readingsOf(entries) {
			const ids = entries.map(({id}) => id);
			const {found} = recordsOf(state, ids, Date.now());
			return new Map([...found].map(([id, record]) => [id, readingOfRecord(record)]));
		},
		inherit(pairs) {
			inherit(
				state,
				pairs.map(({from, to}) => ({from, to: to.id, path: to.path})),
				Date.now(),
			);
		},
		clock: () => performance.now(),
	});
}
