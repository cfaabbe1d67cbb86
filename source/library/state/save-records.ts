import type {DatabaseSync} from 'node:sqlite';
import {applyChange, type Change} from './change.js';
import {mergeRecords} from './merge-records.js';
import {changedParts, hasParts} from './parts.js';
import {type ArticleRecord, emptyRecord} from './record.js';
import {readRecords, recordWriter} from './rows.js';

/** Merge records into a database, within a transaction of the caller's; how many of them changed something. */
export function mergeInto(database: DatabaseSync, records: readonly ArticleRecord[]): number {
	return save(
		database,
		records.map(record => [record.id, known => mergeRecords(known, record)]),
	);
}

/** A change, and when the reader made it: milliseconds since 1970. */
export type TimedChange = {readonly change: Change; readonly time: number};

/** Apply changes to a database, within a transaction of the caller's. */
export function applyTo(database: DatabaseSync, changes: Iterable<TimedChange>): void {
	save(
		database,
		[...changes].map(({change, time}) => [change.id, known => applyChange(known, change, time)]),
	);
}

type Step = readonly [id: string, next: (known: ArticleRecord) => ArticleRecord];

function save(database: DatabaseSync, steps: readonly Step[]): number {
	const records = new Map(
		readRecords(
			database,
			steps.map(([id]) => id),
		),
	);
	const write = recordWriter(database);
	let changed = 0;
	// In the order in which they stand in the file: ids are random, and many of them touch every page again and again.
	for (const [id, next] of steps.toSorted(([one], [other]) => (one < other ? -1 : one > other ? 1 : 0))) {
		const known = records.get(id);
		const before = known ?? emptyRecord(id);
		const record = next(before);
		const parts = changedParts(record, before);
		if (!known || hasParts(parts)) {
			records.set(id, record);
			write(record, parts);
			changed++;
		}
	}

	return changed;
}
