import {renameSync} from 'node:fs';
import type {DatabaseSync} from 'node:sqlite';
import {transact} from '../open-database.js';
import {backupsIn, isGoodBackup, makeBackup} from './backups.js';
import type {Finding} from './check-state.js';
import {oddRecords} from './odd-records.js';
import {allParts} from './parts.js';
import type {ReaderState} from './reader-state.js';
import {recordWriter} from './rows.js';
import {stateReason} from './state-reason.js';
import {change, restoreState} from './use-database.js';
import {write} from './write-state.js';

/**
Do what `checkState` offers for these findings. The sentences say what could not be done; what was done is seen by checking again. Nothing is deleted but what makes no sense. Never throws. `now` in milliseconds since 1970.
*/
export function repairState(state: ReaderState, findings: readonly Finding[], now: number): readonly string[] {
	return [...new Set(findings.map(({kind}) => kind))].flatMap(kind => {
		try {
			return repair(state, kind, now);
		} catch (error) {
			return [stateReason(error)];
		}
	});
}

function repair(state: ReaderState, kind: Finding['kind'], now: number): readonly string[] {
	switch (kind) {
		case 'unreadable': {
			return [];
		}

		case 'unsaved': {
			const written = write(state, [], now);
			return written.kind === 'kept' ? [written.reason] : [];
		}

		case 'damaged': {
			restoreState(state, now);
			return [];
		}

		case 'odd':
		case 'future': {
			change(state, database => leaveOutOdd(database, state.folder, now), now);
			return [];
		}

		case 'bad-backup': {
			for (const {file} of backupsIn(state.folder).filter(backup => !isGoodBackup(backup))) {
				renameSync(file, `${file}.damaged`);
			}

			return [];
		}

		case 'no-backup': {
			change(state, database => makeBackup(database, state.folder, now), now);
			return [];
		}
	}
}

function leaveOutOdd(database: DatabaseSync, folder: string, now: number): void {
	makeBackup(database, folder, now);
	transact(database, () => {
		const odd = [...oddRecords(database, now)];
		const writeRecord = recordWriter(database);
		// Written anew is what makes sense.
		const removals = ['tag', 'highlight', 'bookmark', 'session'].map(table =>
			database.prepare(`delete from ${table} where article = ?`),
		);
		for (const {record} of odd) {
			for (const removal of removals) {
				removal.run(record.id);
			}

			writeRecord(record, allParts(record));
		}
	});
}
