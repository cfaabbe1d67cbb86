import {mkdirSync} from 'node:fs';

/** Make a folder and those that it is in, where they are not there yet; nobody else may look into what is new. Throws as `node:fs` does. */
export function makeFolder(folder: string): void {
	mkdirSync(folder, {recursive: true, mode: 0o700});
}
