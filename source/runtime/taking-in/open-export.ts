import path from 'node:path';
import {sanitiseLine} from '../../formats/sanitise.js';
import {errorReason} from '../../io/error-reason.js';
import {fileSize} from '../../io/file-size.js';
import {kindOfPath} from '../../io/kind-of-path.js';
import {listFolders} from '../../io/list-files.js';
import {readBytes} from '../../io/read-file.js';
import {databaseReason} from '../../library/database-reason.js';
import {isNewsboatCache, readNewsboatCache} from '../../library/newsboat/read-cache.js';
import type {ExportPart} from '../../rescue/export-part.js';
import {newsboatItem} from '../../rescue/newsboat.js';
import {type Export, readExports} from '../../rescue/read-exports.js';
import type {Found} from '../../rescue/saved-item.js';
import {zipParts} from '../../rescue/zip-parts.js';

/** What is read of an export; its databases are opened. */
export type OpenedExport = Exclude<Export, {kind: 'database'}>;

/** No file that is read as a whole may be larger, in bytes. */
const largestFile = 2_000_000_000;

/** Read what an export has: a file, an archive of files or a folder of them. Never rejects. */
export async function* openExport(file: string): AsyncGenerator<OpenedExport> {
	const opened = await partsOf(file);
	if (typeof opened === 'string') {
		yield {kind: 'refused', reason: `${sanitiseLine(file)} ${opened}`};
		return;
	}

	for await (const one of readExports(opened.parts)) {
		yield one.kind === 'database' ? readDatabase(opened.pathOf(one.name), one.name) : one;
	}
}

type Opened = {
	readonly parts: readonly ExportPart[];
	/** The file of a part; `null` for one in an archive. */
	readonly pathOf: (name: string) => string | null;
};

/** The files of an export, or the end of a sentence that says why there are none. */
async function partsOf(file: string): Promise<Opened | string> {
	const kind = await kindOfPath(file).catch(errorReason);
	switch (kind) {
		case 'file': {
			return partsOfFile(file);
		}

		case 'folder': {
			return partsOfFolder(file);
		}

		case 'missing': {
			return 'does not exist';
		}

		case 'other': {
			return 'is no file: give the export as the service made it';
		}

		default: {
			return kind;
		}
	}
}

function partsOfFile(file: string): Opened | string {
	const size = fileSize(file);
	if (size > largestFile) {
		return 'is larger than 2 GB: if it is an archive, unpack it and give the folder';
	}

	const bytes = bytesAt(file);
	if (typeof bytes === 'string') {
		return bytes;
	}

	const packed = zipParts(bytes);
	return packed === null
		? {parts: [{name: path.basename(file), size, read: () => bytes}], pathOf: () => file}
		: {parts: packed, pathOf: () => null};
}

function partsOfFolder(folder: string): Opened {
	const parts: ExportPart[] = [];
	for (const listing of listFolders(
		folder,
		() => true,
		new Set(),
		() => {},
	)) {
		for (const {path: file, size} of listing.kind === 'listed' ? listing.files : []) {
			const name = path.relative(folder, file).replaceAll(path.sep, '/');
			parts.push({name, size, read: () => bytesAt(file)});
		}
	}

	return {parts: parts.flatMap(unpacked), pathOf: name => path.join(folder, name)};
}

/** The files in an archive that lies in a folder; anything else as it is. */
function unpacked(part: ExportPart): readonly ExportPart[] {
	if (!/\.zip$/i.test(part.name) || part.size > largestFile) {
		return [part];
	}

	const bytes = part.read();
	const packed = typeof bytes === 'string' ? null : zipParts(bytes);
	return packed?.map(one => ({...one, name: `${part.name}/${one.name}`})) ?? [part];
}

function bytesAt(file: string): Uint8Array | string {
	try {
		return readBytes(file);
	} catch (error) {
		return errorReason(error);
	}
}

function readDatabase(file: string | null, name: string): OpenedExport {
	if (file === null) {
		return {kind: 'refused', reason: `${sanitiseLine(name)} is a database: unpack it, and give it by itself`};
	}

	try {
		return isNewsboatCache(file)
			? {kind: 'pieces', service: 'newsboat', count: 0, found: cached(file)}
			: {kind: 'foreign', name: sanitiseLine(name)};
	} catch (error) {
		return {kind: 'refused', reason: `${sanitiseLine(name)} ${databaseReason(error)}`};
	}
}

/** What is damaged ends the entries where it stands. */
function* cached(file: string): Generator<Found> {
	try {
		for (const entry of readNewsboatCache(file)) {
			yield newsboatItem(entry);
		}
	} catch {
		yield {kind: 'flawed', flaw: 'unreadable'};
	}
}
