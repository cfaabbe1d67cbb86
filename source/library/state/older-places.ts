import {readFileSync, statSync} from 'node:fs';
import path from 'node:path';
import type {DatabaseSync} from 'node:sqlite';
import {forms, isArticleId, isObject, readTime} from './forms.js';
import {type ArticleRecord, emptyRecord, type Stamped} from './record.js';

/** Where earlier versions kept where the reader was. It is read, and stays as it is. */
const fileName = 'places.json';

/** What tells whether the file changed; `null` where there is none. */
export function olderPlacesMark(folder: string): string | null {
	const found = statSync(path.join(folder, fileName), {throwIfNoEntry: false});
	return found ? `${found.mtimeMs} ${found.size}` : null;
}

/** Whether the file was read into a database as it is now. */
export function hasReadOlderPlaces(database: DatabaseSync, mark: string | null): boolean {
	return (
		mark === null || database.prepare('select mark from read_file where name = ?').get(fileName)?.['mark'] === mark
	);
}

/** Note that it was. */
export function noteOlderPlaces(database: DatabaseSync, mark: string): void {
	database
		.prepare('insert into read_file (name, mark) values (?, ?) on conflict (name) do update set mark = excluded.mark')
		.run(fileName, mark);
}

/** The records of the file, each from the time it was read; and a sentence when it is not one of ours. */
export function readOlderPlaces(folder: string): {
	readonly records: readonly ArticleRecord[];
	readonly trouble: string | null;
} {
	const file = path.join(folder, fileName);
	try {
		const json: unknown = JSON.parse(readFileSync(file, 'utf8'));
		if (isObject(json) && json['version'] === 1 && Array.isArray(json['places'])) {
			return {records: json['places'].flatMap(recordOf), trouble: null};
		}
	} catch {
		// The sentence below says what there is to say.
	}

	return {records: [], trouble: `The places of an earlier version could not be read: ${file} is left as it is`};
}

function recordOf(json: unknown): readonly ArticleRecord[] {
	if (!isObject(json) || !isArticleId(json['id'])) {
		return [];
	}

	const {id, anchor, progress, done, readTime: read} = json;
	const time = readTime(read);
	if (time === null || time === 0) {
		return [];
	}

	const stamped = <Value>(value: Value | null): Stamped<Value> | null => (value === null ? null : {value, time});
	const {fields, ...others} = emptyRecord(id);
	return [
		{
			...others,
			fields: {
				...fields,
				place: stamped(forms.place.read(isObject(anchor) ? {...anchor, progress} : null)),
				// Unread is how every article begins; nobody said so at that time.
				done: stamped(done === true ? true : null),
				lastRead: stamped(time),
				path: stamped(forms.path.load(json['path'])),
			},
		},
	];
}
