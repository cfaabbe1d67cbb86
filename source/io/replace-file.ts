import {mkdirSync, renameSync, rmSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {errorCode} from './error-code.js';
import {partialFile} from './partial-file.js';

/**
Put new content in the place of a file, or of none, in one step: whoever reads it meanwhile, and a crash, sees the old or the new. The folder is made where it is not there yet. Throws as `node:fs` does, with the file as it was.

The calls are synchronous: for hundreds of small files they take a third of the time of those that promise.
*/
export function replaceFile(file: string, content: string | Uint8Array): void {
	const partial = partialFile(path.dirname(file));
	try {
		write(partial, content);
		renameSync(partial, file);
	} catch (error) {
		rmSync(partial, {force: true});
		throw error;
	}
}

function write(partial: string, content: string | Uint8Array): void {
	try {
		writeFileSync(partial, content);
	} catch (error) {
		if (errorCode(error) !== 'ENOENT') {
			throw error;
		}

		mkdirSync(path.dirname(partial), {recursive: true});
		writeFileSync(partial, content);
	}
}
