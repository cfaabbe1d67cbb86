import {mkdir, rename, writeFile} from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import {readTextFile} from './read-file.js';

/** The settings as they stand in the state folder, unchecked; `null` when there are none that can be read. */
export async function readSettings(folder: string): Promise<unknown> {
	try {
		return JSON.parse(await readTextFile(fileIn(folder)));
	} catch {
		return null;
	}
}

/** Write the settings so that a crash leaves the old ones or the new ones. Rejects as `node:fs` does. */
export async function writeSettings(folder: string, settings: object): Promise<void> {
	await mkdir(folder, {recursive: true});
	const draft = `${fileIn(folder)}.${process.pid}.draft`;
	await writeFile(draft, `${JSON.stringify(settings, null, '\t')}\n`);
	await rename(draft, fileIn(folder));
}

function fileIn(folder: string): string {
	return path.join(folder, 'settings.json');
}
