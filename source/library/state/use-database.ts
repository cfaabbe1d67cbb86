import {existsSync} from 'node:fs';
import type {DatabaseSync} from 'node:sqlite';
import {isDamage} from '../database-reason.js';
import {type Connection, connect, inodeOf} from './connection.js';
import {dataVersion, type ReaderState, setConnection} from './reader-state.js';
import {restore, restoredSentence} from './restore.js';
import {goneError, isGone} from './state-reason.js';

/**
Ask the database of a state something; `otherwise` where there is none yet. A damaged one is restored first. Throws what `stateReason()` says to people. `now` in milliseconds since 1970.
*/
export function ask<Answer>(
	state: ReaderState,
	question: (database: DatabaseSync) => Answer,
	otherwise: Answer,
	now: number,
): Answer {
	if (state.connection.kind === 'failed' || isMade(state)) {
		reconnect(state, false, now);
	}

	const {connection} = state;
	switch (connection.kind) {
		case 'none':
			return otherwise;
		case 'failed':
			throw connection.error;
		case 'read-only':
			return question(connection.database);
		case 'open':
			return withRestoring(state, connection.database, question, now);
	}
}

/**
Do something that writes, in the file that is the database now: where it went away, or could not be opened before, it is opened again first. A damaged one is restored. Throws what `stateReason()` says to people.
*/
export function change<Result>(state: ReaderState, act: (database: DatabaseSync) => Result, now: number): Result {
	if (state.connection.kind !== 'open' || isReplaced(state) || inodeOf(state.folder) === 0) {
		reconnect(state, true, now);
	}

	return withRestoring(state, openDatabaseOf(state.connection), act, now);
}

/** Whether another Broadsheet has written since this was last asked, or since the state was opened. Costs a look at the file and one at shared memory. `now` in milliseconds since 1970. */
export function hasChanged(state: ReaderState, now: number): boolean {
	const isOther = isMade(state) || isReplaced(state);
	if (isOther) {
		reconnect(state, false, now);
	}

	const version = dataVersion(state.connection);
	const isChanged = isOther || version !== state.seenVersion;
	state.seenVersion = version;
	return isChanged;
}

/** Put the newest good backup, and all that can still be read, in the place of the database. Throws where that cannot be done. */
export function restoreState(state: ReaderState, now: number): void {
	setConnection(state, {kind: 'none'});
	try {
		state.notices = [...state.notices, restoredSentence(restore(state.folder, now))];
	} catch (error) {
		setConnection(state, {kind: 'failed', error});
		throw error;
	}

	reconnect(state, true, now);
}

/** There was no database, and another process has made one. */
function isMade({connection, folder}: ReaderState): boolean {
	return connection.kind === 'none' && inodeOf(folder) !== 0;
}

/** The file is another than the one that is open. */
function isReplaced({connection, folder}: ReaderState): boolean {
	return connection.kind === 'open' && ![0, connection.inode].includes(inodeOf(folder));
}

function withRestoring<Result>(
	state: ReaderState,
	database: DatabaseSync,
	act: (database: DatabaseSync) => Result,
	now: number,
): Result {
	try {
		return act(database);
	} catch (error) {
		if (!isDamage(error)) {
			throw error;
		}

		restoreState(state, now);
		return act(openDatabaseOf(state.connection));
	}
}

function reconnect(state: ReaderState, isNeeded: boolean, now: number): void {
	const {folder, patience, connection: before} = state;
	const wasThere = before.kind === 'open' || (before.kind === 'failed' && isGone(before.error));
	if (wasThere && !existsSync(folder)) {
		// Whoever took it away, or the disk that it is on, may bring it back: an empty one in its place would hide that.
		setConnection(state, {kind: 'failed', error: goneError()});
		return;
	}

	setConnection(state, {kind: 'none'});
	const {connection, notices} = connect({folder, patience, isNeeded, now});
	setConnection(state, connection);
	state.notices = [...state.notices, ...notices];
}

function openDatabaseOf(connection: Connection): DatabaseSync {
	switch (connection.kind) {
		case 'open':
			return connection.database;
		case 'read-only':
		case 'failed':
			throw connection.error;
		case 'none':
			throw new Error('A database that was needed was not made');
	}
}
