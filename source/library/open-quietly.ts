import {statSync} from 'node:fs';
import {DatabaseSync} from 'node:sqlite';
import {openDatabase} from './open-database.js';

/**
Open a database only to look at it: it is not changed, and no file is left beside it. Where another process has it open, what that has written is seen; and so is what one has written that was killed, for which SQLite uses a file of shared memory that is no part of the database. Throws what SQLite reports, though a damaged file may be found out only by what it is asked.
*/
export function openQuietly(file: string, patience: number): DatabaseSync {
	const openUnchanging = (): DatabaseSync => openDatabase(file, {durability: 'full', isReadOnly: true, patience});
	if (!hasChangesBeside(file)) {
		return openUnchanging();
	}

	const database = new DatabaseSync(file, {readOnly: true, timeout: patience});
	try {
		database.prepare('pragma user_version').get();
		return database;
	} catch {
		// A folder that may not be written has no room for what the processes tell each other.
		database.close();
		return openUnchanging();
	}
}

/** Whether something was written that does not stand in the file itself yet. */
function hasChangesBeside(file: string): boolean {
	return (statSync(`${file}-wal`, {throwIfNoEntry: false})?.size ?? 0) > 0;
}
