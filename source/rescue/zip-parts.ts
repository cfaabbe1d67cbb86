import {openZip, type ZipPart} from '../formats/zip/zip.js';
import type {ExportPart} from './export-part.js';

/** An export holds all the texts of years: so much may be unpacked of one in all, in bytes. Each part is dropped before the next one is unpacked. */
const mostUnpacked = 20_000_000_000;

/** The files in an archive; `null` for bytes that are none. */
export function zipParts(bytes: Uint8Array): readonly ExportPart[] | null {
	const zip = openZip(bytes, mostUnpacked);
	if (zip === null) {
		return null;
	}

	const names = zip.names.filter(name => !name.endsWith('/') && !name.startsWith('__MACOSX/'));
	return names.map(name => ({
		name,
		size: 0,
		read() {
			const part = zip.read(name);
			return part.kind === 'bytes' ? part.bytes : reasonOf(part.kind);
		},
	}));
}

function reasonOf(kind: Exclude<ZipPart['kind'], 'bytes'>): string {
	switch (kind) {
		case 'missing': {
			return 'is not in the archive';
		}

		case 'encrypted': {
			return 'is encrypted: unpack the archive with its password, and give the folder';
		}

		case 'large': {
			return 'is larger than an archive of this size may hold: unpack it, and give the folder';
		}

		case 'damaged': {
			return 'is damaged: download the archive again';
		}
	}
}
