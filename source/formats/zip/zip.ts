import {crc32, inflateRawSync} from 'node:zlib';
import {readDirectory, type ZipEntry} from './directory.js';

/** The bytes of a part of a ZIP file, or why there are none. */
export type ZipPart =
	| {readonly kind: 'bytes'; readonly bytes: Uint8Array}
	/** `large` is what goes beyond the bytes that may be unpacked of the file, as an archive that was made to fill memory does. */
	| {readonly kind: 'missing' | 'encrypted' | 'large' | 'damaged'};

export type Zip = {
	/** The names of its parts, in the order of its directory. */
	readonly names: readonly string[];
	/** The bytes of the part of a name; where no part is called so, of one whose name differs in case alone. */
	readonly read: (name: string) => ZipPart;
};

/** How many bytes may be unpacked of a file in all: a multiple of its own size, within bounds. Text is packed to a fifth, tables to a thirtieth. */
const unpacked = {ratio: 50, least: 4_000_000, most: 128_000_000} as const;

/**
Look into a ZIP file; `null` for bytes that are none. Parts are unpacked when they are read, stored and deflated ones, and of all together no more than a file of this size may hold, nor more than `most` bytes.
*/
export function openZip(bytes: Uint8Array, most: number = unpacked.most): Zip | null {
	const entries = readDirectory(bytes);
	if (entries === null) {
		return null;
	}

	// Of two parts of one name the later one was added to replace the other.
	const byName = new Map(entries.map(entry => [entry.name, entry]));
	const byFoldedName = new Map(entries.map(entry => [entry.name.toLowerCase(), entry]));
	let rest = Math.min(most, Math.max(unpacked.least, unpacked.ratio * bytes.length));
	return {
		names: [...byName.keys()],
		read(name) {
			const entry = byName.get(name) ?? byFoldedName.get(name.toLowerCase());
			const part: ZipPart = entry ? readEntry(bytes, entry, rest) : {kind: 'missing'};
			rest -= part.kind === 'bytes' ? part.bytes.length : 0;
			return part;
		},
	};
}

function readEntry(bytes: Uint8Array, entry: ZipEntry, rest: number): ZipPart {
	if (entry.isEncrypted) {
		return {kind: 'encrypted'};
	}

	const packed = packedBytes(bytes, entry);
	if (packed === null || (entry.method !== 0 && entry.method !== 8)) {
		return {kind: 'damaged'};
	}

	if (Math.max(entry.size, packed.length) > rest) {
		return {kind: 'large'};
	}

	try {
		// What the directory says of the size may be a lie: never more than that is unpacked.
		const part =
			entry.method === 0 ? packed : inflateRawSync(packed, {maxOutputLength: Math.max(1, Math.min(entry.size, rest))});
		return part.length === entry.size && crc32(part) === entry.crc ? {kind: 'bytes', bytes: part} : {kind: 'damaged'};
	} catch {
		return {kind: 'damaged'};
	}
}

/** The bytes of a part as they are packed; `null` when they do not stand where the directory says. */
function packedBytes(bytes: Uint8Array, {offset, packedSize}: ZipEntry): Uint8Array | null {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	if (offset + 30 > bytes.length || view.getUint32(offset, true) !== 0x04_03_4b_50) {
		return null;
	}

	const from = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
	return from + packedSize <= bytes.length ? bytes.subarray(from, from + packedSize) : null;
}
