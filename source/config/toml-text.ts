import {sanitiseLine} from '../formats/sanitise.js';
import {truncate} from '../layout/width.js';

/** A value as it is written in TOML, on one line, in which nothing is that a terminal would obey. */
export function tomlText(value: unknown): string {
	if (Array.isArray(value)) {
		return `[${value.map(tomlText).join(', ')}]`;
	}

	if (typeof value === 'string') {
		// TOML reads the escapes of JSON, and what else is hidden is escaped like them.
		return JSON.stringify(value.toWellFormed()).replaceAll(hidden, escaped);
	}

	if (typeof value === 'object' && value !== null) {
		return value instanceof Date ? sanitiseLine(String(value)) : 'a table';
	}

	return sanitiseLine(String(value));
}

const hidden = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;

function escaped(character: string): string {
	const code = character.codePointAt(0) ?? 0;
	return code > 0xffff ? `\\U${code.toString(16).padStart(8, '0')}` : `\\u${code.toString(16).padStart(4, '0')}`;
}

/** A name or a value in a sentence: never longer than a line has room for. */
export function briefly(text: string): string {
	return truncate(text, 40);
}
