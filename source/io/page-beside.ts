import path from 'node:path';
import {readWholeFile} from './read-file.js';
import {sourcesFolder} from './write-new-file.js';

/** The page that an article in a file was made of, when it is kept beside it; else `null`. */
export async function readPageBeside(file: string): Promise<Uint8Array | null> {
	const {dir, name} = path.parse(file);
	try {
		const {bytes} = await readWholeFile(path.join(dir, sourcesFolder, `${name}.html`));
		return bytes;
	} catch {
		return null;
	}
}
