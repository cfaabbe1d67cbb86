import type {DatabaseSync, SQLInputValue, StatementSync} from 'node:sqlite';
import {type Form, forms, isTime} from './forms.js';
import {type ArticleRecord, eachField, type FieldName, type Fields, type Stamped} from './record.js';

/** The column of each field; its time stands in the column of that name with `_time`. */
export const columns: Readonly<Record<FieldName, string>> = {
	place: 'place',
	done: 'done',
	starred: 'starred',
	archived: 'archived',
	lastRead: 'last_read',
	path: 'path',
	minutes: 'minutes',
};

const writeTag = `
	insert into tag (article, tag, is_present, time) values (?, ?, ?, ?)
	on conflict (article, tag) do update set is_present = excluded.is_present, time = excluded.time`;

/** The records of these articles, by id; those that have none are left out. */
export function readRecords(database: DatabaseSync, ids: readonly string[]): ReadonlyMap<string, ArticleRecord> {
	const among = JSON.stringify(ids);
	return joinRows(
		database.prepare('select * from article where id in (select value from json_each(?))').all(among),
		database.prepare('select * from tag where article in (select value from json_each(?))').all(among),
	);
}

/** The next records after an id, in the order of ids. */
export function readRecordsAfter(
	database: DatabaseSync,
	after: string,
	count: number,
): ReadonlyMap<string, ArticleRecord> {
	const rows = database.prepare('select * from article where id > ? order by id limit ?').all(after, count);
	const last = String(rows.at(-1)?.['id'] ?? after);
	return joinRows(rows, database.prepare('select * from tag where article > ? and article <= ?').all(after, last));
}

/** The records of these articles, and of all that were last seen at these paths, without their tags: what a list needs to begin. */
export function readRecordsAt(
	database: DatabaseSync,
	ids: readonly string[],
	paths: readonly string[],
): ReadonlyMap<string, ArticleRecord> {
	const rows = database
		.prepare(
			`select * from article
			where id in (select value from json_each(?)) or path in (select value from json_each(?))`,
		)
		.all(JSON.stringify(ids), JSON.stringify(paths));
	return joinRows(rows, []);
}

/** How these fields and tags of a record are written; the others stay as they are. What is written as it was costs as much as what is new: an index, too. */
export function recordWriter(
	database: DatabaseSync,
): (record: ArticleRecord, names: readonly FieldName[], tags: Iterable<string>) => void {
	const statements = new Map<string, StatementSync>();
	const writeTags = database.prepare(writeTag);
	return (record, names, tags) => {
		const key = names.join(' ');
		const statement = statements.get(key) ?? database.prepare(writeFields(names));
		statements.set(key, statement);
		statement.run(record.id, ...names.flatMap(name => storeField(record, name)));
		for (const tag of tags) {
			const {value, time} = record.tags.get(tag) ?? {value: false, time: 0};
			writeTags.run(record.id, tag, Number(value), time);
		}
	};
}

function writeFields(names: readonly FieldName[]): string {
	const written = names.flatMap(name => [columns[name], `${columns[name]}_time`]);
	return `
		insert into article (${['id', ...written].join(', ')}) values (?${', ?'.repeat(written.length)})
		on conflict (id) do ${written.length === 0 ? 'nothing' : `update set ${written.map(name => `${name} = excluded.${name}`).join(', ')}`}`;
}

type Row = Readonly<Record<string, unknown>>;

function joinRows(articles: readonly Row[], tags: readonly Row[]): ReadonlyMap<string, ArticleRecord> {
	const tagsByArticle = new Map<string, Map<string, Stamped<boolean>>>();
	for (const {article, tag, is_present: isPresent, time} of tags) {
		const id = String(article);
		const known = tagsByArticle.get(id) ?? new Map<string, Stamped<boolean>>();
		tagsByArticle.set(id, known.set(String(tag), {value: isPresent === 1, time: Number(time)}));
	}

	return new Map(
		articles.map(row => {
			const id = String(row['id']);
			return [id, {id, fields: eachField(name => loadField(row, name)), tags: tagsByArticle.get(id) ?? new Map()}];
		}),
	);
}

function loadField<Name extends FieldName>(row: Row, name: Name): Stamped<Fields[Name]> | null {
	const form: Form<Fields[Name]> = forms[name];
	const column = columns[name];
	const time = row[`${column}_time`];
	if (!isTime(time) || time === 0) {
		return null;
	}

	const value = form.load(row[column]);
	return value === null ? null : {value, time};
}

function storeField<Name extends FieldName>(record: ArticleRecord, name: Name): [SQLInputValue, SQLInputValue] {
	const form: Form<Fields[Name]> = forms[name];
	const stamped: Stamped<Fields[Name]> | null = record.fields[name];
	return stamped ? [form.store(stamped.value), stamped.time] : [null, 0];
}
