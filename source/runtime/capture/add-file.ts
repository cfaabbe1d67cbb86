import path from 'node:path';
import {isArticleName} from '../../formats/names.js';
import {errorReason} from '../../io/error-reason.js';
import {fileSize} from '../../io/file-size.js';
import {kindOfPath} from '../../io/kind-of-path.js';
import {readWholeFile} from '../../io/read-file.js';
import type {Capture, Saved} from './capture.js';

/** Under which title the library has a file, or one of the same bytes; `null` when it has none. */
export type HeldFile = (file: string, bytes: Uint8Array) => string | null;

type FileLimits = {
	/** How large it may be. */
	readonly mostBytes: number;
	readonly heldTitle: HeldFile;
};

/** Save a copy of a file, or the article of a page in it. Never rejects. */
export async function addFile(
	named: string,
	tags: readonly string[],
	capture: Pick<Capture, 'savePage'>,
	{mostBytes, heldTitle}: FileLimits,
): Promise<Saved> {
	const file = path.resolve(named);
	try {
		const kind = await kindOfPath(file);
		if (kind !== 'file') {
			return {kind: 'refused', reason: kindReason(kind)};
		}

		if (fileSize(file) > mostBytes) {
			return {
				kind: 'refused',
				reason: `is larger than ${Math.round(mostBytes / 1_000_000)} MB: put it into the library yourself`,
			};
		}

		const {bytes} = await readWholeFile(file);
		const held = heldTitle(file, bytes);
		if (held !== null) {
			return {kind: 'held', title: held};
		}

		const name = path.basename(file);
		return await capture.savePage({
			bytes,
			mediaType: null,
			url: null,
			// A name that tells nothing must not stand in the way of what the beginning tells.
			name: isArticleName(name) ? name : '',
			tags,
			isFile: true,
		});
	} catch (error) {
		return {kind: 'refused', reason: errorReason(error)};
	}
}

function kindReason(kind: 'folder' | 'other' | 'missing'): string {
	switch (kind) {
		case 'folder': {
			return 'is a folder: name the files in it, or take it into the library with --library';
		}

		case 'other': {
			return 'is no file that can be read';
		}

		case 'missing': {
			return 'does not exist: an address begins with https://';
		}
	}
}
