import {rmSync} from 'node:fs';
import path from 'node:path';
import type {DatabaseSync} from 'node:sqlite';
import type {HeldArticle} from '../../article/held-article.js';
import type {Reading} from '../../article/reading.js';
import type {ResolvedExpression} from '../../query/expression.js';
import type {KnownField} from '../../query/fields.js';
import {isDamage} from '../database-reason.js';
import {openDatabase, transact} from '../open-database.js';
import {checkIndex} from './check-index.js';
import {type Connection, connectionTo, numberIn} from './connection.js';
import {type Count, countOf, type KnownValue, languagesOf, valuesOf} from './count-articles.js';
import {
	type Collection,
	type FileStamp,
	idsIn,
	noteCollections,
	noteFiles,
	noteRefused,
	type RefusedFile,
	refusedFiles,
	removeFiles,
	type SameFile,
	staleFiles,
} from './files.js';
import {createFlagGroups} from './flag-groups.js';
import {heldBy} from './held-by.js';
import {allFilesKnown, filesKnown, type KnownFiles} from './known-files.js';
import {type KeyQuery, listKeys} from './list-keys.js';
import {mirroredReadings} from './mirrored-readings.js';
import {articlesOf, keyOfId, keyOfPath, type ListedArticle} from './read-articles.js';
import {schema, version} from './schema.js';
import type {Cursor, KeyPage} from './select-rows.js';
import {type SourceStatistics, type Statistics, sourceStatistics, statisticsOf} from './statistics.js';
import {type Extent, extentToTidy, tidy} from './tidy.js';
import {type ArticleToWrite, writeArticles} from './write-articles.js';
import {mirrorReadings, type ReadingOf, writeReadings} from './write-readings.js';

/**
The index of a library: all that lists and searches ask for, worked out from its files and from what the reader did, and made anew from them at any time.

Its functions do their work at once, and throw what SQLite reports: `databaseReason()` says it to people; after damage (`isDamage()`) the index is to be closed and opened with `isFresh`. They are described where they are made.
*/
export type LibraryIndex = {
	readonly listKeys: (query: KeyQuery, after: Cursor | null, limit: number) => KeyPage;
	readonly articlesOf: (keys: readonly number[]) => readonly ListedArticle[];
	readonly keyOfId: (id: string) => number | null;
	readonly keyOfPath: (path: string) => number | null;
	readonly heldBy: (addressKeys: readonly string[]) => ReadonlyMap<string, HeldArticle>;
	readonly countOf: (where: ResolvedExpression | null) => Count;
	readonly valuesOf: (field: KnownField) => readonly KnownValue[];
	readonly statistics: () => Statistics;
	readonly sourceStatistics: (most: number) => readonly SourceStatistics[];
	readonly allFilesKnown: () => KnownFiles;
	readonly filesKnown: () => KnownFiles;
	readonly refusedFiles: () => readonly RefusedFile[];
	readonly staleFiles: () => readonly string[];
	readonly writeArticles: (batch: readonly ArticleToWrite[]) => void;
	readonly noteFiles: (batch: readonly SameFile[]) => readonly SameFile[];
	readonly noteCollections: (batch: readonly Collection[]) => void;
	readonly idsIn: (folder: string) => readonly string[];
	readonly noteRefused: (batch: ReadonlyArray<{readonly file: FileStamp; readonly reason: string}>) => void;
	readonly removeFiles: (paths: readonly string[]) => void;
	readonly writeReadings: (batch: readonly ReadingOf[]) => void;
	readonly mirroredReadings: () => ReadonlyMap<string, Reading>;
	readonly mirrorReadings: (readings: Iterable<ReadingOf>) => void;
	readonly extentToTidy: () => Extent;
	readonly tidy: (extent: Extent) => boolean;
	readonly check: () => readonly string[];
	/** Whether another connection has written since this was last asked, or since the index was opened. */
	readonly hasChanged: () => boolean;
	readonly close: () => void;
};

export type OpenIndexOptions = {
	/** Whatever there is already is thrown away. */
	readonly isFresh?: boolean;
	/** Nothing is written; there must be an index, and changes of others are not seen. */
	readonly isReadOnly?: boolean;
	/** It is to be written for long: see `openDatabase`. */
	readonly isForMuchWriting?: boolean;
	/** How long to wait while another connection writes, in milliseconds. */
	readonly patience?: number;
};

/** `new` when there was none; `replaced` when there was one, of another version or damaged. In both cases it is empty and the library is to be read. */
export type OpenedIndex = {readonly index: LibraryIndex; readonly origin: 'kept' | 'new' | 'replaced'};

