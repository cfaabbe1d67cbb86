/*
JSON escapes what drives a terminal only below U+0020. The rest is escaped here as well, so that the names of files may hold whatever they do: to a program it is the same.
*/
const obeyed = /[\u007f-\u009f\u2028-\u202e\u2066-\u2069\ufeff\ufff9-\ufffb]|\udb40[\udc00-\udc7f]/g;

/** A value as JSON over several lines, none of which holds a character that a terminal obeys. */
export function jsonText(value: unknown): string {
	return JSON.stringify(value, null, '\t').replaceAll(obeyed, escaped);
}

/** An array as JSON, a part at a time, as lines. */
export async function* jsonLines(values: Iterable<unknown> | AsyncIterable<unknown>): AsyncGenerator<string> {
	let waiting: string | null = null;
	for await (const value of values) {
		yield waiting === null ? '[' : `${waiting},`;
		waiting = `\t${jsonText(value).replaceAll('\n', '\n\t')}`;
	}

	if (waiting === null) {
		yield '[]';
	} else {
		yield waiting;
		yield ']';
	}
}

function escaped(characters: string): string {
	return Array.from(
		{length: characters.length},
		(_, index) => `\\u${characters.charCodeAt(index).toString(16).padStart(4, '0')}`,
	).join('');
}
