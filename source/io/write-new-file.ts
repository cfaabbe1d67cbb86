import {writeFile} from 'node:fs/promises';
import path from 'node:path';
import {errorCode} from './error-code.js';

/** Write a file that is not there yet: where one of its name is, another gets a number behind its name. Resolves to its path. Rejects as `node:fs` does. */
export async function writeNewFile(folder: string, name: string, ending: string, text: string): Promise<string> {
	for (let number = 1; ; number++) {
		const file = path.join(folder, `${name}${number === 1 ? '' : `-${number}`}${ending}`);
		try {
			await writeFile(file, text, {flag: 'wx'});
			return file;
		} catch (error) {
			if (errorCode(error) !== 'EEXIST') {
				throw error;
			}
		}
	}
}
