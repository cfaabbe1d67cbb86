import {link, lstat, open, readlink, rename, symlink, unlink} from 'node:fs/promises';
import {errorCode} from './error-code.js';

/** The part of a file handle that is needed of an empty file which keeps a place. */
type Reservation = {stat(): Promise<{readonly ino: number}>; close(): Promise<void>};

/**
Move a file, or a link itself, to a place on the same disk where nothing stands; false when something does. What stands at `from` is moved in one step, so a newer version that a program saves there meanwhile is moved or stays, but is never lost. Rejects as `node:fs` does, with the file where it was.

Renaming overwrites, so the place is first kept by an empty file of our own.
*/
export async function renameToFreePlace(
	from: string,
	to: string,
	reserve: (place: string) => Promise<Reservation> = place => open(place, 'wx', 0o600),
): Promise<boolean> {
	let reserved: Reservation;
	try {
		reserved = await reserve(to);
	} catch (error) {
		switch (errorCode(error)) {
			case 'EEXIST': {
				return false;
			}

			case 'EPERM': {
				// Without "Full Disk Access", macOS lets a program move files to ~/.Trash, but make none there.
				return renameToUnusedName(from, to);
			}

			default: {
				throw error;
			}
		}
	}

	try {
		if (!(await isUntouched(reserved, to))) {
			return false;
		}

		await rename(from, to);
		return true;
	} catch (error) {
		if (await isUntouched(reserved, to)) {
			await unlink(to);
		}

		throw error;
	} finally {
		await reserved.close();
	}
}

/**
The same for a `from` that is ours alone, as in the trash, to a place that others may want: the file gets its second name in one step, which fails when something stands there, and then loses its first. Without hard links it is renamed.
*/
export async function linkToFreePlace(from: string, to: string, makeLink: typeof link = link): Promise<boolean> {
	try {
		const isLink = (await lstat(from)).isSymbolicLink();
		// On macOS a hard link to a link would lead to the target.
		await (isLink ? symlink(await readlink(from, 'buffer'), to) : makeLink(from, to));
	} catch (error) {
		switch (errorCode(error)) {
			case 'EEXIST': {
				return false;
			}

			case 'ENOENT': {
				throw error;
			}

			default: {
				return renameToFreePlace(from, to);
			}
		}
	}

	// The file stands where it should. That a folder keeps its first name is no reason to say that it does not.
	await unlink(from).catch(() => {});
	return true;
}

async function renameToUnusedName(from: string, to: string): Promise<boolean> {
	try {
		await lstat(to);
		return false;
	} catch (error) {
		if (errorCode(error) !== 'ENOENT') {
			throw error;
		}
	}

	await rename(from, to);
	return true;
}

/** Whether nobody has replaced the empty file or written into it. */
async function isUntouched(reserved: Reservation, place: string): Promise<boolean> {
	try {
		const found = await lstat(place);
		return found.size === 0 && found.ino === (await reserved.stat()).ino;
	} catch {
		return false;
	}
}
