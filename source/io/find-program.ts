import {access, constants, stat} from 'node:fs/promises';
import {homedir} from 'node:os';
import path from 'node:path';
import type {Surroundings} from './surroundings.js';

/**
Where a program is: a name is looked for on the `PATH`, a path is taken as it is (`~/` stands for the home folder). `null` when there is none that may be run.

Folders of the `PATH` that are relative are passed over: a file that lies where somebody reads must not be run for its name.
*/
export async function findProgram(name: string, {platform, environment}: Surroundings): Promise<string | null> {
	if (name.startsWith('~/')) {
		return firstProgram([path.join(homedir(), name.slice(2))], platform);
	}

	if (path.isAbsolute(name)) {
		return firstProgram([name], platform);
	}

	if (name === '' || name.includes('/')) {
		return null;
	}

	const folders = (environment['PATH'] ?? '').split(path.delimiter).filter(folder => path.isAbsolute(folder));
	const endings = platform === 'win32' ? ['', ...(environment['PATHEXT'] ?? '.EXE;.CMD').split(';')] : [''];
	return firstProgram(
		folders.flatMap(folder => endings.map(ending => path.join(folder, `${name}${ending}`))),
		platform,
	);
}

async function firstProgram(files: readonly string[], platform: NodeJS.Platform): Promise<string | null> {
	for (const file of files) {
		try {
			await access(file, platform === 'win32' ? constants.F_OK : constants.X_OK);
			if ((await stat(file)).isFile()) {
				return file;
			}
		} catch {
			// It is not here, or not for this user.
		}
	}

	return null;
}
