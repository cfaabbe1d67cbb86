import {charsetInPage, charsetOfType} from './declared-charset.js';
import {isFeed} from './is-feed.js';
import {isPageSource} from './names.js';
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
Decode bytes. A byte order mark tells how, then UTF-8 that is surely none by accident, then the media type that they came with, then what a page says itself; where nothing does, the language that they seem to be in tells, of a text only when that is sure. The text is not sanitised yet. Never rejects.
*/
export async function decode(source: Source): Promise<Decoded> {
	const {bytes} = source;
	const name = displayName(source.name);
	const utf16 = utf16Label(bytes);
	if (utf16 !== null) {
		return decodeUtf16(bytes, utf16, name);
	}

	if (isBinary(bytes)) {
		return binary(name);
	}

	// Both name their characters in themselves.
	const isPage = isPageSource(source) || isFeed(source);
	const declared = charsetOfType(source.mediaType ?? null) ?? (isPage ? charsetInPage(bytes) : null);
	const text = decodeAs('utf-8', bytes);
	// ISO-2022-JP writes all of its characters in ASCII.
	if (text !== null && declared !== 'iso-2022-jp') {
		return {kind: 'text', text};
	}

	return isPage ? decodePage(bytes, declared) : decodeText(bytes, source.name, declared);
}

/** A page is read in any case: browsers show it too. */
async function decodePage(bytes: Uint8Array, declared: string | null): Promise<Decoded> {
	const told = (declared && nearlyAs(declared, bytes)) ?? nearlyAs('utf-8', bytes);
	if (told) {
		return {kind: 'text', text: told};
	}

	const {detectCharset} = await import('./detect-charset.js');
	return {kind: 'text', text: new TextDecoder(detectCharset(bytes, true) ?? 'windows-1252').decode(bytes)};
}

async function decodeText(bytes: Uint8Array, fileName: string, declared: string | null): Promise<Decoded> {
	const {detectCharset} = await import('./detect-charset.js');
	const text = decodeAs(declared, bytes) ?? decodeAs(detectCharset(bytes, false), bytes);
	return text === null
		? {
				kind: 'refused',
				reason: `${displayName(fileName)} is not valid UTF-8. Convert it first, for example: iconv -f WINDOWS-1252 -t UTF-8 ${argument(fileName)}`,
			}
		: {kind: 'text', text};
}

/** The text of bytes, a few of which may be damaged: of what is no ASCII a twentieth. */
function nearlyAs(label: string, bytes: Uint8Array): string | null {
	const text = new TextDecoder(label).decode(bytes);
	const foreign = text.match(/[^\0-\u007f]/g)?.length ?? 0;
	const damaged = text.match(/\ufffd/g)?.length ?? 0;
	return 20 * damaged <= foreign ? text : null;
}

function decodeUtf16(bytes: Uint8Array, label: string, name: string): Decoded {
	const text = decodeAs(label, bytes);
	if (text === null) {
		return {
			kind: 'refused',
			reason: `${name} is damaged UTF-16. Save it again as UTF-8 in the program that wrote it.`,
		};
	}

	return text.slice(0, sampleLength).includes('\0') ? binary(name) : {kind: 'text', text};
}

/** The text of bytes, or `null` when they are no text in this character set. */
function decodeAs(label: string | null, bytes: Uint8Array): string | null {
	try {
		return label === null ? null : new TextDecoder(label, {fatal: true}).decode(bytes);
	} catch {
		return null;
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

	return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : unmarkedUtf16(bytes);
}

/** UTF-16 without a byte order mark: most characters of a text have a zero in the same one of their two bytes, and never in the other. */
function unmarkedUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
	const length = Math.min(bytes.length & ~1, sampleLength);
	const zeros = [0, 0];
	for (let index = 0; index < length; index++) {
		if (bytes[index] === 0) {
			zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
		}
	}

	const [even = 0, odd = 0] = zeros;
	const least = Math.max(4, 0.35 * length);
	return even === 0 && odd >= least ? 'utf-16le' : odd === 0 && even >= least ? 'utf-16be' : null;
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
