import path from 'node:path';
import type {Entry} from '../../article/entry.js';
import type {Reading} from '../../article/reading.js';
import {type Connection, numberIn, type Row, textIn} from './connection.js';
import {readFields} from './entry-fields.js';
import {readFlags, readTagChanges} from './reading.js';

/** An article as a list shows it. */
export type ListedArticle = {
	readonly key: number;
	readonly entry: Entry;
	readonly reading: Reading;
};

const columns = `
	a.key, a.id, folder.path, file.name, entry.fields,
	a.flags, a.last_read, entry.progress, entry.tag_changes
`;

const joined = `
	article a
	join entry on entry.number = a.entry
	join file on file.number = entry.file
	join folder on folder.number = file.folder
`;

/** The articles of keys, in the same order. What is no longer there is left out. */
export function articlesOf({first}: Connection, keys: readonly number[]): readonly ListedArticle[] {
	return keys.flatMap(key => {
		const row = first(`select ${columns} from ${joined} where a.key = ?`, [key]);
		return row ? [readArticle(row)] : [];
	});
}

function readArticle(row: Row): ListedArticle {
	const [key, id, folder, name, fields, flags, lastRead, progress, tagChanges] = row;
	return {
		key: numberIn(key),
		entry: readFields(textIn(fields), textIn(id), path.join(textIn(folder), textIn(name))),
		reading: {
			...readFlags(numberIn(flags)),
			progress: numberIn(progress),
			lastRead: numberIn(lastRead) || null,
			...readTagChanges(textIn(tagChanges)),
		},
	};
}

/** The key of the article with an id; `null` when there is none. */
export function keyOfId({first}: Connection, id: string): number | null {
	return keyIn(first('select key from article where id = ?', [id]));
}

/** The key of the article in a file, by its absolute path; `null` when there is none. */
export function keyOfPath({first}: Connection, file: string): number | null {
	return keyIn(
		first(
			`select entry.key from folder
			join file on file.folder = folder.number
			join entry on entry.number = file.entry
			where folder.path = ? and file.name = ?`,
			[path.dirname(file), path.basename(file)],
		),
	);
}

function keyIn(row: Row | null): number | null {
	return row ? numberIn(row[0]) : null;
}
