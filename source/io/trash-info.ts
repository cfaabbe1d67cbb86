import path from 'node:path';

/** What the ending `.trashinfo` leaves of the 255 bytes that a name may have. */
const longestName = 255 - '.trashinfo'.length;
/** An ending longer than this is no ending, but a name with a dot in it. In bytes. */
const longestEnding = 32;

/**
The note that stands beside a file in the trash: where it was, absolute or from the top of its disk, and when it went, in local time. Source: the Trash specification 1.0 of freedesktop.org, "Contents of a trash directory".
*/
export function trashInfo(original: string, now: Date): string {
	return `[Trash Info]\nPath=${percentEncoded(original)}\nDeletionDate=${localTime(now)}\n`;
}

/**
A name for a file in the trash: its own, later ones with a number before the ending. One that is too long is cut, since the note tells the whole.
*/
export function trashName(name: string, number: number): string {
	const found = path.posix.extname(name);
	const ending = Buffer.byteLength(found) > longestEnding ? '' : found;
	const stem = name.slice(0, name.length - ending.length);
	const tail = number === 1 ? ending : `.${number}${ending}`;
	return cutToBytes(stem, longestName - Buffer.byteLength(tail)) + tail;
}

/** The bytes of a path as in a URL (RFC 2396, section 2). `encodeURIComponent` throws at half a surrogate pair, which a name may hold. */
function percentEncoded(text: string): string {
	return [...Buffer.from(text)]
		.map(byte => {
			const character = String.fromCharCode(byte);
			return /[\w\-.!~*'()/]/.test(character) ? character : `%${byte.toString(16).toUpperCase().padStart(2, '0')}`;
		})
		.join('');
}

function localTime(now: Date): string {
	const two = (value: number): string => String(value).padStart(2, '0');
	const day = [String(now.getFullYear()).padStart(4, '0'), two(now.getMonth() + 1), two(now.getDate())].join('-');
	return `${day}T${[now.getHours(), now.getMinutes(), now.getSeconds()].map(two).join(':')}`;
}

function cutToBytes(text: string, longest: number): string {
	let cut = '';
	let bytes = 0;
	for (const character of text) {
		bytes += Buffer.byteLength(character);
		if (bytes > longest) {
			break;
		}

		cut += character;
	}

	return cut;
}
