/** A file of an export: by itself, in an archive or in a folder. */
export type ExportPart = {
	/** Its path in there, parted by `/`, or the name of the file. */
	readonly name: string;
	/** In bytes, as far as it is known before it is read. */
	readonly size: number;
	/** Its bytes, or the end of a sentence that begins with its name and says why there are none. */
	readonly read: () => Uint8Array | string;
};

/** Larger parts are read of no export, in bytes: a text has no room for more. */
export const largestPart = 400_000_000;

/** The bytes of a part within bounds, or the end of a sentence that says why there are none. */
export function bytesOf({size, read}: ExportPart): Uint8Array | string {
	const bytes = size > largestPart ? null : read();
	return bytes === null || (typeof bytes !== 'string' && bytes.length > largestPart)
		? 'is larger than 400 MB: ask the service for its export in parts'
		: bytes;
}
