/** An object of JSON. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** An entry of a list of JSON; `null` for what cannot be read or is no object. */
export type Entries = ReadonlyArray<JsonObject | null>;

/** A longer entry is none, in characters. */
const longestEntry = 50_000_000;

/**
The objects in a list of JSON, which stands by itself or as the longest list of an object, in a text that may be cut off or broken: what stands behind a break is found again by the brackets. `null` for what is no such text.
*/
export function readObjects(text: string): Entries | null {
	const clean = text.startsWith('\ufeff') ? text.slice(1) : text;
	if (!/^\s*[[{]/.test(clean)) {
		return null;
	}

	try {
		const json: unknown = JSON.parse(clean);
		const list = Array.isArray(json) ? json : isObject(json) ? longestList(Object.values(json)) : null;
		return list?.map(entry => (isObject(entry) ? entry : null)) ?? null;
	} catch {
		return salvage(clean);
	}
}

/** An object of JSON, and not `null` or a list. */
export function isObject(json: unknown): json is JsonObject {
	return typeof json === 'object' && json !== null && !Array.isArray(json);
}

/** A list of JSON; empty for what is none. */
export function listOf(json: unknown): readonly unknown[] {
	return Array.isArray(json) ? json : [];
}

/** Whether what stands for true: `true`, 1, "1", "true", "yes". */
export function isTrue(json: unknown): boolean {
	return json === true || json === 1 || (typeof json === 'string' && /^\s*(?:1|true|yes)\s*$/i.test(json));
}

function longestList(values: readonly unknown[]): readonly unknown[] | null {
	const [longest] = values.filter(Array.isArray).sort((one, other) => other.length - one.length);
	return longest ?? null;
}

function salvage(text: string): Entries | null {
	const list = text.indexOf('[');
	if (list === -1) {
		return null;
	}

	const entries: Array<JsonObject | null> = [];
	const bracket = /["{}]/g;
	bracket.lastIndex = list;
	let depth = 0;
	let start = 0;
	for (let found = bracket.exec(text); found !== null; found = bracket.exec(text)) {
		if (found[0] === '"') {
			bracket.lastIndex = behindString(text, found.index);
		} else if (found[0] === '{') {
			start = depth === 0 ? found.index : start;
			depth++;
		} else if (depth > 0 && --depth === 0) {
			entries.push(parseEntry(text.slice(start, bracket.lastIndex)));
		}
	}

	return depth > 0 ? [...entries, null] : entries;
}

/** Where a string ends that begins with a quotation mark; JSON has none of more than one line, so that one which is never closed takes no more than its line along. */
function behindString(text: string, from: number): number {
	const end = /[^"\\\n]*(?:\\.[^"\\\n]*)*"?/y;
	end.lastIndex = from + 1;
	return from + 1 + (end.exec(text)?.[0].length ?? 0);
}

function parseEntry(text: string): JsonObject | null {
	if (text.length > longestEntry) {
		return null;
	}

	try {
		const json: unknown = JSON.parse(text);
		return isObject(json) ? json : null;
	} catch {
		return null;
	}
}
