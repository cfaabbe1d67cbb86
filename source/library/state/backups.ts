import {mkdirSync, readdirSync, renameSync, rmSync, statSync} from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import type {DatabaseSync} from 'node:sqlite';
import {openDatabase} from '../open-database.js';
import {syncFile, syncFolder} from './files.js';
import {schemaVersion} from './schema.js';
import {soundness} from './soundness.js';

/** A copy of the whole state, as it was on a day. */
export type Backup = {
	readonly file: string;
	/** The version of its schema. */
	readonly version: number;
	/** The day it was made, as in 2026-11-24. */
	readonly date: string;
};

/** So many of the newest are kept, and of each older version of the schema the newest. */
const keptCount = 7;
/** What is left of a backup that was never finished is removed after so long, in milliseconds. */
const draftAge = 60 * 60 * 1000;

/** The backups of a state folder, the newest first. None where there is no folder of them. */
export function backupsIn(folder: string): readonly Backup[] {
	return namesIn(folderOfBackups(folder))
		.flatMap(name => {
			const [, version, date = ''] = /^state-(\d+)-(\d{4}-\d\d-\d\d)\.db$/.exec(name) ?? [];
			return version === undefined
				? []
				: [{file: path.join(folderOfBackups(folder), name), version: Number(version), date}];
		})
		.sort((a, b) => b.date.localeCompare(a.date, 'en') || b.version - a.version);
}

/**
Copy the whole state into the folder's `backups`, whoever else writes meanwhile. A crash at any moment leaves the backup of before or the new one. What cannot be read as a sound database afterwards is no backup: then it throws, as it does where the disk is full, and the older ones stay.
*/
export function makeBackup(database: DatabaseSync, folder: string, now: number): Backup {
	const version = schemaVersion(database);
	const date = new Date(now).toISOString().slice(0, 10);
	const file = path.join(folderOfBackups(folder), `state-${version}-${date}.db`);
	const draft = `${file}.${process.pid}.draft`;
	mkdirSync(folderOfBackups(folder), {recursive: true});
	try {
		rmSync(draft, {force: true});
		database.prepare('vacuum into ?').run(draft);
		// SQLite leaves this to the system.
		syncFile(draft);
		const problems = soundnessOfFile(draft);
		if (problems.length > 0) {
			throw new Error(`The backup is damaged: ${problems.join('; ')}`);
		}

		renameSync(draft, file);
		syncFolder(folderOfBackups(folder));
	} finally {
		rmSync(draft, {force: true});
	}

	removeOldBackups(folder, now);
	return {file, version, date};
}

/** What is wrong with a file of the state that nobody writes; nothing when it is sound. */
export function soundnessOfFile(file: string): readonly string[] {
	const database = openDatabase(file, {durability: 'full', isReadOnly: true});
	try {
		const problems = soundness(database);
		// What is left of a file whose end is missing counts as a database that is new.
		return problems.length === 0 && schemaVersion(database) === 0 ? ['It holds nothing'] : problems;
	} finally {
		database.close();
	}
}

/** Whether a backup can be gone back to. */
export function isGoodBackup({file}: Backup): boolean {
	try {
		return statSync(file).size > 0 && soundnessOfFile(file).length === 0;
	} catch {
		return false;
	}
}

function removeOldBackups(folder: string, now: number): void {
	const backups = backupsIn(folder);
	const newestOfVersion = new Set<number>();
	for (const [index, {file, version}] of backups.entries()) {
		if (index >= keptCount && newestOfVersion.has(version)) {
			rmSync(file, {force: true});
		}

		newestOfVersion.add(version);
	}

	for (const name of namesIn(folderOfBackups(folder)).filter(name => name.endsWith('.draft'))) {
		const draft = path.join(folderOfBackups(folder), name);
		const changed = statSync(draft, {throwIfNoEntry: false})?.mtimeMs ?? now;
		if (now - changed > draftAge) {
			rmSync(draft, {force: true});
		}
	}
}

function folderOfBackups(folder: string): string {
	return path.join(folder, 'backups');
}

function namesIn(folder: string): readonly string[] {
	try {
		return readdirSync(folder);
	} catch {
		return [];
	}
}
