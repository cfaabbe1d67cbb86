import {readdir, readFile, stat} from 'node:fs/promises';
import path from 'node:path';
import {configFolder} from './config-file.js';

/** The file of a theme: its last name, and its text or why that cannot be read. */
export type ThemeFile = {readonly file: string; readonly text: string | null; readonly error: unknown};

/** More than anybody chooses from, and larger than a theme is (bytes): what else lies there keeps nobody waiting. */
const most = {files: 100, bytes: 65_536} as const;

/** The files in the folder of the reader's themes (`themes` beside the configuration file), in the order of their names; none where there is no such folder. Never rejects. */
export async function readThemeFiles(): Promise<readonly ThemeFile[]> {
	const folder = path.join(await configFolder(), 'themes');
	const names = await readdir(folder).catch(() => []);
	const themes = names.filter(name => name.endsWith('.toml') && !name.startsWith('.')).toSorted();
	return Promise.all(themes.slice(0, most.files).map(async file => readTheme(path.join(folder, file), file)));
}

async function readTheme(place: string, file: string): Promise<ThemeFile> {
	try {
		const found = await stat(place);
		if (!found.isFile() || found.size > most.bytes) {
			return {file, text: null, error: new Error('It is no file, or far longer than a theme is')};
		}

		return {file, text: await readFile(place, 'utf8'), error: null};
	} catch (error) {
		return {file, text: null, error};
	}
}
