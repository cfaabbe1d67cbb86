import {hash} from 'node:crypto';
import path from 'node:path';
import {makeFolder} from '../io/make-folder.js';
import {databaseReason} from '../library/database-reason.js';
import {type LibraryIndex, openIndex, openMemoryIndex} from '../library/index/open-index.js';

export type OpenLibrary = {
	readonly index: LibraryIndex;
	/** Its folder, for other threads to open it as well; `null` when it is in memory only. */
	readonly folder: string | null;
	/** It may not be written, and shows the library as it was when it was. */
	readonly isReadOnly: boolean;
	/** Nothing is in it yet. */
	readonly isNew: boolean;
	/** Why it is not an index in a file that can be written, as a sentence without its end; `null` when it is. */
	readonly trouble: string | null;
};

/** The folder of the index of a library, whatever the order of its folders. */
export function indexFolderOf(indexesFolder: string, roots: readonly string[]): string {
	return path.join(indexesFolder, hash('sha256', [...new Set(roots)].sort().join('\0')).slice(0, 16));
}

/**
Open the index in a folder. Where it cannot be written, the one that is there is read; where there is none, an empty one is made in memory. Never throws. `patience` as for `openIndex`.
*/
export function openLibraryIndex(folder: string, patience?: number): OpenLibrary {
	const options = patience === undefined ? {} : {patience};
	try {
		makeFolder(folder);
		const {index, origin} = openIndex(folder, options);
		return {index, folder, isReadOnly: false, isNew: origin !== 'kept', trouble: null};
	} catch (error) {
		return openWithoutWriting(folder, `The index of the library ${databaseReason(error)}`);
	}
}

function openWithoutWriting(folder: string, reason: string): OpenLibrary {
	try {
		const {index} = openIndex(folder, {isReadOnly: true});
		const trouble = `${reason}; what changes in the library is not seen`;
		return {index, folder, isReadOnly: true, isNew: false, trouble};
	} catch {
		return inMemory(reason);
	}
}

/** An index in memory instead of one that could be made, but not filled: the disk is full. */
export function openInMemory(error: unknown): OpenLibrary {
	return inMemory(`The index of the library ${databaseReason(error)}`);
}

function inMemory(reason: string): OpenLibrary {
	const trouble = `${reason}; this time it is made in memory`;
	return {index: openMemoryIndex(), folder: null, isReadOnly: false, isNew: true, trouble};
}
