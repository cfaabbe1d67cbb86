/*
Which characters the bytes of a page or an XML document stand for, as they or those who sent them say.
*/

/** Where a page names its characters: in its first kilobyte, says the standard; pages do so later. */
const sampleLength = 4096;

const inMeta = /<meta[^<>]{0,400}?charset\s{0,9}=\s{0,9}["']?([\w:.-]{2,40})/i;
const inXml = /^\s{0,20}<\?xml[^<>]{0,100}?encoding\s{0,9}=\s{0,9}["']([\w:.-]{2,40})/i;
const inType = /;\s{0,9}charset\s{0,9}=\s{0,9}["']?([\w:.-]{2,40})/i;

/** The character set of a media type, as a label of the web's encodings; `null` when it names none that is known. */
export function charsetOfType(mediaType: string | null): string | null {
	return known(inType.exec(mediaType?.slice(0, 500) ?? '')?.[1]);
}

/** The character set that the first bytes of a page or XML document name; `null` when they name none that is known. */
export function charsetInPage(bytes: Uint8Array): string | null {
	const start = new TextDecoder('latin1').decode(bytes.subarray(0, sampleLength));
	const label = known(inXml.exec(start)?.[1] ?? inMeta.exec(start)?.[1]);
	// What could be read so far is no UTF-16 (HTML, "prescan a byte stream").
	return label?.startsWith('utf-16') ? 'utf-8' : label;
}

function known(label: string | undefined): string | null {
	if (label === undefined) {
		return null;
	}

	try {
		return new TextDecoder(label).encoding;
	} catch {
		return null;
	}
}
