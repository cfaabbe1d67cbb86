import {lstat, open, realpath, unlink} from 'node:fs/promises';
import path from 'node:path';
import {errorCode} from './error-code.js';
import {renameToFreePlace} from './free-place.js';
import {type TrashFolder, trashFoldersFor} from './trash-folder.js';
import {trashInfo, trashName} from './trash-info.js';
import {type TrashPlace, trashPlaceHere} from './trash-place.js';
import {leftReason} from './trash-reason.js';

/** What is to be known to bring a file back. */
export type Trashed = {
	/** Where the file stood, absolute. */
	readonly from: string;
	/** Where it stands in the trash. */
	readonly to: string;
	/** The note beside it, and what it says; `null` on macOS. */
	readonly info: {readonly file: string; readonly text: string} | null;
};

/**
Move a file, or a link itself, to the trash of its disk. Nothing is copied, deleted or overwritten. Rejects with a sentence for people when it cannot be moved: then it stands where it stood.
*/
export async function moveToTrash(file: string, given: Partial<TrashPlace> = {}): Promise<Trashed> {
	const place = {...trashPlaceHere(), ...given};
	if (place.platform === 'win32') {
		throw new Error('Moving to the Recycle Bin is not supported yet: the file was left where it is.');
	}

	try {
		const from = path.resolve(file);
		const found = await lstat(from);
		if (!found.isFile() && !found.isSymbolicLink()) {
			throw new Error('Only files can be moved to the trash: what stands there was left where it is.');
		}

		const folder = await realpath(path.dirname(from));
		for await (const trash of trashFoldersFor(folder, place)) {
			const trashed = await moveInto(trash, from, path.join(folder, path.basename(from)), place.now);
			if (trashed !== null) {
				return trashed;
			}
		}
	} catch (error) {
		throw errorCode(error) === null ? error : new Error(leftReason(error), {cause: error});
	}

	throw new Error('The disk of the file has no trash, and none could be made: the file was left where it is.');
}

/** `null` when the trash is on another disk after all, as it may be where folders are mounted twice. */
async function moveInto(trash: TrashFolder, from: string, real: string, now: Date): Promise<Trashed | null> {
	const text = trashInfo(trash.top === null ? real : path.relative(trash.top, real), now);
	for (let number = 1; ; number++) {
		const name = trashName(path.basename(from), number);
		const to = path.join(trash.files, name);
		const info = trash.info === null ? null : {file: path.join(trash.info, `${name}.trashinfo`), text};
		try {
			if (await moveWithNote(from, to, info)) {
				return {from, to, info};
			}
		} catch (error) {
			if (errorCode(error) === 'EXDEV') {
				return null;
			}

			throw error;
		}
	}
}

/** The note comes first, so that two programs never take the same name; false when the name is taken. */
async function moveWithNote(from: string, to: string, info: Trashed['info']): Promise<boolean> {
	if (info === null) {
		return renameToFreePlace(from, to);
	}

	if (!(await writeNew(info.file, info.text))) {
		return false;
	}

	let isMoved = false;
	try {
		isMoved = await renameToFreePlace(from, to);
		return isMoved;
	} finally {
		if (!isMoved) {
			await unlink(info.file).catch(() => {});
		}
	}
}

/** Write a file that is not there yet; false when it is. */
async function writeNew(file: string, text: string): Promise<boolean> {
	const handle = await open(file, 'wx', 0o600).catch((error: unknown) => {
		if (errorCode(error) === 'EEXIST') {
			return null;
		}

		throw error;
	});
	if (handle === null) {
		return false;
	}

	try {
		await handle.writeFile(text);
		return true;
	} catch (error) {
		await unlink(file).catch(() => {});
		throw error;
	} finally {
		await handle.close();
	}
}
