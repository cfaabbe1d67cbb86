/** The text of a part of a book, in the encoding that a byte order mark or its XML declaration tells, else in UTF-8. What is wrong in it becomes U+FFFD. */
export function decodePart(bytes: Uint8Array): string {
	const text = new TextDecoder(encodingOf(bytes)).decode(bytes);
	return text.startsWith('\ufeff') ? text.slice(1) : text;
}

function encodingOf(bytes: Uint8Array): string {
	const [first, second] = bytes;
	if (first === 0xff && second === 0xfe) {
		return 'utf-16le';
	}

	if (first === 0xfe && second === 0xff) {
		return 'utf-16be';
	}

	const start = new TextDecoder('latin1').decode(bytes.subarray(0, 200));
	const label = /^(?:ï»¿)?\s*<\?xml[^>]*\bencoding\s*=\s*["']([\w.:-]+)["']/.exec(start)?.[1] ?? 'utf-8';
	try {
		// What is read here is no UTF-16, whatever it says.
		return /^utf-?16|ucs-?2|unicode$/i.test(label) ? 'utf-8' : new TextDecoder(label).encoding;
	} catch {
		return 'utf-8';
	}
}
