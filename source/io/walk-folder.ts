import {readdir, realpath, stat} from 'node:fs/promises';
import path from 'node:path';

/** A regular file, with the time of its last change in milliseconds. */
export type FoundFile = {readonly path: string; readonly changed: number};

/**
All regular files below a folder whose name `accepts`, in the order of their paths. Hidden files and folders are passed over; linked folders are followed once. Folders that may not be read are reported to `onTrouble` and passed over.
*/
export async function walkFolder(
	folder: string,
	accepts: (name: string) => boolean,
	onTrouble: (path: string, error: unknown) => void,
): Promise<readonly FoundFile[]> {
	const files: FoundFile[] = [];
	const seen = new Set<string>();
	const waiting = [folder];
	for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
		try {
			const real = await realpath(next);
			if (!seen.has(real)) {
				seen.add(real);
				waiting.push(...(await readFolder(next, accepts, files)));
			}
		} catch (error) {
			onTrouble(next, error);
		}
	}

	return files.sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** Add the folder's files and return its folders. */
async function readFolder(
	folder: string,
	accepts: (name: string) => boolean,
	files: FoundFile[],
): Promise<readonly string[]> {
	const folders: string[] = [];
	const entries = await readdir(folder, {withFileTypes: true});
	await Promise.all(
		entries.map(async entry => {
			const full = path.join(folder, entry.name);
			if (entry.name.startsWith('.')) {
				return;
			}

			if (entry.isDirectory()) {
				folders.push(full);
			} else if (entry.isSymbolicLink() || (entry.isFile() && accepts(entry.name))) {
				// A link may lead nowhere: that is no trouble worth a word.
				const found = await stat(full).catch(() => null);
				if (found?.isDirectory()) {
					folders.push(full);
				} else if (found?.isFile() && accepts(entry.name)) {
					files.push({path: full, changed: found.mtimeMs});
				}
			}
		}),
	);
	return folders;
}
