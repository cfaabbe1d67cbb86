import {isArticleName, isBookName} from '../../formats/names.js';
import {firstFiles} from '../../io/first-files.js';
import type {LibraryIndex} from '../../library/index/open-index.js';
import type {ReaderState} from '../../library/state/reader-state.js';
import {scanWithState} from './scan-with-state.js';

/** As many as a first screen can hold. */
const most = 50;

/** Put the first few articles of a library into its index, on this thread, so that a small one is there as a whole with the first frame; books come later, from the background. Rejects as SQLite reports. */
export async function firstLook(index: LibraryIndex, state: ReaderState, roots: readonly string[]): Promise<void> {
	await scanWithState({index, state, roots, paths: firstFiles(roots, isQuicklyRead, most)});
}

function isQuicklyRead(name: string): boolean {
	return isArticleName(name) && !isBookName(name);
}
