/*
The directory at the end of a ZIP file (APPNOTE.TXT 6.3.10, sections 4.3.12 to 4.3.16). Nothing is ever written by the names in it, so that no name can do harm.
*/

/** A part of a ZIP file as its directory tells of it. Sizes are in bytes. */
export type ZipEntry = {
	/** As it is written there, with `/` between folders. */
	readonly name: string;
	/** 0 for stored, 8 for deflated; others are not read. */
	readonly method: number;
	readonly isEncrypted: boolean;
	readonly crc: number;
	readonly packedSize: number;
	readonly size: number;
	/** Where its own header begins. */
	readonly offset: number;
};

const endLength = 22;
const longestComment = 0xff_ff;
const signature = {entry: 0x02_01_4b_50, end: 0x06_05_4b_50, end64: 0x06_06_4b_50, locator64: 0x07_06_4b_50} as const;

/** More parts than this are read of no file. */
const mostEntries = 100_000;

// The upper half of code page 437, in which names stand that are not said to be UTF-8.
const codePage437 =
	'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00a0';

type Directory = {readonly from: number; readonly to: number; readonly count: number; readonly shift: number};

/** The parts of a ZIP file in the order of its directory; `null` for bytes that have none. Damage ends the list where it stands. */
export function readDirectory(bytes: Uint8Array): readonly ZipEntry[] | null {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const directory = findDirectory(view);
	if (directory === null) {
		return null;
	}

	const entries: ZipEntry[] = [];
	let at = directory.from;
	const most = Math.min(directory.count, mostEntries);
	while (entries.length < most && at + 46 <= directory.to && view.getUint32(at, true) === signature.entry) {
		const nameEnd = at + 46 + view.getUint16(at + 28, true);
		const extraEnd = nameEnd + view.getUint16(at + 30, true);
		if (extraEnd > directory.to) {
			break;
		}

		entries.push(entryAt(view, bytes, {at, nameEnd, extraEnd, shift: directory.shift}));
		at = extraEnd + view.getUint16(at + 32, true);
	}

	return entries;
}

function findDirectory(view: DataView): Directory | null {
	const least = Math.max(0, view.byteLength - endLength - longestComment);
	for (let at = view.byteLength - endLength; at >= least; at--) {
		if (view.getUint32(at, true) === signature.end) {
			return (
				directory64(view, at) ??
				directoryOf(at, view.getUint32(at + 12, true), view.getUint32(at + 16, true), view.getUint16(at + 10, true))
			);
		}
	}

	return null;
}

/** The directory that ends at `to`. What stands before the file, a program that unpacks itself, shifts all offsets. */
function directoryOf(to: number, size: number, offset: number, count: number): Directory {
	const from = Math.max(0, to - size);
	return {from, to, count, shift: Math.max(0, from - offset)};
}

function directory64(view: DataView, end: number): Directory | null {
	const locator = end - 20;
	if (locator < 0 || view.getUint32(locator, true) !== signature.locator64) {
		return null;
	}

	// Where it should be, or right before its locator when something stands before the file.
	const at = [number64(view, locator + 8), locator - 56].find(
		place => place >= 0 && place + 56 <= locator && view.getUint32(place, true) === signature.end64,
	);
	return at === undefined
		? null
		: directoryOf(at, number64(view, at + 40), number64(view, at + 48), number64(view, at + 32));
}

type EntryPlace = {readonly at: number; readonly nameEnd: number; readonly extraEnd: number; readonly shift: number};

function entryAt(view: DataView, bytes: Uint8Array, {at, nameEnd, extraEnd, shift}: EntryPlace): ZipEntry {
	const flags = view.getUint16(at + 8, true);
	const [size, packedSize, offset] = largeNumbers(view, nameEnd, extraEnd, [
		view.getUint32(at + 24, true),
		view.getUint32(at + 20, true),
		view.getUint32(at + 42, true),
	]);
	return {
		name: decodeName(bytes.subarray(at + 46, nameEnd), (flags & 0x8_00) !== 0).replaceAll('\\', '/'),
		method: view.getUint16(at + 10, true),
		isEncrypted: (flags & 1) !== 0,
		crc: view.getUint32(at + 16, true),
		packedSize: packedSize ?? 0,
		size: size ?? 0,
		offset: (offset ?? 0) + shift,
	};
}

/** Numbers of which those that do not fit into 32 bits stand in a field of their own, in their order (section 4.5.3). */
function largeNumbers(view: DataView, from: number, to: number, numbers: readonly number[]): readonly number[] {
	for (let at = from; at + 4 <= to; at += 4 + view.getUint16(at + 2, true)) {
		if (view.getUint16(at, true) === 1) {
			let place = at + 4;
			return numbers.map(number => {
				if (number !== 0xff_ff_ff_ff || place + 8 > to) {
					return number;
				}

				place += 8;
				return number64(view, place - 8);
			});
		}
	}

	return numbers;
}

function number64(view: DataView, at: number): number {
	return view.getUint32(at, true) + view.getUint32(at + 4, true) * 2 ** 32;
}

function decodeName(bytes: Uint8Array, isUtf8: boolean): string {
	try {
		return new TextDecoder('utf-8', {fatal: !isUtf8}).decode(bytes);
	} catch {
		return [...bytes].map(byte => (byte < 0x80 ? String.fromCharCode(byte) : codePage437.charAt(byte - 0x80))).join('');
	}
}
