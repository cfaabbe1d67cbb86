import type {DatabaseSync} from 'node:sqlite';
import {readTag} from './forms.js';
import {futureParts, plausibleRecord} from './plausible-record.js';
import {type ArticleRecord, fieldNames} from './record.js';
import {columns, readRecordsAfter} from './rows.js';

/** A record in a database in which something makes no sense, as only a fault of the disk, a wrong clock or another program leaves it. */
export type OddRecord = {
	/** Without what makes no sense. */
	readonly record: ArticleRecord;
	/** How many fields hold no value of theirs. */
	readonly oddFields: number;
	/** Tags that no tag could be. */
	readonly oddTags: readonly string[];
	/** What is dated far in the future. */
	readonly future: readonly string[];
};

const pageSize = 1000;
const countFields = `
	select id, ${fieldNames.map(name => `(${columns[name]} is not null)`).join(' + ')} as count
	from article where id > ? order by id limit ?`;

/** All odd records of a database, which is read as a whole. `now` in milliseconds since 1970. */
export function* oddRecords(database: DatabaseSync, now: number): Generator<OddRecord> {
	let after = '';
	let records: ReadonlyMap<string, ArticleRecord>;
	do {
		const counts = new Map(
			database
				.prepare(countFields)
				.all(after, pageSize)
				.map(({id, count}) => [String(id), Number(count)]),
		);
		records = readRecordsAfter(database, after, pageSize);
		for (const record of records.values()) {
			after = record.id;
			const known = fieldNames.filter(name => record.fields[name] !== null).length;
			const oddFields = (counts.get(record.id) ?? known) - known;
			const oddTags = [...record.tags.keys()].filter(tag => readTag(tag) !== tag);
			const future = futureParts(record, now);
			if (oddFields > 0 || oddTags.length > 0 || future.length > 0) {
				yield {record: plausibleRecord(record, now) ?? record, oddFields, oddTags, future};
			}
		}
	} while (records.size === pageSize);
}
