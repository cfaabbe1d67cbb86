import {closeSync, fsyncSync, openSync} from 'node:fs';
import path from 'node:path';

/** The database in a state folder. */
export function databaseIn(folder: string): string {
	return path.join(folder, 'state.db');
}

/** The files that SQLite keeps beside a database, in the order in which they are to be put away: what stands in them is lost without it. */
export function filesBeside(file: string): readonly string[] {
	return [`${file}-wal`, `${file}-shm`];
}

/** Wait until a file's content is on the disk. */
export function syncFile(file: string): void {
	const descriptor = openSync(file, 'r+');
	try {
		fsyncSync(descriptor);
	} finally {
		closeSync(descriptor);
	}
}

/** Wait until the names in a folder are on the disk, where the system can: Windows opens no folder. */
export function syncFolder(folder: string): void {
	try {
		const descriptor = openSync(folder, 'r');
		try {
			fsyncSync(descriptor);
		} finally {
			closeSync(descriptor);
		}
	} catch {
		// The names are written all the same, only later.
	}
}
