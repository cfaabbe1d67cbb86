import path from 'node:path';
import {isLibraryName} from '../../formats/names.js';
import {type FolderListing, listFolders, lookAt, type StampedFile} from '../../io/list-files.js';
import type {KnownFiles, Stamp} from '../../library/index/known-files.js';

/** What the index does not know of some paths. */
export type Difference = {
	/** Files that are new or have changed. */
	readonly toRead: readonly StampedFile[];
	/** Files that are no longer there. */
	readonly gone: readonly string[];
	readonly failures: ReadonlyArray<{readonly folder: string; readonly error: unknown}>;
	/** How many files were looked at. */
	readonly count: number;
};

type Draft = {
	readonly toRead: StampedFile[];
	readonly gone: string[];
	readonly failures: Array<{folder: string; error: unknown}>;
	count: number;
};

/**
Compare what stands at some paths, files or folders with all below them, with what the index knows. What lies in a folder that cannot be read counts as still there: it may be a disk that comes back. So do the files of `roots` that are gone themselves. `onFolder` is called before a folder is listed.
*/
export function differenceAt(
	paths: Iterable<string>,
	known: KnownFiles,
	roots: readonly string[],
	onFolder: (folder: string) => void,
): Difference {
	const draft: Draft = {toRead: [], gone: [], failures: [], count: 0};
	const seen = new Set<string>();
	for (const at of paths) {
		const found = lookAt(at);
		if (found === 'folder' || roots.includes(at)) {
			compareFolders(listFolders(at, isLibraryName, seen, onFolder), known.foldersAt(at), known, draft);
		} else if (found !== null && isLibraryName(path.basename(at))) {
			draft.count++;
			compareFile(found, known.fileAt(at), draft);
		} else {
			// Whether it was a file or a folder, nobody can tell any more.
			draft.gone.push(
				...(known.fileAt(at) ? [at] : []),
				...known.foldersAt(at).flatMap(folder => filesOf(folder, known)),
			);
		}
	}

	return draft;
}

function compareFolders(
	listings: Iterable<FolderListing>,
	before: readonly string[],
	known: KnownFiles,
	draft: Draft,
): void {
	const left = new Set(before);
	for (const listing of listings) {
		if (listing.kind === 'failed') {
			draft.failures.push(listing);
			for (const folder of known.foldersAt(listing.folder)) {
				left.delete(folder);
			}
		} else {
			left.delete(listing.folder);
			for (const file of listing.files) {
				// The pieces of a collection are known as files in it.
				left.delete(file.path);
			}

			compareFolder(listing, known, draft);
		}
	}

	for (const folder of left) {
		draft.gone.push(...filesOf(folder, known));
	}
}

function compareFolder(
	{folder, files}: Extract<FolderListing, {kind: 'listed'}>,
	known: KnownFiles,
	draft: Draft,
): void {
	draft.count += files.length;
	const left = new Map(known.filesIn(folder));
	for (const file of files) {
		const name = path.basename(file.path);
		compareFile(file, left.get(name) ?? null, draft);
		left.delete(name);
	}

	for (const name of left.keys()) {
		draft.gone.push(path.join(folder, name));
	}
}

function compareFile(file: StampedFile, before: Stamp | null, draft: Draft): void {
	if (before?.size !== file.size || before.mtime !== file.mtime) {
		draft.toRead.push(file);
	}
}

function filesOf(folder: string, known: KnownFiles): readonly string[] {
	return [...known.filesIn(folder).keys()].map(name => path.join(folder, name));
}
