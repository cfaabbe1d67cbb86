/*
Most front matters are a few plain lines. They are read here, for loading a YAML parser takes longer than all the rest of a small article. Whatever is not surely read the same by YAML is left to it.
*/

type Value = string | readonly string[];

const line = /^([A-Za-z][\w-]*):(?: +(.*))?$/;
const item = /^( *)- +(.*)$/;

// A scalar without anything that YAML gives a meaning to; quotes without escapes inside.
const plain = /^[\p{L}\p{N}(/.+](?:(?!: | #|[\t]).)*$/u;
const quoted = /^(?:"([^"\\]*)"|'([^']*)')$/;
const flowPlain = /^[\p{L}\p{N}](?:(?!: | #|[[\]{},\t"]).)*$/u;

/** The values of a plain YAML mapping, every scalar as it is written; `null` when it takes a parser to tell. */
export function readPlainYaml(yaml: string): ReadonlyMap<string, Value> | null {
	const values = new Map<string, Value>();
	let last = '';
	// The list that stands below the last key, and the spaces before its first item.
	let list: string[] | null = null;
	let indent: string | null = null;
	for (const raw of yaml.split('\n')) {
		const text = raw.trimEnd();
		const [, key, written = ''] = line.exec(text) ?? [];
		const [, space, entry = ''] = item.exec(text) ?? [];
		if (key !== undefined && !values.has(key)) {
			const value = written === '' ? '' : (scalar(written, plain) ?? flowList(written));
			if (value === null) {
				return null;
			}

			values.set(key, value);
			last = key;
			list = written === '' ? [] : null;
			indent = null;
		} else if (space !== undefined && list !== null) {
			const value = scalar(entry, plain);
			indent ??= space;
			// An item that stands further right is inside another.
			if (value === null || space !== indent) {
				return null;
			}

			list.push(value);
			values.set(last, list);
		} else if (text !== '') {
			return null;
		}
	}

	return values;
}

function scalar(text: string, unquoted: RegExp): string | null {
	const match = quoted.exec(text);
	return match ? (match[1] ?? match[2] ?? '') : unquoted.test(text) && !text.endsWith(':') ? text : null;
}

function flowList(text: string): readonly string[] | null {
	if (!text.startsWith('[') || !text.endsWith(']')) {
		return null;
	}

	const values: string[] = [];
	for (const part of text.slice(1, -1).split(',')) {
		const value = scalar(part.trim(), flowPlain);
		if (value === null) {
			return null;
		}

		values.push(value);
	}

	return values;
}
