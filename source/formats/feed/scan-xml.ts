/** What is told of the tags and texts of a document, in their order. */
export type XmlHandler = {
	/** An element begins; its name is in lower case. False ends the scan. */
	readonly onOpen: (name: string, attributes: Readonly<Record<string, string>>) => boolean;
	/** Entities are decoded; those that only HTML knows stay as they are. */
	readonly onText: (text: string) => void;
	/** The element that was begun last and is not closed yet ends. `isTold` is false where the document ended first. */
	readonly onClose: (isTold: boolean) => void;
};

const none: Readonly<Record<string, string>> = {};

const nameStart = /[a-z_:\u0080-\uffff]/i;
const tagName = /[^\s/>]+/y;
const attribute = /[\s/]*([^\s=/>]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>"']+)))?/y;
const tagEnd = /[\s"'=]*(\/?)\s*>/y;

/**
Scan XML, whatever is wrong with it: ends of what never began are passed over, what is not ended ends with what it is in, and brackets that begin no tag are text. Takes linear time as long as few elements are open at once.

A feed is hardly more than long texts: looking for the next bracket passes over them five times as fast as a parser that looks at each character.
*/
export function scanXml(text: string, {onOpen, onText, onClose}: XmlHandler): void {
	const open: string[] = [];
	let at = 0;
	let textStart = 0;
	const tellText = (end: number): void => {
		if (end > textStart) {
			onText(decodeEntities(text.slice(textStart, end)));
		}
	};

	const close = (name: string): void => {
		const index = open.lastIndexOf(name);
		while (index !== -1 && open.length > index) {
			open.pop();
			onClose(true);
		}
	};

	for (;;) {
		const start = text.indexOf('<', at);
		if (start === -1) {
			break;
		}

		const next = text.charAt(start + 1);
		if (next === '/') {
			tellText(start);
			const end = text.indexOf('>', start);
			close(
				text
					.slice(start + 2, end === -1 ? undefined : end)
					.trim()
					.toLowerCase(),
			);
			at = textStart = endAfter(text, end, 1);
		} else if (next === '!' || next === '?') {
			tellText(start);
			at = textStart = passOver(text, start, onText);
		} else if (nameStart.test(next)) {
			tellText(start);
			const tag = readTag(text, start + 1);
			if (tag === null) {
				// Half an address would be a wrong one.
				at = textStart = text.length;
				break;
			}

			at = textStart = tag.end;
			if (!onOpen(tag.name, tag.attributes)) {
				return;
			}

			open.push(tag.name);
			if (tag.isClosed) {
				open.pop();
				onClose(true);
			}
		} else {
			at = start + 1;
		}
	}

	tellText(text.length);
	for (const _ of open) {
		onClose(false);
	}
}

function endAfter(text: string, found: number, length: number): number {
	return found === -1 ? text.length : found + length;
}

/** Where a comment, an instruction, a definition or a CDATA section is over; the text of the last is told. */
function passOver(text: string, start: number, onText: XmlHandler['onText']): number {
	if (text.startsWith('<![CDATA[', start)) {
		const end = text.indexOf(']]>', start + 9);
		onText(text.slice(start + 9, end === -1 ? undefined : end));
		return endAfter(text, end, 3);
	}

	if (text.startsWith('<!--', start)) {
		return endAfter(text, text.indexOf('-->', start + 4), 3);
	}

	const end = text.indexOf('>', start);
	const subset = text.startsWith('<!', start) ? text.slice(start, endAfter(text, end, 0)).indexOf('[') : -1;
	return subset === -1 ? endAfter(text, end, 1) : endAfter(text, text.indexOf(']>', start + subset), 2);
}

type Tag = {
	readonly name: string;
	readonly attributes: Readonly<Record<string, string>>;
	readonly isClosed: boolean;
	readonly end: number;
};

/** `null` for a tag that breaks off with the document. */
function readTag(text: string, start: number): Tag | null {
	tagName.lastIndex = start;
	const name = (tagName.exec(text)?.[0] ?? '').toLowerCase();
	let at = start + name.length;
	let attributes: Record<string, string> | null = null;
	for (;;) {
		tagEnd.lastIndex = at;
		const end = tagEnd.exec(text);
		if (end !== null) {
			return {name, attributes: attributes ?? none, isClosed: end[1] === '/', end: tagEnd.lastIndex};
		}

		if (at >= text.length) {
			return null;
		}

		attribute.lastIndex = at;
		const [, key, double, single, bare] = attribute.exec(text) ?? [];
		if (key === undefined) {
			at++;
		} else {
			at = attribute.lastIndex;
			attributes ??= Object.create(null) as Record<string, string>;
			attributes[key] ??= decodeEntities(double ?? single ?? bare ?? '');
		}
	}
}

const entity = /&(?:#x([\da-f]{1,6})|#(\d{1,7})|(amp|lt|gt|quot|apos));/gi;
const named: Readonly<Record<string, string>> = {amp: '&', lt: '<', gt: '>', quot: '"', apos: "'"};
const windows = new TextDecoder('windows-1252');

/** The entities of XML as what they stand for. */
export function decodeEntities(text: string): string {
	return text.includes('&')
		? text.replaceAll(entity, (_, hex: string | undefined, decimal: string | undefined, name: string | undefined) =>
				name === undefined
					? characterOf(hex === undefined ? Number(decimal) : Number.parseInt(hex, 16))
					: (named[name.toLowerCase()] ?? ''),
			)
		: text;
}

function characterOf(code: number): string {
	// Whoever writes the number of a control means the character that Windows has there, as browsers take it.
	if (code >= 0x80 && code <= 0x9f) {
		return windows.decode(Uint8Array.of(code));
	}

	return code === 0 || code > 0x10_ffff || (code >= 0xd800 && code <= 0xdfff) ? '\ufffd' : String.fromCodePoint(code);
}
