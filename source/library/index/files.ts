import path from 'node:path';
import {transact} from '../open-database.js';
import {type Connection, numberIn, type Row, textIn} from './connection.js';

/** A file, and by what one sees that it has changed: its size in bytes, and the time of its last change in milliseconds since 1970. */
export type FileStamp = {readonly path: string; readonly size: number; readonly mtime: number};

export type RefusedFile = {readonly path: string; readonly reason: string};

/** The files whose articles could not be read, and the sentences that say why. */
export function refusedFiles({all}: Connection): readonly RefusedFile[] {
	return all(`
		select folder.path, file.name, file.reason from file join folder on folder.number = file.folder
		where file.reason is not null order by 1, 2
	`).map(([folder, name, reason]) => ({path: path.join(textIn(folder), textIn(name)), reason: textIn(reason)}));
}

/** The files whose articles have other tags by now than the full-text index knows: they are to be read and written again. */
export function staleFiles({all}: Connection): readonly string[] {
	return all(`
		select folder.path, file.name from entry
		join file on file.number = entry.file join folder on folder.number = file.folder
		where entry.is_stale = 1 order by 1, 2
	`).map(pathIn);
}

/** A file that the index knows, and its article, when it has one. */
export type FileRow = {readonly number: number; readonly entry: number | null};

export function findFile({first}: Connection, file: string): FileRow | null {
	const row = first(
		`select file.number, file.entry from folder join file on file.folder = folder.number
		where folder.path = ? and file.name = ?`,
		[path.dirname(file), path.basename(file)],
	);
	return row && {number: numberIn(row[0]), entry: row[1] === null ? null : numberIn(row[1])};
}

/** What a file holds: an article, by the number of its entry, nothing, for a reason, or pieces, which are known as files in it. */
export type Held = {readonly entry: number} | {readonly reason: string} | 'pieces';

/** Put a file in, or what is new of it. Returns its number. */
export function putFile({first, run}: Connection, stamp: FileStamp, held: Held): number {
	const folder = path.dirname(stamp.path);
	run('insert into folder (path) values (?) on conflict do nothing', [folder]);
	const row = first(
		`insert into file (folder, name, size, mtime, entry, reason)
		values ((select number from folder where path = ?), ?, ?, ?, ?, ?)
		on conflict do update set
			size = excluded.size, mtime = excluded.mtime, entry = excluded.entry, reason = excluded.reason
		returning number`,
		[
			folder,
			path.basename(stamp.path),
			stamp.size,
			stamp.mtime,
			held !== 'pieces' && 'entry' in held ? held.entry : null,
			held !== 'pieces' && 'reason' in held ? held.reason : null,
		],
	);
	return numberIn(row?.[0]);
}

/** The files of an article, in the order of their paths: the first is the one that the article is listed with. */
export function filesOf(
	{all}: Connection,
	entry: number,
): ReadonlyArray<{readonly number: number; readonly path: string}> {
	const rows = all(
		`select folder.path, file.name, file.number from file join folder on folder.number = file.folder where file.entry = ?`,
		[entry],
	);
	return rows
		.map(row => ({path: pathIn(row), number: numberIn(row[2])}))
		.toSorted((a, b) => (a.path < b.path ? -1 : 1));
}

function pathIn([folder, name]: Row): string {
	return path.join(textIn(folder), textIn(name));
}

/** Files are gone: an article of which none is left leaves the index. All or none. */
export function removeFiles(connection: Connection, paths: readonly string[]): void {
	transact(connection.database, () => {
		for (const file of paths) {
			const found = findFile(connection, file);
			if (found) {
				connection.run('delete from file where number = ?', [found.number]);
				release(connection, found.entry);
			}
		}
	});
}

/** A file no longer holds an article, by its entry: it is listed with another of its files, or it is taken out. Returns whether it was. */
export function releaseEntry(connection: Connection, entry: number): boolean {
	const {run} = connection;
	const [first] = filesOf(connection, entry);
	if (first) {
		run('update entry set file = ? where number = ?', [first.number, entry]);
		return false;
	}

	run('delete from search where rowid = (select key from entry where number = ?)', [entry]);
	run('delete from article where entry = ?', [entry]);
	run('delete from tagged where entry = ?', [entry]);
	run('delete from entry where number = ?', [entry]);
	return true;
}

/** A file whose bytes are those of an article that the index has: one that was moved, copied or touched. */
export type SameFile = {readonly id: string; readonly file: FileStamp};

/** Note where known articles are, too, all or none. Returns the files whose articles the index does not know: they must be read. */
export function noteFiles(connection: Connection, batch: readonly SameFile[]): readonly SameFile[] {
	return transact(connection.database, () =>
		batch.filter(({id, file}) => {
			const row = connection.first('select entry from article where id = ?', [id]);
			if (!row) {
				return true;
			}

			const entry = numberIn(row[0]);
			const before = findFile(connection, file.path)?.entry ?? null;
			putFile(connection, file, {entry});
			releaseEntry(connection, entry);
			release(connection, before === entry ? null : before);
			return false;
		}),
	);
}

/** Note files whose articles cannot be read, all or none, so that they are not tried again before they change. */
export function noteRefused(
	connection: Connection,
	batch: ReadonlyArray<{readonly file: FileStamp; readonly reason: string}>,
): void {
	transact(connection.database, () => {
		for (const {file, reason} of batch) {
			const before = findFile(connection, file.path)?.entry ?? null;
			putFile(connection, file, {reason});
			release(connection, before);
		}
	});
}

/** A file that holds many pieces, and the names of all of them. */
export type Collection = {readonly file: FileStamp; readonly pieces: readonly string[]};

/** Note files that hold pieces, all or none: those that they no longer hold are gone. */
export function noteCollections(connection: Connection, batch: readonly Collection[]): void {
	transact(connection.database, () => {
		for (const {file, pieces} of batch) {
			const before = findFile(connection, file.path)?.entry ?? null;
			putFile(connection, file, 'pieces');
			release(connection, before);
			const left = new Set(pieces);
			for (const {name, number, entry} of piecesOf(connection, file.path)) {
				if (!left.has(name)) {
					connection.run('delete from file where number = ?', [number]);
					release(connection, entry);
				}
			}
		}
	});
}

function piecesOf(
	{all}: Connection,
	collection: string,
): ReadonlyArray<{readonly name: string; readonly number: number; readonly entry: number | null}> {
	const rows = all(
		'select file.name, file.number, file.entry from folder join file on file.folder = folder.number where folder.path = ?',
		[collection],
	);
	return rows.map(([name, number, entry]) => ({
		name: textIn(name),
		number: numberIn(number),
		entry: entry === null ? null : numberIn(entry),
	}));
}

/** The ids of the articles in a folder, or of the pieces in a file; not those of the folders in it. */
export function idsIn({all}: Connection, folder: string): readonly string[] {
	return all(
		`select article.id from folder join file on file.folder = folder.number join article on article.entry = file.entry
		where folder.path = ?`,
		[folder],
	).map(([id]) => textIn(id));
}

function release(connection: Connection, entry: number | null): void {
	if (entry !== null) {
		releaseEntry(connection, entry);
	}
}
