import {analyse} from 'chardet';

/** Enough to tell it by, in bytes. */
const sampleLength = 200_000;

/** A text is taken for what it is found to be only when it is surely so: at least this sure of a hundred, and so much more than of the next. */
const sure = 50;
const ahead = 20;

/** Less text tells nothing, in bytes. */
const leastLength = 60;

/** What chardet names that TextDecoder knows under another name, or that no file is in. */
const labels: ReadonlyMap<string, string> = new Map([
	['ISO-8859-1', 'windows-1252'],
	['ISO-8859-9', 'windows-1254'],
	['ISO-8859-8', 'windows-1255'],
]);

const never = /^(?:ASCII|UTF-(?:16|32)|UTF-8|IBM|ISO-2022-(?:CN|KR))/i;

/**
The character set of bytes that name none, as a label of the web's encodings: of their frequent letters and words. `null` when that is not sure; `isPage` takes the likeliest instead, for a page that is shown with a few wrong letters is better than none.
*/
export function detectCharset(bytes: Uint8Array, isPage: boolean): string | null {
	const sample = isPage ? withoutTags(bytes.subarray(0, 4 * sampleLength)) : bytes;
	const [first, second] = analyse(sample.subarray(0, sampleLength)).filter(({name}) => !never.test(name));
	if (first === undefined) {
		return isPage ? 'windows-1252' : null;
	}

	const isSure =
		first.confidence >= sure && first.confidence - (second?.confidence ?? 0) >= ahead && bytes.length >= leastLength;
	return isSure || (isPage && first.confidence >= 10)
		? (labels.get(first.name) ?? first.name)
		: isPage
			? 'windows-1252'
			: null;
}

/** Tags are ASCII in every language. */
function withoutTags(bytes: Uint8Array): Uint8Array {
	const text = new Uint8Array(bytes.length);
	let length = 0;
	let isTag = false;
	for (const byte of bytes) {
		isTag = byte === 0x3c || (isTag && byte !== 0x3e);
		if (!isTag) {
			text[length] = byte;
			length++;
		}
	}

	return text.subarray(0, length);
}
