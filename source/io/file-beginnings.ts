import {constants} from 'node:fs';
import {open, readdir} from 'node:fs/promises';
import path from 'node:path';

/** A file of a folder and the beginning of its text, empty where that was not asked for. */
export type FileBeginning = {readonly name: string; readonly text: string};

/**
The files in a folder whose names have an ending, hidden ones aside, with the first bytes of those whose beginning is wanted. A folder that is not there holds none, and a file that cannot be read has an empty beginning.
*/
export async function* beginningsIn(
	folder: string,
	ending: string,
	length: number,
	isWanted: (name: string) => boolean,
): AsyncGenerator<FileBeginning> {
	const names = await readdir(folder).catch(() => []);
	for (const name of names.toSorted()) {
		if (name.endsWith(ending) && !name.startsWith('.')) {
			yield {name, text: isWanted(name) ? await beginningOf(path.join(folder, name), length) : ''};
		}
	}
}

async function beginningOf(file: string, length: number): Promise<string> {
	try {
		// What is called like a file may be a pipe, which would be waited for.
		const handle = await open(file, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
		try {
			if (!(await handle.stat()).isFile()) {
				return '';
			}

			const {buffer, bytesRead} = await handle.read(new Uint8Array(length), 0, length, 0);
			return new TextDecoder().decode(buffer.subarray(0, bytesRead));
		} finally {
			await handle.close();
		}
	} catch {
		return '';
	}
}
