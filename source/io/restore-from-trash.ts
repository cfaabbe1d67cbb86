import {lstat, mkdir, readFile, unlink} from 'node:fs/promises';
import path from 'node:path';
import {errorCode} from './error-code.js';
import {linkToFreePlace} from './free-place.js';
import type {Trashed} from './move-to-trash.js';
import {keptReason} from './trash-reason.js';

/**
Put a file back where it was, in a folder made anew when that has gone. Rejects with a sentence for people when something stands there by now, or the trash no longer has the file: then nothing was changed.
*/
export async function restoreFromTrash({from, to, info}: Trashed): Promise<void> {
	try {
		if (!(await isThere(to)) || !(await isOurs(info))) {
			throw new Error('The file is no longer in the trash: it cannot be brought back.');
		}

		if (await isThere(from)) {
			throw placeTaken();
		}

		await mkdir(path.dirname(from), {recursive: true});
		if (!(await linkToFreePlace(to, from))) {
			throw placeTaken();
		}
	} catch (error) {
		throw errorCode(error) === null ? error : new Error(keptReason(error), {cause: error});
	}

	if (info !== null) {
		// The file is back: a note that stays behind is no reason to say that it is not.
		await unlink(info.file).catch(() => {});
	}
}

function placeTaken(): Error {
	return new Error('Something else stands where the file was: move it away, then bring the file back again.');
}

async function isThere(place: string): Promise<boolean> {
	try {
		await lstat(place);
		return true;
	} catch (error) {
		if (errorCode(error) === 'ENOENT' || errorCode(error) === 'ENOTDIR') {
			return false;
		}

		throw error;
	}
}

/** When the trash was emptied, another file may have come to the same name, with another note. */
async function isOurs(info: Trashed['info']): Promise<boolean> {
	const text = info === null ? null : await readFile(info.file, 'utf8').catch(() => null);
	return text === null || text === info?.text;
}
