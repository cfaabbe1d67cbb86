import {sanitiseLine} from './sanitise.js';
import type {Source} from './source.js';

/** A text, or the sentence that tells why the bytes hold none and what to do. */
export type Decoded =
	| {readonly kind: 'text'; readonly text: string}
	| {readonly kind: 'refused'; readonly reason: string};

/** How many bytes are looked at to tell text from binary data. */
const sampleLength = 8192;

/** Text holds hardly any control but white space, backspace and escape; beyond this share it is no text. */
const controlShare = 0.1;

/**
Decode bytes as UTF-8, or as UTF-16 when a byte order mark says so. The text is not sanitised yet.
*/
export function decode(source: Source): Decoded {
	const {bytes} = source;
	const name = displayName(source.name);
	const utf16 = utf16Label(bytes);
	if (utf16 === null && isBinary(bytes)) {
		return binary(name);
	}

	try {
		const text = new TextDecoder(utf16 ?? 'utf-8', {fatal: true}).decode(bytes);
		return utf16 !== null && text.slice(0, sampleLength).includes('\0') ? binary(name) : {kind: 'text', text};
	} catch {
		return {
			kind: 'refused',
			reason:
				utf16 === null
					? `${name} is not valid UTF-8. Convert it first, for example: iconv -f WINDOWS-1252 -t UTF-8 ${argument(source.name)}`
					: `${name} is damaged UTF-16. Save it again as UTF-8 in the program that wrote it.`,
		};
	}
}

/** A file name as it may stand in a sentence. */
export function displayName(name: string): string {
	return sanitiseLine(name) || 'Standard input';
}

function binary(name: string): Decoded {
	return {
		kind: 'refused',
		reason: `${name} holds binary data, not text. Save the article as Markdown or plain text first.`,
	};
}

/** The name as a shell takes it, so that the advice can be pasted without harm. */
function argument(name: string): string {
	const clean = sanitiseLine(name);
	if (clean === '') {
		return 'FILE';
	}

	const path = clean.startsWith('-') ? `./${clean}` : clean;
	return /^[\w./+-]+$/.test(path) ? path : `'${path.replaceAll("'", String.raw`'\''`)}'`;
}

function utf16Label(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
	if (bytes[0] === 0xff && bytes[1] === 0xfe) {
		return 'utf-16le';
	}

	return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null;
}

function isBinary(bytes: Uint8Array): boolean {
	const length = Math.min(bytes.length, sampleLength);
	let controls = 0;
	for (let index = 0; index < length; index++) {
		const byte = bytes[index] ?? 0;
		if (byte === 0) {
			return true;
		}

		// Tab to carriage return are white space; backspace and escape occur in terminal output.
		if ((byte < 0x20 && (byte < 0x08 || byte > 0x0d) && byte !== 0x1b) || byte === 0x7f) {
			controls++;
		}
	}

	return controls > length * controlShare;
}
