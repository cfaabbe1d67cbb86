import type {DatabaseSync, SQLInputValue, StatementSync} from 'node:sqlite';
import {
	annotationsByArticle,
	annotationWriter,
	byArticle,
	loadStamped,
	type Row,
	readAnnotationRows,
	type Which,
} from './annotation-rows.js';
import {type Form, forms} from './forms.js';
import type {Parts} from './parts.js';
import {
	type ArticleRecord,
	eachField,
	emptyRecord,
	type FieldName,
	type Fields,
	type Stamped,
	type StampedFields,
} from './record.js';

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
	const rows = database.prepare('select * from article where id in (select value from json_each(?))').all(among);
	return withAnnotations(database, rows, {where: 'article in (select value from json_each(?))', values: [among]});
}

/** The next records after an id, in the order of ids. */
export function readRecordsAfter(
	database: DatabaseSync,
	after: string,
	count: number,
): ReadonlyMap<string, ArticleRecord> {
	const rows = database.prepare('select * from article where id > ? order by id limit ?').all(after, count);
	const last = String(rows.at(-1)?.['id'] ?? after);
	return withAnnotations(database, rows, {where: 'article > ? and article <= ?', values: [after, last]});
}

/** The records of these articles, and of all that were last seen at these paths, without their tags and annotations: what a list needs to begin. */
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
	return new Map(rows.map(row => [String(row['id']), {...emptyRecord(String(row['id'])), fields: loadFields(row)}]));
}

/** How these parts of a record are written; the others stay as they are. What is written as it was costs as much as what is new: an index, too. */
export function recordWriter(database: DatabaseSync): (record: ArticleRecord, parts: Parts) => void {
	const statements = new Map<string, StatementSync>();
	const writeTags = database.prepare(writeTag);
	const writeAnnotations = annotationWriter(database);
	return (record, parts) => {
		const {fields: names, tags} = parts;
		const key = names.join(' ');
		const statement = statements.get(key) ?? database.prepare(writeFields(names));
		statements.set(key, statement);
		statement.run(record.id, ...names.flatMap(name => storeField(record, name)));
		for (const tag of tags) {
			const {value, time} = record.tags.get(tag) ?? {value: false, time: 0};
			writeTags.run(record.id, tag, Number(value), time);
		}

		writeAnnotations(record, parts);
	};
}

function writeFields(names: readonly FieldName[]): string {
	const written = names.flatMap(name => [columns[name], `${columns[name]}_time`]);
	return `
		insert into article (${['id', ...written].join(', ')}) values (?${', ?'.repeat(written.length)})
		on conflict (id) do ${written.length === 0 ? 'nothing' : `update set ${written.map(name => `${name} = excluded.${name}`).join(', ')}`}`;
}

function withAnnotations(
	database: DatabaseSync,
	rows: readonly Row[],
	which: Which,
): ReadonlyMap<string, ArticleRecord> {
	const tags = tagsByArticle(database.prepare(`select * from tag where ${which.where}`).all(...which.values));
	const annotations = annotationsByArticle(readAnnotationRows(database, which));
	return new Map(
		rows.map(row => {
			const id = String(row['id']);
			return [id, {id, fields: loadFields(row), tags: tags.get(id) ?? new Map(), ...annotations(id)}];
		}),
	);
}

/** The tags in these rows, by article. */
export function tagsByArticle(rows: readonly Row[]): ReadonlyMap<string, ArticleRecord['tags']> {
	return byArticle(rows, ({tag, is_present: isPresent, time}) => [
		String(tag),
		{value: isPresent === 1, time: Number(time)},
	]);
}

/** The fields in the row of an article, without what makes no sense. */
export function loadFields(row: Row): StampedFields {
	return eachField(<Name extends FieldName>(name: Name) => {
		const form: Form<Fields[Name]> = forms[name];
		return loadStamped(form, row[columns[name]], row[`${columns[name]}_time`]);
	});
}

function storeField<Name extends FieldName>(record: ArticleRecord, name: Name): [SQLInputValue, SQLInputValue] {
	const form: Form<Fields[Name]> = forms[name];
	const stamped: Stamped<Fields[Name]> | null = record.fields[name];
	return stamped ? [form.store(stamped.value), stamped.time] : [null, 0];
}
