import {databaseReason} from '../database-reason.js';
import {backupsIn, makeBackup} from './backups.js';
import type {ReaderState} from './reader-state.js';
import {soundness} from './soundness.js';
import {restoreState} from './use-database.js';

/**
What is done once a day of use, and after a run that did not end in order: the whole database is looked at, restored when it is damaged, and copied when there is no backup of today. Takes some 250 ms for 100,000 articles, and stands in the way of keys: so it is best done by another process. `wasClosed` tells whether the last run ended in order, where another connection knows. What came of it is in the state's notices. Never throws. `now` in milliseconds since 1970.
*/
export function careFor(state: ReaderState, now: number, wasClosed: boolean | null = null): void {
	const {connection, folder} = state;
	if (connection.kind !== 'open') {
		return;
	}

	const today = new Date(now).toISOString().slice(0, 10);
	const hasBackup = backupsIn(folder).some(({date}) => date === today);
	if (hasBackup && (wasClosed ?? connection.wasClosed)) {
		return;
	}

	try {
		if (soundness(connection.database).length > 0) {
			restoreState(state, now);
		} else if (!hasBackup && isUsed(connection.database)) {
			makeBackup(connection.database, folder, now);
		}
	} catch (error) {
		state.notices = [...state.notices, `There is no backup of today: state.db ${databaseReason(error)}`];
	}
}

function isUsed(database: Parameters<typeof makeBackup>[0]): boolean {
	return database.prepare('select 1 from article limit 1').get() !== undefined;
}
