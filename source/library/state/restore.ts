import {copyFileSync, existsSync, linkSync, renameSync, rmSync} from 'node:fs';
import process from 'node:process';
import {openDatabase, transact} from '../open-database.js';
import {type Backup, backupsIn, isGoodBackup} from './backups.js';
import {databaseIn, filesBeside, syncFile, syncFolder} from './files.js';
import {migrate} from './migrate.js';
import {salvage} from './salvage.js';
import {mergeInto} from './save-records.js';
import {newestVersion, schemaVersion} from './schema.js';

/** What became of a damaged or missing database. */
export type Restored = {
	/** Where the damaged one is kept; `null` when there was none. */
	readonly aside: string | null;
	/** The backup that took its place; `null` when there was no good one. */
	readonly backup: Backup | null;
	/** Articles of which something newer could still be read out of the damaged one. */
	readonly salvaged: number;
};

/**
Put a sound database in the place of a damaged or missing one: the newest good backup, and into it whatever can still be read of the damaged one, which is kept under another name. Nobody may have it open in this process. A crash at any moment leaves the damaged one or the restored one, and nothing is ever deleted. `now` in milliseconds since 1970.

Throws where the folder cannot be written.
*/
export function restore(folder: string, now: number): Restored {
	const file = databaseIn(folder);
	const draft = `${file}.${process.pid}.draft`;
	const removeDraft = (): void => {
		for (const name of [draft, ...filesBeside(draft)]) {
			rmSync(name, {force: true});
		}
	};

	removeDraft();
	try {
		const backup = backupsIn(folder).find(isGoodBackup) ?? null;
		if (backup) {
			copyFileSync(backup.file, draft);
		}

		const salvaged = fill(draft, salvage(file, now));
		syncFile(draft);
		const aside = setAside(file, now);
		renameSync(draft, file);
		syncFolder(folder);
		return {aside, backup, salvaged};
	} finally {
		removeDraft();
	}
}

/** What the reader is told of it. */
export function restoredSentence({aside, backup, salvaged}: Restored): string {
	const from = backup ? `its backup of ${backup.date}` : 'nothing: there was no backup';
	const more =
		salvaged === 0 ? '' : `, and ${salvaged} ${salvaged === 1 ? 'article' : 'articles'} out of the damaged file`;
	return aside === null
		? `The state of your articles was missing and is restored from ${from}`
		: `The state of your articles was damaged and is restored from ${from}${more}; the damaged file is kept: ${aside}`;
}

function fill(draft: string, records: Parameters<typeof mergeInto>[1]): number {
	const database = openDatabase(draft, {durability: 'full'});
	try {
		// A backup of a newer Broadsheet is not ours to write into.
		if (schemaVersion(database) > newestVersion) {
			return 0;
		}

		migrate(database);
		return transact(database, () => mergeInto(database, records));
	} finally {
		database.close();
	}
}

/** Give a database another name, beside the old one for as long as nothing has taken its place. */
function setAside(file: string, now: number): string | null {
	if (!existsSync(file)) {
		return null;
	}

	const aside = freeName(`${file}.damaged-${new Date(now).toISOString().replaceAll(/[:.]/g, '-')}`);
	try {
		linkSync(file, aside);
	} catch {
		// Not every file system gives a file two names.
		renameSync(file, aside);
	}

	const [besideFile, besideAside] = [filesBeside(file), filesBeside(aside)];
	for (const [index, name] of besideFile.entries()) {
		if (existsSync(name)) {
			// Else SQLite would take what stands there for changes of the new one.
			renameSync(name, besideAside[index] ?? aside);
		}
	}

	return aside;
}

function freeName(name: string): string {
	let free = name;
	for (let count = 2; existsSync(free); count++) {
		free = `${name}-${count}`;
	}

	return free;
}
