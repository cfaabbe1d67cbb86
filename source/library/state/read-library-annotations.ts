import type {DatabaseSync} from 'node:sqlite';
import type {Session} from '../../article/annotations.js';
import type {Highlight} from '../../article/highlight.js';
import {hasAnnotations, loadHighlight, loadSession, type Row} from './annotation-rows.js';
import {longer, mergeHighlights} from './merge-annotated.js';
import {highlightsOf} from './read-annotations.js';
import {type Reading, recordsOf, tryTo} from './read-state.js';
import type {ReaderState} from './reader-state.js';
import type {ArticleRecord, StampedHighlight} from './record.js';
import {ask} from './use-database.js';

/** The highlights of one article. */
export type ArticleHighlights = {
	readonly id: string;
	/** Where its file was when it was last open; empty when that is not known. */
	readonly path: string;
	/** In reading order, never none. */
	readonly highlights: readonly Highlight[];
};

/** A time for which one article was read. */
export type ArticleSession = Session & {readonly id: string};

/** An article that something was written into. */
type Owner = {
	readonly id: string;
	readonly path: string;
	/** When its file was last seen, in milliseconds since 1970. */
	readonly seen: number;
};

/**
All highlights that are there, by article, in the order of ids. An article that was edited has its highlights under its old id, too: each is given once, as it is now, for the article that was seen last. What is not saved yet is among them. Some 100 ms for 10,000. Never throws; `now` in milliseconds since 1970.
*/
export function allHighlights(state: ReaderState, now: number): Reading<readonly ArticleHighlights[]> {
	const {found, trouble} = entriesOf(state, now, {
		sql: 'select highlight.*, path, path_time from highlight left join article on article.id = highlight.article',
		load: row => [String(row['id']), loadHighlight(row)] as const,
		ofRecord: ({highlights}) => [...highlights],
	});
	const known = new Map<string, {readonly owner: Owner; readonly highlight: StampedHighlight}>();
	for (const {
		owner,
		entry: [id, highlight],
	} of found) {
		const before = known.get(id);
		known.set(
			id,
			before
				? {owner: laterSeen(before.owner, owner), highlight: mergeHighlights(before.highlight, highlight)}
				: {owner, highlight},
		);
	}

	const byOwner = new Map<string, {readonly path: string; readonly highlights: Map<string, StampedHighlight>}>();
	for (const [id, {owner, highlight}] of known) {
		const article = byOwner.get(owner.id) ?? {path: owner.path, highlights: new Map<string, StampedHighlight>()};
		article.highlights.set(id, highlight);
		byOwner.set(owner.id, article);
	}

	const all = [...byOwner].map(([id, {path, highlights}]) => ({id, path, highlights: highlightsOf(highlights)}));
	return {
		found: all.filter(({highlights}) => highlights.length > 0).sort((one, other) => (one.id < other.id ? -1 : 1)),
		trouble,
	};
}

/**
All sessions of all articles, the oldest first. An article that was edited has its sessions under its old id, too: each is given once, for the article that was seen last. What is not saved yet is among them. Never throws; `now` in milliseconds since 1970.
*/
export function allSessions(state: ReaderState, now: number): Reading<readonly ArticleSession[]> {
	const {found, trouble} = entriesOf(state, now, {
		sql: 'select session.*, path, path_time from session join article on article.id = session.article',
		load: loadSession,
		ofRecord: ({sessions}) => [...sessions.values()],
	});
	const known = new Map<string, {readonly owner: Owner; readonly session: Session}>();
	for (const {owner, entry: session} of found) {
		// Of one file nobody begins to read two articles in the same millisecond.
		const key = `${session.start} ${owner.path === '' ? owner.id : owner.path}`;
		const before = known.get(key);
		known.set(
			key,
			before ? {owner: laterSeen(before.owner, owner), session: longer(before.session, session)} : {owner, session},
		);
	}

	const all = [...known.values()].map(({owner: {id}, session: {start, seconds, words}}) => ({
		id,
		start,
		seconds,
		words,
	}));
	return {
		found: all.sort((one, other) => one.start - other.start || (one.id < other.id ? -1 : 1)),
		trouble,
	};
}

type Source<Entry> = {
	/** Rows with the columns `article`, `path` and `path_time`. */
	readonly sql: string;
	/** `null` for a row that makes no sense. */
	readonly load: (row: Row) => Entry | null;
	readonly ofRecord: (record: ArticleRecord) => readonly Entry[];
};

type Owned<Entry> = {readonly owner: Owner; readonly entry: Entry};

function entriesOf<Entry>(
	state: ReaderState,
	now: number,
	{sql, load, ofRecord}: Source<Entry>,
): Reading<ReadonlyArray<Owned<Entry>>> {
	const read = (database: DatabaseSync): readonly Row[] =>
		hasAnnotations(database) ? database.prepare(sql).all() : [];
	const {found: rows, trouble} = tryTo(() => ask<readonly Row[]>(state, read, [], now), []);
	const {unsaved} = state;
	const inFile = rows.flatMap(row => {
		const id = String(row['article']);
		const entry = unsaved.has(id) ? null : load(row);
		const {path, path_time: seen} = row;
		return entry === null
			? []
			: [{owner: {id, path: typeof path === 'string' ? path : '', seen: Number(seen ?? 0)}, entry}];
	});
	const inMemory = [...recordsOf(state, [...unsaved.keys()], now).found.values()].flatMap(record => {
		const {id, fields} = record;
		const owner = {id, path: fields.path?.value ?? '', seen: fields.path?.time ?? 0};
		return ofRecord(record).map(entry => ({owner, entry}));
	});
	return {found: [...inFile, ...inMemory], trouble};
}

function laterSeen(one: Owner, other: Owner): Owner {
	const difference = one.seen - other.seen;
	return difference > 0 || (difference === 0 && one.id > other.id) ? one : other;
}
