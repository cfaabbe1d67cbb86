import path from 'node:path';
import process from 'node:process';
import {readConfig} from './read-config.js';

export type LibraryFolders = {
	/** Absolute paths. */
	readonly folders: readonly string[];
	/** Nobody has said where the library is: these are the samples. */
	readonly isSample: boolean;
	/** Sentences about what was passed over in the configuration. */
	readonly troubles: readonly string[];
};

/**
The folders of the library: those that `--library` names, else those of `BROADSHEET_LIBRARY` (parted as in `PATH`), else those of the configuration file, else the sample library.
*/
export async function libraryFolders(named: readonly string[], sampleLibrary: string): Promise<LibraryFolders> {
	const given = named.length > 0 ? named : (process.env['BROADSHEET_LIBRARY'] ?? '').split(path.delimiter);
	const folders = given.filter(folder => folder !== '').map(folder => path.resolve(folder));
	if (folders.length > 0) {
		return {folders: [...new Set(folders)], isSample: false, troubles: []};
	}

	const {library, troubles} = await readConfig();
	return library.length > 0
		? {folders: [...new Set(library)], isSample: false, troubles}
		: {folders: [path.resolve(sampleLibrary)], isSample: true, troubles};
}
