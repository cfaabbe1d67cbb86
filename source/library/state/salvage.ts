import type {DatabaseSync} from 'node:sqlite';
import {annotationsByArticle, type Row} from './annotation-rows.js';
import {mergeRecords} from './merge-records.js';
import {openForReading} from './open-for-reading.js';
import {plausibleRecord} from './plausible-record.js';
import {type ArticleRecord, emptyRecord} from './record.js';
import {loadFields, readRecords, tagsByArticle} from './rows.js';

/** Every way to an article's id: where one is blocked by a damaged page, another may lead around it. */
const waysToIds = [
	'select id from article order by id',
	'select id from article order by id desc',
	'select id from article where path is not null order by path',
	'select id from article where path is not null order by path desc',
	'select article as id from tag order by article',
	'select article as id from tag order by article desc',
	'select article as id from highlight order by article',
	'select article as id from highlight order by article desc',
	'select article as id from highlight order by rowid',
	'select article as id from highlight order by rowid desc',
	'select article as id from bookmark order by article',
	'select article as id from bookmark order by article desc',
	'select article as id from session order by article',
	'select article as id from session order by article desc',
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
	const found = new Set(waysToIds.flatMap(way => readAsFarAsItLeads(database, way).map(({id}) => String(id))));
	const ids = [...found];
	const records = Array.from({length: Math.ceil(ids.length / sideCount)}, (_, side) =>
		readWhatCanBe(database, ids.slice(side * sideCount, (side + 1) * sideCount)),
	).flat();
	return withHighlights(records, readHighlights(database));
}

/** Where an index is damaged the rows themselves may be sound. */
function readHighlights(database: DatabaseSync): readonly Row[] {
	return ['rowid', 'rowid desc'].flatMap(order =>
		readAsFarAsItLeads(database, `select * from highlight not indexed order by ${order}`),
	);
}

function withHighlights(records: readonly ArticleRecord[], highlights: readonly Row[]): readonly ArticleRecord[] {
	const annotations = annotationsByArticle({highlights, bookmarks: [], sessions: []});
	const byId = new Map(records.map(record => [record.id, record]));
	for (const id of new Set(highlights.map(({article}) => String(article)))) {
		const known = byId.get(id) ?? emptyRecord(id);
		byId.set(id, mergeRecords(known, {...emptyRecord(id), ...annotations(id)}));
	}

	return [...byId.values()];
}

function readWhatCanBe(database: DatabaseSync, ids: readonly string[]): readonly ArticleRecord[] {
	try {
		return [...readRecords(database, ids).values()];
	} catch {
		return ids.flatMap(id => readPartly(database, id));
	}
}

/** A record of which some table, or some of its rows, cannot be read. */
function readPartly(database: DatabaseSync, id: string): readonly ArticleRecord[] {
	const [article] = rowsThatCanBeRead(database, 'article', 'id', id);
	const rowsOf = (table: string): readonly Row[] => rowsThatCanBeRead(database, table, 'article', id);
	const tags = rowsOf('tag');
	const rows = {highlights: rowsOf('highlight'), bookmarks: rowsOf('bookmark'), sessions: rowsOf('session')};
	const hasNone = [article ? [article] : [], tags, ...Object.values(rows)].every(({length}) => length === 0);
	return hasNone
		? []
		: [
				{
					id,
					fields: article ? loadFields(article) : emptyRecord(id).fields,
					tags: tagsByArticle(tags).get(id) ?? new Map(),
					...annotationsByArticle(rows)(id),
				},
			];
}

/** The rows of an article up to a damaged page, from either side of it; some of them twice. None where there is no such table. */
function rowsThatCanBeRead(database: DatabaseSync, table: string, column: string, id: string): readonly Row[] {
	return [column, `${column} desc`].flatMap(order =>
		readAsFarAsItLeads(database, `select * from ${table} where ${column} = ? order by ${order}`, id),
	);
}

function readAsFarAsItLeads(database: DatabaseSync, sql: string, ...values: readonly string[]): readonly Row[] {
	const rows: Row[] = [];
	try {
		for (const row of database.prepare(sql).iterate(...values)) {
			rows.push(row);
		}
	} catch {
		// What came before the damage is there.
	}

	return rows;
}
