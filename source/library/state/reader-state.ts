import {type Connection, connect} from './connection.js';
import {readOlderPlaces} from './older-places.js';
import type {ArticleRecord} from './record.js';
import type {TimedChange} from './save-records.js';
import {stateReason} from './state-reason.js';

/**
What the reader did with all articles: the file `state.db` in a folder, and in memory whatever could not be written into it. It is passed to the functions of this folder; nobody else changes it.
*/
export type ReaderState = {
	readonly folder: string;
	/** How long the thread may stand still while another process writes, in milliseconds. */
	patience: number;
	/** What an earlier version kept, where it could not be taken over into a database. */
	readonly older: ReadonlyMap<string, ArticleRecord>;
	connection: Connection;
	/** What is not in the file yet, by article. */
	unsaved: ReadonlyMap<string, TimedChange>;
	/** Sentences that the reader was not told yet. */
	notices: readonly string[];
	/** What tells whether another process has written, as it was when it was last asked for. */
	seenVersion: number;
};

/** While a key waits for its frame nothing may wait longer for another process; in milliseconds. */
const shortPatience = 100;

/**
Open the state in a folder. Where there is none yet nothing is made before the first write. Never throws: where it cannot be opened what the reader does is kept in memory, and each write tries again. `now` in milliseconds since 1970, `patience` in milliseconds.
*/
export function openState(folder: string, now: number, patience = shortPatience): ReaderState {
	const {connection, notices} = connect({folder, patience, isNeeded: false, now});
	const older = connection.kind === 'failed' ? readOlderPlaces(folder).records : [];
	const isWhole = connection.kind === 'open' || connection.kind === 'none';
	return {
		folder,
		patience,
		older: new Map(older.map(record => [record.id, record])),
		connection,
		unsaved: new Map(),
		notices: isWhole ? notices : [...notices, `${stateReason(connection.error)}; what you do is kept in memory`],
		seenVersion: dataVersion(connection),
	};
}

/** What the reader is to be told about the state, each sentence once. */
export function takeNotices(state: ReaderState): readonly string[] {
	const {notices} = state;
	state.notices = [];
	return notices;
}

/** Let the thread stand still for another time while another process writes, in milliseconds: when the program ends there is no later write. */
export function setPatience(state: ReaderState, patience: number): void {
	state.patience = patience;
	if (state.connection.kind === 'open') {
		state.connection.database.exec(`pragma busy_timeout = ${Math.round(patience)}`);
	}
}

/** Put what was written into the database file itself, as far as others let it be. It is safe without, too. */
export function checkpoint({connection}: ReaderState): void {
	try {
		if (connection.kind === 'open') {
			connection.database.exec('pragma wal_checkpoint(passive)');
		}
	} catch {
		// It is done with a later write, or when the file is closed.
	}
}

/** Give the file back. What is still unsaved is lost: write first. */
export function closeState(state: ReaderState): void {
	setConnection(state, {kind: 'none'});
}

/** Close what was open, and go on with another connection. */
export function setConnection(state: ReaderState, connection: Connection): void {
	const before = state.connection;
	state.connection = connection;
	if (before.kind === 'open' || before.kind === 'read-only') {
		before.database.close();
	}
}

/** A number that another one takes the place of when another process has written. */
export function dataVersion(connection: Connection): number {
	try {
		return connection.kind === 'open' || connection.kind === 'read-only'
			? Number(connection.database.prepare('pragma data_version').get()?.['data_version'])
			: 0;
	} catch {
		// What cannot be read has not changed as far as anybody can see.
		return 0;
	}
}