/**
Open the index in a folder, which must be there; where there is none that this version can use, it is made. Throws what SQLite reports when it cannot be opened or made: a folder that may not be written, a full disk, another program that writes.
*/
export function openIndex(folder: string, options: OpenIndexOptions = {}): OpenedIndex {
	const file = path.join(folder, 'index.db');
	const {isFresh = false, isReadOnly = false, patience = 5000, isForMuchWriting = false} = options;
	const open = (): DatabaseSync =>
		openDatabase(file, {
			durability: 'normal',
			isReadOnly,
			patience,
			isShrinkable: true,
			isForMuchWriting,
			cache: isForMuchWriting ? 32_000 : 16_000,
		});
	const kept = isFresh ? null : openKept(open);
	if (kept) {
		return {index: libraryIndex(kept.database), origin: kept.isNew ? 'new' : 'kept'};
	}

	if (!isReadOnly) {
		removeIndex(file);
	}

	const database = open();
	try {
		if (isReadOnly) {
			// What cannot be replaced cannot be used: SQLite says that it is read-only.
			database.exec(`pragma user_version = ${version}`);
		}

		makeSchema(database);
	} catch (error) {
		database.close();
		throw error;
	}

	return {index: libraryIndex(database), origin: 'replaced'};
}

/** An index that is gone when the program ends: where no file can be made. */
export function openMemoryIndex(): LibraryIndex {
	const database = openDatabase(':memory:', {durability: 'normal'});
	makeSchema(database);
	return libraryIndex(database);
}

/** An index that can be used as it is; `null` when it is to be replaced. */
function openKept(open: () => DatabaseSync): {readonly database: DatabaseSync; readonly isNew: boolean} | null {
	let database: DatabaseSync | null = null;
	try {
		database = open();
		const isNew = makeSchema(database);
		if (isUsable(database)) {
			return {database, isNew};
		}

		database.close();
		return null;
	} catch (error) {
		if (database?.isOpen) {
			database.close();
		}

		if (isDamage(error)) {
			return null;
		}

		throw error;
	}
}

/** Make the tables of a database that is empty. Returns whether it was. */
function makeSchema(database: DatabaseSync): boolean {
	if (!isEmpty(database)) {
		return false;
	}

	return transact(database, () => {
		// Another process may have been faster.
		if (!isEmpty(database)) {
			return false;
		}

		database.exec(schema);
		return true;
	});
}

function isEmpty(database: DatabaseSync): boolean {
	return database.prepare('select 1 from sqlite_schema').get() === undefined;
}

const sqlMistake = 1;

/** Whether this version made a database, and what must be read first can be. Looks at a few pages of it. */
export function isUsable(database: DatabaseSync): boolean {
	if (numberIn(connectionTo(database).first('pragma user_version')?.[0]) !== version) {
		return false;
	}

	try {
		database.exec(`
			select key from article limit 1;
			select number from entry limit 1;
			select number from file limit 1;
			select rowid from search where search match '"a"' limit 1;
		`);
		return true;
	} catch (error) {
		// A table is missing.
		if (error instanceof Error && 'errcode' in error && error.errcode === sqlMistake) {
			return false;
		}

		throw error;
	}
}

function removeIndex(file: string): void {
	for (const ending of ['', '-wal', '-shm']) {
		rmSync(`${file}${ending}`, {force: true});
	}
}

/** What an open database that is an index of this version can be asked. */
export function libraryIndex(database: DatabaseSync): LibraryIndex {
	const connection = connectionTo(database);
	const vocabulary = {languages: () => languagesOf(connection), flagGroups: createFlagGroups(connection)};
	let seenVersion = dataVersion(connection);
	return {
		listKeys: (query, after, limit) => listKeys(connection, vocabulary, query, after, limit),
		articlesOf: keys => articlesOf(connection, keys),
		keyOfId: id => keyOfId(connection, id),
		keyOfPath: file => keyOfPath(connection, file),
		heldBy: addressKeys => heldBy(connection, addressKeys),
		countOf: where => countOf(connection, vocabulary, where),
		valuesOf: field => valuesOf(connection, field),
		statistics: () => statisticsOf(connection),
		sourceStatistics: most => sourceStatistics(connection, most),
		allFilesKnown: () => allFilesKnown(connection),
		filesKnown: () => filesKnown(connection),
		refusedFiles: () => refusedFiles(connection),
		staleFiles: () => staleFiles(connection),
		writeArticles: batch => writeArticles(connection, batch),
		noteFiles: batch => noteFiles(connection, batch),
		noteCollections: batch => noteCollections(connection, batch),
		idsIn: folder => idsIn(connection, folder),
		noteRefused: batch => noteRefused(connection, batch),
		removeFiles: paths => removeFiles(connection, paths),
		writeReadings: batch => writeReadings(connection, batch),
		mirroredReadings: () => mirroredReadings(connection),
		mirrorReadings: readings => mirrorReadings(connection, readings),
		extentToTidy: () => extentToTidy(connection),
		tidy: extent => tidy(connection, extent),
		check: () => checkIndex(connection),
		hasChanged() {
			const now = dataVersion(connection);
			const isChanged = now !== seenVersion;
			seenVersion = now;
			return isChanged;
		},
		close: () => database.close(),
	};
}

function dataVersion({first}: Connection): number {
	return numberIn(first('pragma data_version')?.[0]);
}
