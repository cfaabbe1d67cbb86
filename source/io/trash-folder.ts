import {chmod, lstat, mkdir} from 'node:fs/promises';
import path from 'node:path';
import {errorCode} from './error-code.js';
import type {TrashPlace} from './trash-place.js';

/** A trash that stands ready. */
export type TrashFolder = {
	readonly files: string;
	/** The folder of notes on where the files were; macOS has none. */
	readonly info: string | null;
	/** The folder that paths in the notes are relative to; `null` when they are absolute. */
	readonly top: string | null;
};

/**
The trashes that may take a file of a folder, on the same disk, the best first, each made when it is asked for; those that cannot be made are passed over. `folder` is free of links. Source: the Trash specification 1.0 of freedesktop.org, "Trash directories"; for macOS what the Finder does.
*/
export async function* trashFoldersFor(folder: string, place: TrashPlace): AsyncGenerator<TrashFolder> {
	const device = await place.deviceOf(folder);
	const isMac = place.platform === 'darwin';
	const home = isMac ? path.join(place.home, '.Trash') : path.join(dataHome(place), 'Trash');
	if ((await deviceOfNearest(home, place)) === device) {
		yield* whenMade(isMac ? trashWithoutNotes(home) : trashWithNotes(home, null));
	}

	const top = await topOfDisk(folder, device, place);
	const uid = String(place.uid);
	if (isMac) {
		yield* whenMade(ownTrashOfMac(path.join(top, '.Trashes'), place.uid));
		return;
	}

	if (await isSharedTrash(path.join(top, '.Trash'))) {
		yield* whenMade(ownTrash(path.join(top, '.Trash', uid), top, place.uid));
	}

	yield* whenMade(ownTrash(path.join(top, `.Trash-${uid}`), top, place.uid));
}

async function* whenMade(making: Promise<TrashFolder | null>): AsyncGenerator<TrashFolder> {
	const made = await making.catch((error: unknown) => {
		// A disk that is read-only or full, a file in the way: there may be another trash.
		if (errorCode(error) !== null) {
			return null;
		}

		throw error;
	});
	if (made !== null) {
		yield made;
	}
}

/** The XDG base directories say that a relative path is to be passed over. */
function dataHome({environment, home}: TrashPlace): string {
	const named = environment['XDG_DATA_HOME'] ?? '';
	return path.isAbsolute(named) ? named : path.join(home, '.local', 'share');
}

async function trashWithoutNotes(trash: string): Promise<TrashFolder> {
	await mkdir(trash, {recursive: true, mode: 0o700});
	return {files: trash, info: null, top: null};
}

async function trashWithNotes(trash: string, top: string | null): Promise<TrashFolder> {
	const files = path.join(trash, 'files');
	const info = path.join(trash, 'info');
	await mkdir(files, {recursive: true, mode: 0o700});
	await mkdir(info, {recursive: true, mode: 0o700});
	return {files, info, top};
}

async function ownTrash(trash: string, top: string, uid: number): Promise<TrashFolder | null> {
	await makeFolder(trash);
	return (await isOwnFolder(trash, uid)) ? trashWithNotes(trash, top) : null;
}

async function ownTrashOfMac(shared: string, uid: number): Promise<TrashFolder | null> {
	// Everybody may add a folder, and nobody else may list them. Sticky from the first moment: another may look at it before the rest of the mode, which the umask cuts, is set.
	if (await makeFolder(shared, 0o1733)) {
		await chmod(shared, 0o1733);
	}

	if (!(await isSharedTrash(shared))) {
		return null;
	}

	const trash = path.join(shared, String(uid));
	await makeFolder(trash);
	return (await isOwnFolder(trash, uid)) ? trashWithoutNotes(trash) : null;
}

/** A trash for everybody counts only when it is no link and nobody may remove what others put there. */
async function isSharedTrash(folder: string): Promise<boolean> {
	const found = await lstat(folder).catch(() => null);
	return found?.isDirectory() === true && (found.mode & 0o1000) !== 0;
}

/** On a disk that others write to, somebody may have put a link or a folder of their own there. */
async function isOwnFolder(folder: string, uid: number): Promise<boolean> {
	const found = await lstat(folder);
	return found.isDirectory() && found.uid === uid;
}

/** Make a folder, for this user alone unless said otherwise; false when something stands there. */
async function makeFolder(folder: string, mode = 0o700): Promise<boolean> {
	try {
		await mkdir(folder, {mode});
		return true;
	} catch (error) {
		if (errorCode(error) === 'EEXIST') {
			return false;
		}

		throw error;
	}
}

/** The disk on which a folder stands or would be made. */
async function deviceOfNearest(folder: string, place: TrashPlace): Promise<number | null> {
	try {
		return await place.deviceOf(folder);
	} catch {
		const above = path.dirname(folder);
		return above === folder ? null : deviceOfNearest(above, place);
	}
}

/** The highest folder that is on the same disk. */
async function topOfDisk(folder: string, device: number, place: TrashPlace): Promise<string> {
	const above = path.dirname(folder);
	return above !== folder && (await place.deviceOf(above)) === device ? topOfDisk(above, device, place) : folder;
}
