import {readFile} from 'node:fs/promises';
import path from 'node:path';
import {sourcesFolder} from './write-new-file.js';

/** The page that an article in a file was made of, when it is kept beside it; else `null`. */
export async function readPageBeside(file: string): Promise<Uint8Array | null> {
	const {dir, name} = path.parse(file);
	try {
		return await readFile(path.join(dir, sourcesFolder, `${name}.html`));
	} catch {
		return null;
	}
}
