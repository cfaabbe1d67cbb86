import {existsSync, mkdirSync, statSync} from 'node:fs';
import type {DatabaseSync} from 'node:sqlite';
import {isDamage} from '../database-reason.js';
import {openDatabase, transact} from '../open-database.js';
import {backupsIn, isGoodBackup} from './backups.js';
import {databaseIn, filesBeside} from './files.js';
import {upgrade} from './migrate.js';
import {hasReadOlderPlaces, noteOlderPlaces, olderPlacesMark, readOlderPlaces} from './older-places.js';
import {openForReading} from './open-for-reading.js';
import {plausibleRecord} from './plausible-record.js';
import {restore, restoredSentence} from './restore.js';
import {mergeInto} from './save-records.js';
import {newestVersion, schemaVersion} from './schema.js';
import {newerError} from './state-reason.js';

/** How the database of a state folder is open. */
export type Connection =
	| {
			readonly kind: 'open';
			readonly database: DatabaseSync;
			/** Which file it is: another may have taken its place. */
			readonly inode: number;
			/** It was closed in order the last time. */
			readonly wasClosed: boolean;
	  }
	/** Why it may not be written, or not opened at all, `stateReason()` says. */
	| {readonly kind: 'read-only'; readonly database: DatabaseSync; readonly error: unknown}
	| {readonly kind: 'failed'; readonly error: unknown}
	/** There is none yet: the first write makes it. */
	| {readonly kind: 'none'};

export type Connected = {
	readonly connection: Connection;
	/** Sentences about what was found and done. */
	readonly notices: readonly string[];
};

export type ConnectRequest = {
	readonly folder: string;
	/** How long to wait for another process that writes, in milliseconds. */
	readonly patience: number;
	/** Whether a database is to be made where there is none. */
	readonly isNeeded: boolean;
	/** Milliseconds since 1970. */
	readonly now: number;
};

/** Open the database of a state folder for reading and writing, or as far as it can be. A damaged or missing one is restored, an older one is brought to the schema of today. Never throws. */
export function connect(request: ConnectRequest): Connected {
	try {
		return connectToWrite(request);
	} catch (error) {
		return {connection: connectToRead(request, error), notices: []};
	}
}

/** Which file is the database now; 0 when there is none that can be seen. */
export function inodeOf(folder: string): number {
	try {
		return statSync(databaseIn(folder), {throwIfNoEntry: false})?.ino ?? 0;
	} catch {
		return 0;
	}
}

function connectToWrite(request: ConnectRequest): Connected {
	const {folder, isNeeded} = request;
	if (!existsSync(databaseIn(folder))) {
		if (backupsIn(folder).some(isGoodBackup)) {
			return restoreAndOpen(request);
		}

		if (!isNeeded && olderPlacesMark(folder) === null) {
			return {connection: {kind: 'none'}, notices: []};
		}

		mkdirSync(folder, {recursive: true});
	}

	try {
		return open(request) ?? restoreAndOpen(request);
	} catch (error) {
		if (isDamage(error)) {
			return restoreAndOpen(request);
		}

		throw error;
	}
}

function restoreAndOpen(request: ConnectRequest): Connected {
	const sentence = restoredSentence(restore(request.folder, request.now));
	const connected = open(request);
	if (connected === null) {
		throw new Error('A restored database is empty');
	}

	return {...connected, notices: [sentence, ...connected.notices]};
}

/** `null` for an empty file that stands where there is a backup of something. */
function open({folder, patience, now}: ConnectRequest): Connected | null {
	const file = databaseIn(folder);
	const wasClosed = !filesBeside(file).some(existsSync);
	const database = openDatabase(file, {durability: 'full', patience});
	try {
		const version = schemaVersion(database);
		if (version > newestVersion) {
			throw newerError();
		}

		if (version === 0 && backupsIn(folder).some(isGoodBackup)) {
			database.close();
			return null;
		}

		upgrade(database, folder, now);
		const notices = takeOverOlderPlaces(database, folder, now);
		return {connection: {kind: 'open', database, inode: inodeOf(folder), wasClosed}, notices};
	} catch (error) {
		database.close();
		throw error;
	}
}

function connectToRead({folder, patience}: ConnectRequest, error: unknown): Connection {
	try {
		return {kind: 'read-only', database: openForReading(databaseIn(folder), patience), error};
	} catch {
		return {kind: 'failed', error};
	}
}

/** What earlier versions kept, once; and again when one of them was used since. */
function takeOverOlderPlaces(database: DatabaseSync, folder: string, now: number): readonly string[] {
	const mark = olderPlacesMark(folder);
	if (mark === null || hasReadOlderPlaces(database, mark)) {
		return [];
	}

	const {records, trouble} = readOlderPlaces(folder);
	transact(database, () => {
		mergeInto(
			database,
			records.flatMap(record => plausibleRecord(record, now) ?? []),
		);
		noteOlderPlaces(database, mark);
	});
	return trouble === null ? [] : [trouble];
}
