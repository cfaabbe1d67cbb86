import path from 'node:path';
import {fileSize} from '../io/file-size.js';
import type {LibraryIndex} from '../library/index/open-index.js';
import type {ScanSummary} from '../runtime/scan/scan-library.js';
import type {Command} from './command.js';
import {type Indexed, indexedJson, indexedLines} from './indexed.js';
import {jsonText} from './json-text.js';
import {type CommandLibrary, type ProgramFiles, withLibrary} from './open-library.js';
import {fail, print} from './output.js';
import type {ProgressLine} from './progress-line.js';
import {refusedSentences} from './refused-files.js';

type IndexCommand = Extract<Command, {kind: 'index'}>;

/** Bring the index of the library up to date and in order, and say what became of it. */
export async function indexLibrary(command: IndexCommand, files: ProgramFiles): Promise<void> {
	const done = await withLibrary(command, files, finish, {areRefusedTold: false});
	if (done) {
		// Closed, all of it stands in one file.
		const indexed = {...done.indexed, bytes: fileSize(path.join(done.folder, 'index.db'))};
		print(`${command.isJson ? jsonText(indexedJson(indexed)) : indexedLines(indexed).join('\n')}\n`);
	}
}

type Done = {readonly folder: string; readonly indexed: Omit<Indexed, 'bytes'>};

function finish({index, indexFolder, isReadOnly, summary, scanTime, progress}: CommandLibrary): Done | null {
	if (indexFolder === null || isReadOnly || summary === null) {
		fail(indexFolder === null ? 'The index is not kept.' : 'The index is as it was.');
		return null;
	}

	const start = performance.now();
	putInOrder(index, summary, progress);
	const time = scanTime + performance.now() - start;
	const refused = refusedSentences(index);
	return {folder: indexFolder, indexed: {summary, refused, articles: index.countOf(null).articles, scanTime, time}};
}

/** From so many files on all of it is put in order, and not only what is new. */
const manyRead = 1000;

function putInOrder(index: LibraryIndex, summary: ScanSummary, progress: ProgressLine): void {
	while (index.tidy(summary.read >= manyRead ? 'all' : 'recent')) {
		progress.show('Putting the index in order');
	}

	progress.clear();
}
