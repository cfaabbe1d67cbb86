import type {DatabaseSync} from 'node:sqlite';
import {hasAnnotations, partColumns} from './annotation-rows.js';
import {countValues} from './parts.js';
import {futureParts, plausibleRecord} from './plausible-record.js';
import {type ArticleRecord, fieldNames, partNames} from './record.js';
import {columns, readRecordsAfter} from './rows.js';

/** A record in a database in which something makes no sense, as only a fault of the disk, a wrong clock or another program leaves it. */
export type OddRecord = {
	/** Without what makes no sense. */
	readonly record: ArticleRecord;
	/** Something holds no value of its own, whatever its time. */
	readonly isOdd: boolean;
	/** What is dated far in the future. */
	readonly future: readonly string[];
};

const pageSize = 1000;

/** All odd records of a database, which is read as a whole. `now` in milliseconds since 1970. */
export function* oddRecords(database: DatabaseSync, now: number): Generator<OddRecord> {
	const count = database.prepare(countStored(hasAnnotations(database)));
	let after = '';
	let records: ReadonlyMap<string, ArticleRecord>;
	do {
		const counts = new Map(count.all(after, pageSize).map(({id, count}) => [String(id), Number(count)]));
		records = readRecordsAfter(database, after, pageSize);
		for (const record of records.values()) {
			after = record.id;
			const plausible = plausibleRecord(record, now) ?? record;
			const isOdd = countValues(plausible) < (counts.get(record.id) ?? 0);
			const future = futureParts(record, now);
			if (isOdd || future.length > 0) {
				yield {record: plausible, isOdd, future};
			}
		}
	} while (records.size === pageSize);
}

/** Counts what stands in the rows of articles, as `countValues` counts what can be read of it. */
function countStored(areAnnotationsKept: boolean): string {
	const ofFields = fieldNames.map(name => `(${columns[name]} is not null)`);
	const ofParts = partNames.map(name => `(${partColumns[name]} is not null)`);
	const ofAnnotations = [
		`(select coalesce(sum(1 + ${ofParts.join(' + ')}), 0) from highlight where article = article.id)`,
		'(select count(*) from bookmark where article = article.id)',
		'(select count(*) from session where article = article.id)',
	];
	const all = [
		...ofFields,
		'(select count(*) from tag where article = article.id)',
		...(areAnnotationsKept ? ofAnnotations : []),
	];
	return `select id, ${all.join(' + ')} as count from article where id > ? order by id limit ?`;
}
