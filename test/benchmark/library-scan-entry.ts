import {statSync} from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import {indexesFolder} from '../../source/io/state-folder.js';
import {openIndex} from '../../source/library/index/open-index.js';
import {closeState, openState} from '../../source/library/state/reader-state.js';
import {indexFolderOf} from '../../source/runtime/library-index.js';
import type {ScanSummary} from '../../source/runtime/scan/scan-library.js';
import {scanWithState} from '../../source/runtime/scan/scan-with-state.js';

/*
node library-scan-entry.js <library> <state folder>: looks at all files of a library whose index is there, as a thread of the program does when it starts, and writes its figures as JSON.
*/

export type Scanned = {
	/** Milliseconds. */
	readonly duration: number;
	readonly summary: ScanSummary;
	/** Bytes of the index, when it is closed. */
	readonly size: number;
};

const [library = '', stateFolder = ''] = process.argv.slice(2);
const roots = [library];
const folder = indexFolderOf(await indexesFolder(stateFolder), roots);
const {index} = openIndex(folder);
const state = openState(stateFolder, Date.now());
const start = performance.now();
const summary = await scanWithState({index, state, roots});
const duration = performance.now() - start;
closeState(state);
index.close();
const {size} = statSync(path.join(folder, 'index.db'));
process.stdout.write(JSON.stringify({duration, summary, size} satisfies Scanned));
