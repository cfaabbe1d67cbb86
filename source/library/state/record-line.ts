import {annotationsJson, areAnnotations, readAnnotations} from './annotation-json.js';
import {
	forms,
	isArticleId,
	isFieldName,
	isObject,
	readStamped,
	readTag,
	readTime,
	writeStamped,
	writeTime,
} from './forms.js';
import {futureParts, plausibleRecord} from './plausible-record.js';
import {type ArticleRecord, eachField, type FieldName, type Fields, fieldNames, type Stamped} from './record.js';

/** The first line of an export. */
export const header = {format: 'broadsheet-state', version: 1} as const;

/** A longer line is none of ours, in characters. */
export const longestLine = 2_000_000;

/** More tags than anybody gives an article. */
const mostTags = 1000;

/** What a line says, and sentences (without a subject: they follow "line 3") about what in it makes no sense and was passed over. */
export type ReadLine = {
	readonly record: ArticleRecord | null;
	readonly mistakes: readonly string[];
	/** Names of fields that this version does not know. */
	readonly unknown: readonly string[];
};

/** A record on a line of JSON. Terminals, and everything else that takes lines, see none but printable characters. */
export function writeRecordLine({id, fields, tags, ...annotated}: ArticleRecord): string {
	const parts = fieldNames.flatMap(name => {
		const json = fieldJson(fields, name);
		return json === null ? [] : [[name, json] as const];
	});
	const tagList = [...tags]
		.sort(([one], [other]) => (one < other ? -1 : 1))
		.map(([tag, {value, time}]) => ({tag, isPresent: value, time: writeTime(time)}));
	return writeLine({
		id,
		...Object.fromEntries(parts),
		...(tagList.length === 0 ? {} : {tags: tagList}),
		...annotationsJson(annotated),
	});
}

export function writeLine(json: unknown): string {
	return JSON.stringify(json).replaceAll(
		/[\u007f-\u009f\u2028-\u202e\u2066-\u2069\ufeff\ufff9-\ufffb]/g,
		character => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
	);
}

/** Read a line of anybody's making; `now` in milliseconds since 1970. */
export function readRecordLine(line: string, now: number): ReadLine {
	const json = parseLine(line);
	if (json === null) {
		return refused('is no object of JSON');
	}

	const {id} = json;
	if (!isArticleId(id)) {
		return refused('has no id of an article');
	}

	const mistakes: string[] = [];
	const fields = eachField(<Name extends FieldName>(name: Name) => {
		const stamped: Stamped<Fields[Name]> | null = readField(json, name);
		if (stamped === null && json[name] !== undefined && json[name] !== null) {
			mistakes.push(`has a field "${name}" that makes no sense: it is passed over`);
		}

		return stamped;
	});
	const tags = readTags(json['tags']);
	if (tags.isOdd) {
		mistakes.push('has tags that make no sense: they are passed over');
	}

	const annotations = readAnnotations(json, now);
	for (const name of annotations.odd) {
		mistakes.push(`has ${name} that make no sense: they are passed over`);
	}

	const record = {id, fields, tags: tags.found, ...annotations.found};
	const future = futureParts(record, now);
	if (future.length > 0) {
		mistakes.push(`is dated in the future (${future[0]}): it counts only where nothing else is known`);
	}

	return {
		record: plausibleRecord(record, now),
		mistakes,
		unknown: Object.keys(json).filter(
			name => !['id', 'tags'].includes(name) && !isFieldName(name) && !areAnnotations(name),
		),
	};
}

/** An object of JSON; `null` for everything else. */
export function parseLine(line: string): Readonly<Record<string, unknown>> | null {
	try {
		const json: unknown = JSON.parse(line);
		return isObject(json) ? json : null;
	} catch {
		return null;
	}
}

function refused(mistake: string): ReadLine {
	return {record: null, mistakes: [mistake], unknown: []};
}

function fieldJson<Name extends FieldName>(fields: ArticleRecord['fields'], name: Name): unknown {
	const stamped: Stamped<Fields[Name]> | null = fields[name];
	return stamped && writeStamped(forms[name], stamped);
}

function readField<Name extends FieldName>(
	json: Readonly<Record<string, unknown>>,
	name: Name,
): Stamped<Fields[Name]> | null {
	return readStamped(forms[name], Object.hasOwn(json, name) ? json[name] : null);
}

function readTags(json: unknown): {readonly found: ArticleRecord['tags']; readonly isOdd: boolean} {
	if (json === undefined || json === null) {
		return {found: new Map(), isOdd: false};
	}

	if (!Array.isArray(json) || json.length > mostTags) {
		return {found: new Map(), isOdd: true};
	}

	const found = json.flatMap((entry: unknown) => {
		if (!isObject(entry)) {
			return [];
		}

		const tag = readTag(entry['tag']);
		const value = forms.done.read(entry['isPresent']);
		const time = readTime(entry['time']);
		return tag === null || value === null || time === null || time === 0 ? [] : [[tag, {value, time}] as const];
	});
	const tags = new Map(found);
	return {found: tags, isOdd: tags.size < json.length};
}
