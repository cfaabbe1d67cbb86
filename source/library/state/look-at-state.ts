import {existsSync} from 'node:fs';
import {isDamage} from '../database-reason.js';
import {openQuietly} from '../open-quietly.js';
import {backupsIn, isGoodBackup} from './backups.js';
import {checkState, damaged, type Finding, unreadable} from './check-state.js';
import {databaseIn} from './files.js';
import {closeState, type ReaderState} from './reader-state.js';
import {newestVersion, schemaVersion} from './schema.js';
import {newerError} from './state-reason.js';

/** A state that is only looked at. */
export type LookedAtState = {
	readonly findings: readonly Finding[];
	/** For reading what it has; `null` when it has nothing, or nothing that can be trusted. To be closed. */
	readonly state: ReaderState | null;
};

/** Look at the state in a folder as `checkState` does, without making, changing or restoring anything. Never throws. `now` and `patience` in milliseconds. */
export function lookAtState(folder: string, now: number, patience: number): LookedAtState {
	if (!existsSync(databaseIn(folder))) {
		return {findings: missing(folder, 'is missing'), state: null};
	}

	try {
		return look(folder, now, patience);
	} catch (error) {
		return {findings: [isDamage(error) ? damaged(messageOf(error)) : unreadable(error)], state: null};
	}
}

function look(folder: string, now: number, patience: number): LookedAtState {
	const database = openQuietly(databaseIn(folder), patience);
	const state: ReaderState = {
		folder,
		patience,
		older: new Map(),
		// As such a one is checked: with its backups.
		connection: {kind: 'open', database, inode: 0, wasClosed: true},
		unsaved: new Map(),
		notices: [],
		seenVersion: 0,
	};
	try {
		const version = schemaVersion(database);
		if (version > newestVersion) {
			throw newerError();
		}

		if (version === 0) {
			closeState(state);
			return {findings: missing(folder, 'is empty'), state: null};
		}

		const findings = checkState(state, now);
		// As such a one is read: it is never restored.
		state.connection = {kind: 'read-only', database, error: new Error('The state is only looked at')};
		const isSound = findings.every(({kind}) => kind !== 'damaged' && kind !== 'unreadable');
		if (!isSound) {
			closeState(state);
		}

		return {findings, state: isSound ? state : null};
	} catch (error) {
		closeState(state);
		throw error;
	}
}

function missing(folder: string, what: string): readonly Finding[] {
	const backup = backupsIn(folder).find(isGoodBackup);
	return backup
		? [
				{
					kind: 'damaged',
					sentence: `The state ${what}, and there is a backup of ${backup.date}`,
					repair: 'put the backup in its place',
				},
			]
		: [];
}

function messageOf(error: unknown): string {
	return error instanceof Error ? error.message : String(error);
}
