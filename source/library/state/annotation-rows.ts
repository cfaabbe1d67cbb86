import type {DatabaseSync, SQLInputValue} from 'node:sqlite';
import type {Anchor} from '../../article/anchor.js';
import type {Session} from '../../article/annotations.js';
import {anchorForm, highlightForms, isSession} from './annotation-forms.js';
import {type Form, isTime} from './forms.js';
import type {Parts} from './parts.js';
import {
	type Annotated,
	type ArticleRecord,
	eachPart,
	type HighlightPart,
	type HighlightParts,
	partNames,
	partOf,
	type Stamped,
	type StampedHighlight,
} from './record.js';
import {annotationsVersion, schemaVersion} from './schema.js';

export type Row = Readonly<Record<string, unknown>>;

/** Some rows of a table with a column `article`. */
export type Which = {readonly where: string; readonly values: readonly SQLInputValue[]};

/** The rows of an article's annotations, or of several articles'. */
export type AnnotationRows = {
	readonly highlights: readonly Row[];
	readonly bookmarks: readonly Row[];
	readonly sessions: readonly Row[];
};

/** The table of each kind of annotation, and the column that names one among those of an article. */
export const annotationTables = {
	highlights: {table: 'highlight', key: 'id'},
	bookmarks: {table: 'bookmark', key: 'letter'},
	sessions: {table: 'session', key: 'start'},
} as const;

/** The column of each part of a highlight; its time stands in the column of that name with `_time`. */
export const partColumns: Readonly<Record<HighlightPart, string>> = {
	quote: 'quote',
	colour: 'colour',
	note: 'note',
	isPresent: 'is_present',
};

/** Whether a database has annotations: one that may only be read can be of an older version. */
export function hasAnnotations(database: DatabaseSync): boolean {
	return schemaVersion(database) >= annotationsVersion;
}

/** What was written into some articles. */
export function readAnnotationRows(database: DatabaseSync, {where, values}: Which): AnnotationRows {
	if (!hasAnnotations(database)) {
		return {highlights: [], bookmarks: [], sessions: []};
	}

	const rowsOf = (kind: keyof AnnotationRows): readonly Row[] =>
		database.prepare(`select * from ${annotationTables[kind].table} where ${where}`).all(...values);
	return {highlights: rowsOf('highlights'), bookmarks: rowsOf('bookmarks'), sessions: rowsOf('sessions')};
}

/** What such rows say, by article. */
export function annotationsByArticle(rows: AnnotationRows): (article: string) => Annotated {
	const highlights = byArticle(rows.highlights, row => [String(row['id']), loadHighlight(row)]);
	const bookmarks = byArticle(rows.bookmarks, loadBookmark);
	const sessions = byArticle(rows.sessions, row => {
		const session = loadSession(row);
		return session && [session.start, session];
	});
	return article => ({
		highlights: highlights.get(article) ?? new Map(),
		bookmarks: bookmarks.get(article) ?? new Map(),
		sessions: sessions.get(article) ?? new Map(),
	});
}

/** Maps out of the rows of several articles; rows of which nothing can be read are left out. */
export function byArticle<Key, Value>(
	rows: readonly Row[],
	load: (row: Row) => readonly [Key, Value] | null,
): ReadonlyMap<string, Map<Key, Value>> {
	const found = new Map<string, Map<Key, Value>>();
	for (const row of rows) {
		const entry = load(row);
		if (entry) {
			const article = String(row['article']);
			const known = found.get(article) ?? new Map<Key, Value>();
			found.set(article, known.set(...entry));
		}
	}

	return found;
}

/** A highlight without what in its row makes no sense. */
export function loadHighlight(row: Row): StampedHighlight {
	const {created} = row;
	return {
		created: isTime(created) && created > 0 ? created : null,
		...eachPart(<Name extends HighlightPart>(name: Name) => {
			const form: Form<HighlightParts[Name]> = highlightForms[name];
			const column = partColumns[name];
			return loadStamped(form, row[column], row[`${column}_time`]);
		}),
	};
}

/** `null` for what makes no sense. */
export function loadSession({start, seconds, words}: Row): Session | null {
	const session = {start, seconds, words};
	return isSession(session) ? session : null;
}

/** How the annotations of a record that have these names are written; the others stay as they are. */
export function annotationWriter(database: DatabaseSync): (record: ArticleRecord, parts: Parts) => void {
	const names = partNames.flatMap(name => [partColumns[name], `${partColumns[name]}_time`]);
	const writeHighlight = database.prepare(upsert('highlight', ['article', 'id'], ['created', ...names]));
	const writeBookmark = database.prepare(upsert('bookmark', ['article', 'letter'], ['anchor', 'time']));
	const writeSession = database.prepare(upsert('session', ['article', 'start'], ['seconds', 'words']));
	return ({id: article, highlights, bookmarks, sessions}, parts) => {
		for (const id of parts.highlights) {
			const highlight = highlights.get(id);
			if (highlight) {
				const values = partNames.flatMap(name => storePart(highlight, name));
				writeHighlight.run(article, id, highlight.created, ...values);
			}
		}

		for (const letter of parts.bookmarks) {
			const bookmark = bookmarks.get(letter);
			if (bookmark) {
				writeBookmark.run(article, letter, anchorForm.store(bookmark.value), bookmark.time);
			}
		}

		for (const start of parts.sessions) {
			const session = sessions.get(start);
			if (session) {
				writeSession.run(article, start, session.seconds, session.words);
			}
		}
	};
}

/** A value and its time; `null` where either makes no sense. */
export function loadStamped<Value>(form: Form<Value>, stored: unknown, time: unknown): Stamped<Value> | null {
	if (!isTime(time) || time === 0) {
		return null;
	}

	const value = form.load(stored);
	return value === null ? null : {value, time};
}

function loadBookmark({letter, anchor, time}: Row): readonly [string, Stamped<Anchor>] | null {
	const stamped = loadStamped(anchorForm, anchor, time);
	return stamped && [String(letter), stamped];
}

function storePart<Name extends HighlightPart>(
	highlight: StampedHighlight,
	name: Name,
): [SQLInputValue, SQLInputValue] {
	const form: Form<HighlightParts[Name]> = highlightForms[name];
	const stamped = partOf(highlight, name);
	return stamped ? [form.store(stamped.value), stamped.time] : [null, 0];
}

function upsert(table: string, keys: readonly string[], columns: readonly string[]): string {
	const names = [...keys, ...columns];
	return `
		insert into ${table} (${names.join(', ')}) values (${names.map(() => '?').join(', ')})
		on conflict (${keys.join(', ')}) do update set ${columns.map(name => `${name} = excluded.${name}`).join(', ')}`;
}
