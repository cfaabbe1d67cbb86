import {type FieldName, type Fields, fieldNames, type ReadingPlace, type Stamped} from './record.js';

/** How the value of a field is written: in an export (JSON), and in a column of the database. */
export type Form<Value> = {
	/** From JSON of anybody's making; `null` where it makes no sense. */
	readonly read: (json: unknown) => Value | null;
	readonly write: (value: Value) => unknown;
	/** From the database; `null` where it is damaged. */
	readonly load: (stored: unknown) => Value | null;
	readonly store: (value: Value) => string | number;
};

/** Longer than any path of a system; in characters, as all that follows. */
const longestPath = 32_767;
const longestQuote = 1000;
const longestTag = 100;
const longestId = 200;
const mostMinutes = 10_000_000;
/** The last millisecond that a date can name in ISO 8601 with four digits. */
const lastTime = Date.UTC(9999, 11, 31, 23, 59, 59, 999);

const control = /[\0-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069]/;
export const controlOfText = /[\0-\u0008\u000b-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069]/;

export const flag: Form<boolean> = {
	read: json => (typeof json === 'boolean' ? json : null),
	write: value => value,
	load: stored => (stored === 0 || stored === 1 ? stored === 1 : null),
	store: Number,
};

const place: Form<ReadingPlace> = {
	read: readPlace,
	write: value => value,
	load(stored) {
		const json = typeof stored === 'string' ? parseJson(stored) : undefined;
		return json === undefined ? null : readPlace(json);
	},
	// Half a character at the end of a quote would not survive as text: in JSON it is written as an escape.
	store: value => JSON.stringify(value),
};

const moment: Form<number> = {
	read: readTime,
	write: writeTime,
	load: stored => (isTime(stored) ? stored : null),
	store: value => value,
};

const path: Form<string> = {
	read: json => (isPath(json) && !control.test(json) ? json : null),
	write: value => value,
	// A file of the reader's own may have any name.
	load: stored => (isPath(stored) ? stored : null),
	store: value => value,
};

const minutes: Form<number> = {
	read: json => (isNumber(json, 0, mostMinutes) ? json + 0 : null),
	write: value => value,
	load: stored => (isNumber(stored, 0, mostMinutes) ? stored : null),
	store: value => value,
};

/** The form of each field. */
export const forms: {readonly [Name in FieldName]: Form<Fields[Name]>} = {
	place,
	done: flag,
	starred: flag,
	archived: flag,
	lastRead: moment,
	path,
	minutes,
};

/** Whether this is the id of an article: a hash, or any other name without spaces. */
export function isArticleId(json: unknown): json is string {
	return typeof json === 'string' && json.length <= longestId && /^[!-~]+$/.test(json);
}

export function isFieldName(name: string): name is FieldName {
	return (fieldNames as readonly string[]).includes(name);
}

/** A tag as it is kept: on one line, its outer spaces gone and inner ones one. `null` for what is none: nothing, or with characters that drive a terminal. */
export function readTag(json: unknown): string | null {
	if (typeof json !== 'string' || json.length > longestTag * 4 || !json.isWellFormed() || control.test(json)) {
		return null;
	}

	const tag = json.normalize('NFC').trim().replaceAll(/\s+/g, ' ');
	return tag === '' || tag.length > longestTag ? null : tag;
}

/** Milliseconds since 1970 of a time as `writeTime` writes it; `null` for any other. */
export function readTime(json: unknown): number | null {
	if (typeof json !== 'string' || !/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,3})?Z$/.test(json)) {
		return null;
	}

	const time = Date.parse(json);
	return isTime(time) ? time : null;
}

/** ISO 8601, to the millisecond. */
export function writeTime(time: number): string {
	return new Date(time).toISOString();
}

/** A value and its time, from JSON of anybody's making; `null` where either makes no sense. */
export function readStamped<Value>(form: Form<Value>, json: unknown): Stamped<Value> | null {
	if (!isObject(json)) {
		return null;
	}

	const value = form.read(json['value']);
	const time = readTime(json['time']);
	return value === null || time === null || time === 0 ? null : {value, time};
}

/** A value and its time as JSON. */
export function writeStamped<Value>(form: Form<Value>, {value, time}: Stamped<Value>): unknown {
	return {value: form.write(value), time: writeTime(time)};
}

/** Whether this is a number of milliseconds since 1970 that a date can name. */
export function isTime(value: unknown): value is number {
	return Number.isSafeInteger(value) && isNumber(value, 0, lastTime);
}

/** An object of JSON, and not `null` or an array. */
export function isObject(json: unknown): json is Readonly<Record<string, unknown>> {
	return typeof json === 'object' && json !== null && !Array.isArray(json);
}

function readPlace(json: unknown): ReadingPlace | null {
	if (!isObject(json)) {
		return null;
	}

	const {offset, exact, prefix, progress} = json;
	// Parts in one order, and no minus before zero: equal places are equal as JSON.
	return isOffset(offset) && isQuote(exact) && isQuote(prefix) && isNumber(progress, 0, 1)
		? {offset: offset + 0, exact, prefix, progress: progress + 0}
		: null;
}

/** Whether this can be an offset into a text. */
export function isOffset(json: unknown): json is number {
	return Number.isSafeInteger(json) && isNumber(json, 0, Number.MAX_SAFE_INTEGER);
}

/** Whether these can be words around a place. */
export function isQuote(json: unknown): json is string {
	return typeof json === 'string' && json.length <= longestQuote && !controlOfText.test(json);
}

function isPath(json: unknown): json is string {
	return typeof json === 'string' && json.length <= longestPath && !json.includes('\0');
}

export function isNumber(json: unknown, least: number, most: number): json is number {
	return typeof json === 'number' && json >= least && json <= most;
}

/** `undefined` for what is no JSON. */
export function parseJson(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}
