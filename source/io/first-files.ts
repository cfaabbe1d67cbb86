import {opendirSync} from 'node:fs';
import path from 'node:path';
import {isNamedAsParts} from './page-parts.js';

/** So many entries of a folder are looked at: the first look at a library is to be short. */
const mostEntries = 500;

/** A few of the files in some folders and below, whose names `accepts`: `most` of them, or as many as are quickly found. Hidden ones are passed over, and so are what cannot be read and folders that may hold the parts of a page. */
export function firstFiles(
	folders: readonly string[],
	accepts: (name: string) => boolean,
	most: number,
): readonly string[] {
	const files: string[] = [];
	const waiting = [...folders];
	for (let count = 0, folder = waiting.shift(); folder !== undefined; folder = waiting.shift()) {
		for (const {name, isFolder} of entriesOf(folder)) {
			count++;
			if (name.startsWith('.')) {
				continue;
			}

			if (isFolder && !isNamedAsParts(name)) {
				waiting.push(path.join(folder, name));
			} else if (!isFolder && accepts(name)) {
				files.push(path.join(folder, name));
			}

			if (files.length >= most || count >= mostEntries) {
				return files;
			}
		}
	}

	return files;
}

/** The entries of a folder, one after the other: however many there are, only those that are asked for are read. */
function* entriesOf(folder: string): Generator<{readonly name: string; readonly isFolder: boolean}> {
	try {
		const open = opendirSync(folder);
		try {
			for (let entry = open.readSync(); entry; entry = open.readSync()) {
				yield {name: entry.name, isFolder: entry.isDirectory()};
			}
		} finally {
			open.closeSync();
		}
	} catch {
		// The scan says why.
	}
}
