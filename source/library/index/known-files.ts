import path from 'node:path';
import {type Connection, numberIn, type Row, type SqlValue, textIn} from './connection.js';
import type {FileStamp} from './files.js';

/** What one sees of a file from outside. */
export type Stamp = Omit<FileStamp, 'path'>;

/** The files that the index knows, as they were when it read them. */
export type KnownFiles = {
	/** `null` for a file that is new. */
	readonly fileAt: (path: string) => Stamp | null;
	/** The files of a folder, by their names; not those of the folders in it. */
	readonly filesIn: (folder: string) => ReadonlyMap<string, Stamp>;
	/** A folder and all below it, as far as files of theirs are known. */
	readonly foldersAt: (folder: string) => readonly string[];
};

/** All files of the index at once, for looking at all of them: some 12 MB for 100,000. */
export function allFilesKnown({all, each, first}: Connection): KnownFiles {
	const folders = new Map<string, Map<string, number>>();
	const byNumber = new Map<SqlValue | undefined, Map<string, number>>();
	for (const [number, folder] of all('select number, path from folder')) {
		const names = new Map<string, number>();
		folders.set(textIn(folder), names);
		byNumber.set(number, names);
	}

	const count = numberIn(first('select count(*) from file')?.[0]);
	const sizes = new Float64Array(count);
	const mtimes = new Float64Array(count);
	let index = 0;
	for (const [folder, name, size, mtime] of each('select folder, name, size, mtime from file')) {
		byNumber.get(folder)?.set(textIn(name), index);
		sizes[index] = numberIn(size);
		mtimes[index] = numberIn(mtime);
		index++;
	}

	const stampAt = (index: number): Stamp => ({size: sizes[index] ?? 0, mtime: mtimes[index] ?? 0});
	return {
		fileAt(file) {
			const index = folders.get(path.dirname(file))?.get(path.basename(file));
			return index === undefined ? null : stampAt(index);
		},
		filesIn: folder => new Map([...(folders.get(folder) ?? [])].map(([name, index]) => [name, stampAt(index)])),
		foldersAt: folder => [...folders.keys()].filter(known => isAt(folder, known)),
	};
}

/** The same, each file looked up when it is asked for. */
export function filesKnown({all}: Connection): KnownFiles {
	const filesIn = (folder: string, condition = '', values: Row = []): ReadonlyMap<string, Stamp> =>
		new Map(
			all(`select name, size, mtime from file where folder = (select number from folder where path = ?) ${condition}`, [
				folder,
				...values,
			]).map(([name, size, mtime]) => [textIn(name), {size: numberIn(size), mtime: numberIn(mtime)}]),
		);
	return {
		fileAt(file) {
			const name = path.basename(file);
			return filesIn(path.dirname(file), 'and name = ?', [name]).get(name) ?? null;
		},
		filesIn,
		foldersAt: folder =>
			all('select path from folder')
				.map(([known]) => textIn(known))
				.filter(known => isAt(folder, known)),
	};
}

function isAt(folder: string, known: string): boolean {
	return known === folder || known.startsWith(folder.endsWith(path.sep) ? folder : `${folder}${path.sep}`);
}
