import {Buffer} from 'node:buffer';
import {crc32, deflateRawSync} from 'node:zlib';

/** A part of a ZIP file: its content, or that with what is unusual about it. */
export type Part =
	| string
	| Uint8Array
	| {
			readonly content: string | Uint8Array;
			readonly isStored?: boolean;
			readonly isEncrypted?: boolean;
			/** What its directory tells of it, instead of the truth. */
			readonly size?: number;
			readonly crc?: number;
			/** The bytes of its name; it is not said to be UTF-8 then. */
			readonly nameBytes?: Uint8Array;
			/** Its numbers stand in the field for those beyond 32 bits. */
			readonly isZip64?: boolean;
	  };

/** A ZIP file of these parts in their order, by their names. The part called `mimetype` is stored. */
export function zipFile(parts: Readonly<Record<string, Part>>): Uint8Array {
	const local: Buffer[] = [];
	const directory: Buffer[] = [];
	let offset = 0;
	for (const [name, part] of Object.entries(parts)) {
		const given = typeof part === 'string' || part instanceof Uint8Array ? {content: part} : part;
		const content = Buffer.from(given.content as string);
		const isStored = given.isStored ?? name === 'mimetype';
		const packed = isStored ? content : deflateRawSync(content);
		const nameBytes = given.nameBytes ?? Buffer.from(name);
		const size = given.size ?? content.length;
		const common = Buffer.alloc(26);
		common.writeUInt16LE(20, 0);
		common.writeUInt16LE((given.isEncrypted ? 1 : 0) | (given.nameBytes ? 0 : 0x8_00), 2);
		common.writeUInt16LE(isStored ? 0 : 8, 4);
		common.writeUInt32LE(given.crc ?? crc32(content), 10);
		common.writeUInt32LE(given.isZip64 ? 0xff_ff_ff_ff : packed.length, 14);
		common.writeUInt32LE(given.isZip64 ? 0xff_ff_ff_ff : size, 18);
		common.writeUInt16LE(nameBytes.length, 22);
		local.push(Buffer.from('PK\u0003\u0004'), common, Buffer.from(nameBytes), packed);

		const extra = given.isZip64 ? largeNumbers([size, packed.length, offset]) : Buffer.alloc(0);
		common.writeUInt16LE(extra.length, 24);
		const tail = Buffer.alloc(14);
		tail.writeUInt32LE(given.isZip64 ? 0xff_ff_ff_ff : offset, 10);
		directory.push(Buffer.from('PK\u0001\u0002\u0014\0'), Buffer.from(common), tail, Buffer.from(nameBytes), extra);
		common.writeUInt16LE(0, 24);
		offset += 30 + nameBytes.length + packed.length;
	}

	const entries = Buffer.concat(directory);
	const end = Buffer.alloc(18);
	end.writeUInt16LE(Object.keys(parts).length, 4);
	end.writeUInt16LE(Object.keys(parts).length, 6);
	end.writeUInt32LE(entries.length, 8);
	end.writeUInt32LE(offset, 12);
	return Buffer.concat([...local, entries, Buffer.from('PK\u0005\u0006'), end]);
}

function largeNumbers(numbers: readonly number[]): Buffer {
	const field = Buffer.alloc(4 + 8 * numbers.length);
	field.writeUInt16LE(1, 0);
	field.writeUInt16LE(8 * numbers.length, 2);
	for (const [index, number] of numbers.entries()) {
		field.writeBigUInt64LE(BigInt(number), 4 + 8 * index);
	}

	return field;
}
