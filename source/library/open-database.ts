import {DatabaseSync} from 'node:sqlite';
import {pathToFileURL} from 'node:url';

/** What survives a power cut: `full` every commit, `normal` all but the last ones. The database itself stays whole either way. */
export type Durability = 'full' | 'normal';

export type OpenOptions = {
	readonly durability: Durability;
	/** Nothing is written, not even the files that SQLite puts beside a database: for a folder that may only be read. Changes of others are not seen. */
	readonly isReadOnly?: boolean;
	/** How long to wait while another connection writes, in milliseconds: the thread stands still for as long. */
	readonly patience?: number;
	/** Much is written, and little of it is to be seen by others at once: more memory, and fewer looks at the disk. */
	readonly isForMuchWriting?: boolean;
	/** Memory for what was read, in KB: SQLite's 2,000 unless said otherwise. */
	readonly cache?: number;
	/** The room of what is deleted can be given back to the disk, by `pragma incremental_vacuum`. Decided when a database is made. */
	readonly isShrinkable?: boolean;
};

/**
Open a database, new where there is none; its folder must be there. Several processes may have it open: one writes, all read (WAL).

Throws what SQLite reports: `databaseReason()` says it to people, `isDamage()` tells whether the file is at fault.
*/
export function openDatabase(
	file: string,
	{
		durability,
		isReadOnly = false,
		patience = 5000,
		isShrinkable = false,
		isForMuchWriting = false,
		cache = 2000,
	}: OpenOptions,
): DatabaseSync {
	if (isReadOnly) {
		// Without `immutable` even a reader makes a file of shared memory.
		const address = pathToFileURL(file);
		address.search = '?immutable=1';
		return new DatabaseSync(address, {readOnly: true, timeout: patience});
	}

	const database = new DatabaseSync(file, {timeout: patience});
	try {
		if (isShrinkable && database.prepare('pragma page_count').get()?.['page_count'] === 0) {
			// Later it would do nothing, and count as a change.
			database.exec('pragma auto_vacuum = incremental');
		}

		keepLog(database, patience);
		database.exec(`
			pragma synchronous = ${durability};
			pragma foreign_keys = on;
		`);
		if (isForMuchWriting) {
			// Pages of 4 KB: with the usual thousand writing 100,000 articles takes a third longer.
			database.exec('pragma wal_autocheckpoint = 20000');
		}

		database.exec(`pragma cache_size = ${-cache}`);

		return database;
	} catch (error) {
		database.close();
		throw error;
	}
}

const busy = 5;
/** How long until it is tried again, in milliseconds. */
const pause = 10;

/** Have a database keep a log (WAL). SQLite does not wait for this by itself: of two processes that open a new database at once one would fail. */
function keepLog(database: DatabaseSync, patience: number): void {
	const end = performance.now() + patience;
	for (;;) {
		try {
			database.exec('pragma journal_mode = wal');
			return;
		} catch (error) {
			// The extended codes say more in their higher bits.
			const isBusy = error instanceof Error && 'errcode' in error && Number(error.errcode) % 256 === busy;
			if (!isBusy || performance.now() >= end) {
				throw error;
			}

			Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, pause);
		}
	}
}

/** Do some writing as one whole: all of it is in the database afterwards, or none of it when it throws. */
export function transact<Result>(database: DatabaseSync, write: () => Result): Result {
	// At once for writing: what begins by reading fails, instead of waiting, when another process has written since.
	database.exec('begin immediate');
	try {
		const result = write();
		database.exec('commit');
		return result;
	} catch (error) {
		// A full disk may have ended it already.
		if (database.isTransaction) {
			database.exec('rollback');
		}

		throw error;
	}
}
