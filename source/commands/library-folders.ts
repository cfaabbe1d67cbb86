import path from 'node:path';
import process from 'node:process';

export type LibraryFolders = {
	/** Absolute paths. */
	readonly folders: readonly string[];
	/** Nobody has said where the library is: these are the samples. */
	readonly isSample: boolean;
};

/**
The folders of the library: those that `--library` names, else those of `BROADSHEET_LIBRARY` (parted as in `PATH`), else the sample library.
*/
export function libraryFolders(named: readonly string[], sampleLibrary: string): LibraryFolders {
	const given = named.length > 0 ? named : (process.env['BROADSHEET_LIBRARY'] ?? '').split(path.delimiter);
	const folders = given.filter(folder => folder !== '').map(folder => path.resolve(folder));
	return folders.length > 0
		? {folders: [...new Set(folders)], isSample: false}
		: {folders: [path.resolve(sampleLibrary)], isSample: true};
}
