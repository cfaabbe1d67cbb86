import type {Place} from '../../article/place.js';
import {type Reading as ArticleReading, statusOf} from '../../article/reading.js';
import {applyChange} from './change.js';
import {mergeRecords} from './merge-records.js';
import type {ReaderState} from './reader-state.js';
import {type ArticleRecord, emptyRecord} from './record.js';
import {readRecords, readRecordsAfter, readRecordsAt} from './rows.js';
import {stateReason} from './state-reason.js';
import {ask} from './use-database.js';

/** What was asked for, and why the file could not be read; then it holds what is in memory. */
export type Reading<Content> = {readonly found: Content; readonly trouble: string | null};

export type Records = ReadonlyMap<string, ArticleRecord>;

/** So many records are read at a time when all are. */
const pageSize = 1000;

/** What became of an article; of one that the reader never touched an empty record. */
export function recordOf(state: ReaderState, id: string, now: number): Reading<ArticleRecord> {
	const {found, trouble} = recordsOf(state, [id], now);
	return {found: found.get(id) ?? emptyRecord(id), trouble};
}

/** What became of these articles, by id; those that the reader never touched are left out. */
export function recordsOf(state: ReaderState, ids: readonly string[], now: number): Reading<Records> {
	const {found, trouble} = tryTo(
		() => ask<Records>(state, database => readRecords(database, ids), new Map(), now),
		new Map(),
	);
	return {found: withMemory(state, ids, found), trouble};
}

/** The records of all articles that the reader ever touched: first those of which something is in memory only, then the others in the order of ids. Throws what `stateReason()` says to people. */
export function* allRecords(state: ReaderState, now: number): Generator<ArticleRecord> {
	const inMemory = [...new Set([...state.older.keys(), ...state.unsaved.keys()])].sort();
	const stored = ask<Records>(state, database => readRecords(database, inMemory), new Map(), now);
	yield* withMemory(state, inMemory, stored).values();
	const known = new Set(inMemory);
	let after = '';
	let page: Records;
	do {
		const start = after;
		page = ask<Records>(state, database => readRecordsAfter(database, start, pageSize), new Map(), now);
		for (const [id, record] of page) {
			after = id;
			if (!known.has(id)) {
				yield record;
			}
		}
	} while (page.size === pageSize);
}

/**
Where the reader was in these articles; for a file that was edited since, where the reader was in the article that stood at its path. In the order in which they were read, the last one last.
*/
export function placesOf(
	state: ReaderState,
	articles: ReadonlyArray<{readonly id: string; readonly path: string}>,
	now: number,
): Reading<readonly Place[]> {
	const {found, trouble} = recordsAt(state, articles, now);
	const places = [...found.values()].flatMap(record => placeOfRecord(record) ?? []);
	return {found: places.sort((a, b) => (a.readTime < b.readTime ? -1 : 1)), trouble};
}

/** The records of these articles, and of all that were last seen at their paths; without their tags and annotations, except those that are in memory only. */
export function recordsAt(
	state: ReaderState,
	articles: ReadonlyArray<{readonly id: string; readonly path: string}>,
	now: number,
): Reading<Records> {
	const ids = articles.map(({id}) => id);
	const paths = new Set(articles.map(({path}) => path).filter(path => path !== ''));
	const {found, trouble} = tryTo(
		() => ask<Records>(state, database => readRecordsAt(database, ids, [...paths]), new Map(), now),
		new Map(),
	);
	const inMemory = [
		...[...state.older.values()].map(({id, fields}) => ({id, path: fields.path?.value})),
		...[...state.unsaved.values()].map(({change: {id, path}}) => ({id, path})),
	].filter(({path}) => path !== undefined && paths.has(path));
	const all = new Set([...ids, ...found.keys(), ...inMemory.map(({id}) => id)]);
	return {found: withMemory(state, [...all], found), trouble};
}

/** Where the reader was, for the list and the reader; `null` when the article was neither opened nor told to be read. */
export function placeOfRecord({id, fields}: ArticleRecord): Place | null {
	const {place, done, path, lastRead} = fields;
	if (!place && !done?.value) {
		return null;
	}

	const {offset, exact, prefix, progress} = place?.value ?? {offset: 0, exact: '', prefix: '', progress: 0};
	return {
		id,
		path: path?.value ?? '',
		anchor: {offset, exact, prefix},
		progress,
		done: done?.value ?? false,
		readTime: new Date(lastRead?.value ?? place?.time ?? done?.time ?? 0).toISOString(),
	};
}

/** What the reader did with an article, as lists show it. */
export function readingOfRecord({fields, tags}: ArticleRecord): ArticleReading {
	const {place, done, starred, archived, lastRead} = fields;
	const progress = place?.value.progress ?? 0;
	const tagsThat = (isPresent: boolean): readonly string[] =>
		[...tags].flatMap(([tag, {value}]) => (value === isPresent ? [tag] : [])).sort();
	return {
		status: statusOf(done?.value ?? false, progress),
		isStarred: starred?.value ?? false,
		isArchived: archived?.value ?? false,
		progress,
		lastRead: lastRead?.value ?? null,
		addedTags: tagsThat(true),
		removedTags: tagsThat(false),
	};
}

/** What the file says of these articles, and what came after it. */
function withMemory({older, unsaved}: ReaderState, ids: readonly string[], stored: Records): Records {
	if (older.size === 0 && unsaved.size === 0) {
		return stored;
	}

	return new Map(
		ids.flatMap(id => {
			const [inFile, before, since] = [stored.get(id), older.get(id), unsaved.get(id)];
			if (!inFile && !before && !since) {
				return [];
			}

			const known = mergeRecords(inFile ?? emptyRecord(id), before ?? emptyRecord(id));
			return [[id, since ? applyChange(known, since.change, since.time) : known] as const];
		}),
	);
}

/** What can be read, or why it cannot. */
export function tryTo<Content>(read: () => Content, otherwise: Content): Reading<Content> {
	try {
		return {found: read(), trouble: null};
	} catch (error) {
		return {found: otherwise, trouble: stateReason(error)};
	}
}
