import path from 'node:path';
import process from 'node:process';
import {homeLibrary} from '../io/home-library.js';
import {kindOfPath} from '../io/kind-of-path.js';
import {type Config, readConfig} from './read-config.js';

export type LibraryFolders = {
	/** Absolute paths. */
	readonly folders: readonly string[];
	/** Nobody has said where the library is: these are the samples. */
	readonly isSample: boolean;
	/** Sentences about what was passed over in the configuration. */
	readonly troubles: readonly string[];
};

/**
The folders of the library: those that `--library` names, else those of `BROADSHEET_LIBRARY` (parted as in `PATH`), else those of the configuration file, else `~/Broadsheet`, which `add` makes, else the sample library. The file is read where it is needed, unless `config` holds what it says.
*/
export async function libraryFolders(
	named: readonly string[],
	sampleLibrary: string,
	config: Config | null = null,
): Promise<LibraryFolders> {
	const given = (named.length > 0 ? named : (foldersInEnvironment() ?? [])).filter(folder => folder !== '');
	if (given.length > 0) {
		const folders = [...new Set(given.map(folder => path.resolve(folder)))];
		return {folders, isSample: false, troubles: config?.troubles ?? []};
	}

	const {library, troubles} = config ?? (await readConfig());
	if (library.length > 0) {
		return {folders: [...new Set(library)], isSample: false, troubles};
	}

	const home = await homeLibrary();
	return (await kindOfPath(home).catch(() => 'other')) === 'folder'
		? {folders: [home], isSample: false, troubles}
		: {folders: [path.resolve(sampleLibrary)], isSample: true, troubles};
}

/** The folders that `BROADSHEET_LIBRARY` names; `undefined` when it names none. */
export function foldersInEnvironment(): readonly string[] | undefined {
	const folders = (process.env['BROADSHEET_LIBRARY'] ?? '').split(path.delimiter).filter(folder => folder !== '');
	return folders.length === 0 ? undefined : folders;
}
