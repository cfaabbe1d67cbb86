/** The lines on which keys stand, from 1, by their full names: the words of the path, parted by a NUL. */
export type KeyLines = ReadonlyMap<string, number>;

/** The line of a key, or of the nearest table that it is in; `null` when none of them is found. */
export function lineOf(lines: KeyLines, path: readonly string[]): number | null {
	for (let length = path.length; length > 0; length--) {
		const line = lines.get(path.slice(0, length).join('\0'));
		if (line !== undefined) {
			return line;
		}
	}

	return null;
}

const keyPart = /^[ \t]*(?:([A-Za-z0-9_-]+)|"((?:[^"\\\n]|\\.)*)"|'([^'\n]*)')[ \t]*/;
const header = /^[ \t]*\[\[?(.*?)\]\]?[ \t]*(?:#.*)?$/;

/**
Find the lines of the keys of a TOML text. The parser (smol-toml) tells where a mistake of form is, but not where a value stood that means nothing to us.

Values are passed over, whatever lines they take: strings of all four kinds, and what is in brackets (TOML 1.0.0). Takes linear time.
*/
export function keyLines(text: string): KeyLines {
	const found = new Map<string, number>();
	const lines = text.split(/\r?\n/);
	let table: readonly string[] = [];
	let open = nothingOpen;
	for (const [index, line] of lines.entries()) {
		const isStart = open.depth === 0 && open.quote === '';
		const named = isStart ? header.exec(line) : null;
		if (named && !line.includes('=', line.lastIndexOf(']'))) {
			table = keyPath(named[1] ?? '').path;
			note(found, table, index + 1);
			continue;
		}

		const {path, rest} = isStart ? keyPath(line) : {path: [], rest: line};
		if (isStart && path.length > 0 && rest.startsWith('=')) {
			note(found, [...table, ...path], index + 1);
		}

		open = passOver(rest, open);
	}

	return found;
}

function note(found: Map<string, number>, path: readonly string[], line: number): void {
	const name = path.join('\0');
	if (path.length > 0 && !found.has(name)) {
		found.set(name, line);
	}
}

/** The parts of a dotted key, and what stands behind it. */
function keyPath(text: string): {readonly path: readonly string[]; readonly rest: string} {
	const path: string[] = [];
	for (let rest = text; ; rest = rest.slice(1)) {
		const part = keyPart.exec(rest);
		if (!part) {
			return {path, rest};
		}

		path.push(part[1] ?? part[3] ?? plainText(part[2] ?? ''));
		rest = rest.slice(part[0].length);
		if (!rest.startsWith('.')) {
			return {path, rest};
		}
	}
}

function plainText(escaped: string): string {
	try {
		return String(JSON.parse(`"${escaped}"`));
	} catch {
		return escaped;
	}
}

/** What goes on in the next line: brackets, and the quotes of a string of several lines. */
type Open = {readonly depth: number; readonly quote: string};

const nothingOpen: Open = {depth: 0, quote: ''};

function passOver(line: string, {depth: depthBefore, quote: quoteBefore}: Open): Open {
	let depth = depthBefore;
	let quote = quoteBefore;
	for (let index = 0; index < line.length; index++) {
		const character = line.charAt(index);
		const triple = line.slice(index, index + 3);
		if (quote !== '') {
			if (character === '\\' && quote.startsWith('"')) {
				index++;
			} else if (line.startsWith(quote, index)) {
				index += quote.length - 1;
				quote = '';
			}
		} else if (triple === '"""' || triple === "'''") {
			quote = triple;
			index += 2;
		} else if (character === '"' || character === "'") {
			quote = character;
		} else if (character === '#') {
			break;
		} else if (character === '[' || character === '{') {
			depth++;
		} else if (character === ']' || character === '}') {
			depth = Math.max(0, depth - 1);
		}
	}

	// A string of one line ends with it, closed or not.
	return {depth, quote: quote.length === 3 ? quote : ''};
}
