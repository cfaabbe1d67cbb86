import type {DatabaseSync} from 'node:sqlite';
import {openForReading} from './open-for-reading.js';
import {plausibleRecord} from './plausible-record.js';
import type {ArticleRecord} from './record.js';
import {readRecords} from './rows.js';

/** Every way to an article's id: where one is blocked by a damaged page, another may lead around it. */
const waysToIds = [
	'select id from article order by id',
	'select id from article order by id desc',
	'select id from article where path is not null order by path',
	'select id from article where path is not null order by path desc',
	'select article as id from tag order by article',
	'select article as id from tag order by article desc',
];
const sideCount = 100;
/** How long another process may keep it locked, in milliseconds. */
const patience = 1000;

/** The records that can still be read out of a damaged database; none when it is damaged from its start. `now` in milliseconds since 1970. */
export function salvage(file: string, now: number): readonly ArticleRecord[] {
	let database: DatabaseSync | null = null;
	try {
		database = openForReading(file, patience);
		return salvageFrom(database).flatMap(record => plausibleRecord(record, now) ?? []);
	} catch {
		return [];
	} finally {
		database?.close();
	}
}

function salvageFrom(database: DatabaseSync): readonly ArticleRecord[] {
	const found = new Set<string>();
	for (const way of waysToIds) {
		try {
			for (const {id} of database.prepare(way).iterate()) {
				found.add(String(id));
			}
		} catch {
			// As far as it leads.
		}
	}

	const ids = [...found];
	return Array.from({length: Math.ceil(ids.length / sideCount)}, (_, side) =>
		readWhatCanBe(database, ids.slice(side * sideCount, (side + 1) * sideCount)),
	).flat();
}

function readWhatCanBe(database: DatabaseSync, ids: readonly string[]): readonly ArticleRecord[] {
	try {
		return [...readRecords(database, ids).values()];
	} catch {
		return ids.length === 1 ? [] : ids.flatMap(id => readWhatCanBe(database, [id]));
	}
}
