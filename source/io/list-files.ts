import {type Dirent, readdirSync, realpathSync, type Stats, statSync} from 'node:fs';
import path from 'node:path';
import {holdsPageParts, isNamedAsParts} from './page-parts.js';

/** A file as one sees it from outside: its size in bytes, the time of its last change in milliseconds since 1970. */
export type StampedFile = {readonly path: string; readonly size: number; readonly mtime: number};

/** A folder and its files, but for those that are passed over; `null` when it cannot be read, for a reason. */
export type FolderListing =
	| {readonly kind: 'listed'; readonly folder: string; readonly files: readonly StampedFile[]}
	| {readonly kind: 'failed'; readonly folder: string; readonly error: unknown};

/**
A folder and all below it, one after the other, with the files whose names `accepts`. Hidden files and folders are passed over, and folders with the parts of a saved page; links are followed, each folder is listed once for all calls that share `seen`. `onFolder` is called before a folder is listed: what is watched from then on misses nothing.

The calls are synchronous, for a thread of its own: at 100,000 files they take a third of the time of those that promise.
*/
export function* listFolders(
	folder: string,
	accepts: (name: string) => boolean,
	seen: Set<string>,
	onFolder: (folder: string) => void,
): Generator<FolderListing> {
	const waiting = [folder];
	for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
		try {
			const real = realpathSync(next);
			if (!seen.has(real)) {
				seen.add(real);
				onFolder(next);
				const {files, folders} = listFolder(next, accepts);
				waiting.push(...folders.toReversed());
				yield {kind: 'listed', folder: next, files};
			}
		} catch (error) {
			yield {kind: 'failed', folder: next, error};
		}
	}
}

function listFolder(
	folder: string,
	accepts: (name: string) => boolean,
): {readonly files: readonly StampedFile[]; readonly folders: readonly string[]} {
	const files: StampedFile[] = [];
	const folders: string[] = [];
	for (const entry of readdirSync(folder, {withFileTypes: true})) {
		const full = path.join(folder, entry.name);
		if (isPassedOver(entry, accepts)) {
			continue;
		}

		if (entry.isDirectory()) {
			folders.push(full);
			continue;
		}

		// A link may lead nowhere, and a file may be gone by now: that is no trouble worth a word.
		const found = lookAt(full);
		if (found === 'folder') {
			folders.push(full);
		} else if (found !== null && accepts(entry.name)) {
			files.push(found);
		}
	}

	const names = new Set(folders.some(isNamedAsParts) ? files.map(file => file.path) : []);
	return {files: files.sort(byPath), folders: folders.filter(one => !holdsPageParts(one, names)).sort()};
}

function isPassedOver(entry: Dirent, accepts: (name: string) => boolean): boolean {
	return entry.name.startsWith('.') || (entry.isFile() && !accepts(entry.name));
}

function byPath(a: StampedFile, b: StampedFile): number {
	return a.path < b.path ? -1 : 1;
}

/** What stands at a path: a file with its stamp, a folder, or neither. */
export function lookAt(file: string): StampedFile | 'folder' | null {
	try {
		const found = statSync(file, {throwIfNoEntry: false});
		return found?.isDirectory() ? 'folder' : found?.isFile() ? stampOf(file, found) : null;
	} catch {
		// It may not be looked at, or it is a part of something that is no folder any more.
		return null;
	}
}

function stampOf(file: string, {size, mtimeMs}: Stats): StampedFile {
	return {path: file, size, mtime: mtimeMs};
}
