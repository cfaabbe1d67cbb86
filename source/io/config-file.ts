import {readFile} from 'node:fs/promises';
import {homedir} from 'node:os';
import path from 'node:path';

export type FoundConfig = {
	readonly file: string;
	/** `null` where there is none that can be read. */
	readonly text: string | null;
	/** Why it cannot be read, when it is there. */
	readonly error: unknown;
};

/** The configuration file of the reader (`$XDG_CONFIG_HOME/broadsheet/config.toml` on Linux, the application data elsewhere), unread by any eye yet. */
export async function readConfigFile(): Promise<FoundConfig> {
	const {default: envPaths} = await import('env-paths');
	const file = path.join(envPaths('broadsheet', {suffix: ''}).config, 'config.toml');
	try {
		return {file, text: await readFile(file, 'utf8'), error: null};
	} catch (error) {
		const isMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
		return {file, text: null, error: isMissing ? null : error};
	}
}

/** An absolute path; `~` stands for the home folder, and what is relative begins at `from`. */
export function pathFrom(from: string, given: string): string {
	return given === '~' || given.startsWith('~/') ? path.join(homedir(), given.slice(1)) : path.resolve(from, given);
}
