import type {DatabaseSync} from 'node:sqlite';
import {transact} from '../open-database.js';
import {makeBackup} from './backups.js';
import {migrations, schemaVersion} from './schema.js';

/**
Bring the database of a state folder to the newest schema, after a backup of what it was. Throws, with the database as it was, where that cannot be done. `now` in milliseconds since 1970.

@param steps what leads from each version to the next: this program's, unless a test has others.
*/
export function upgrade(database: DatabaseSync, folder: string, now: number, steps = migrations): void {
	const version = schemaVersion(database);
	if (version > 0 && version < steps.length) {
		makeBackup(database, folder, now);
	}

	migrate(database, steps);
}

/** The same without a backup, for a database that is itself a copy. As one whole: all of it is done or nothing. */
export function migrate(database: DatabaseSync, steps = migrations): void {
	if (schemaVersion(database) >= steps.length) {
		return;
	}

	transact(database, () => {
		// Another process may have done it meanwhile.
		const version = schemaVersion(database);
		for (const step of steps.slice(version)) {
			database.exec(step);
		}

		database.exec(`pragma user_version = ${Math.max(version, steps.length)}`);
	});
}
