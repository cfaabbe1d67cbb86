import {rename} from 'node:fs/promises';
import path from 'node:path';
import {removeFile, writePartial} from './partial-file.js';

/** Put new content in the place of a file, or of none, in one step: whoever reads it meanwhile sees the old or the new. Rejects as `node:fs` does, with the file as it was. */
export async function replaceFile(file: string, content: string | Uint8Array): Promise<void> {
	const partial = await writePartial(path.dirname(file), content);
	try {
		await rename(partial, file);
	} catch (error) {
		await removeFile(partial);
		throw error;
	}
}
