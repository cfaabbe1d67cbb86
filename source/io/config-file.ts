import {readFile, stat} from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';

export type FoundConfig = {
	readonly file: string;
	/** `null` where there is none that can be read. */
	readonly text: string | null;
	/** Why it cannot be read, when it is there. */
	readonly error: unknown;
};

/** In bytes. What is longer, or without an end like a pipe, is not read: it would keep everyone waiting. */
const longestConfig = 1_048_576;

/** The configuration file of the reader (`$XDG_CONFIG_HOME/broadsheet/config.toml` on Linux, the application data elsewhere), unread by any eye yet. */
export async function readConfigFile(): Promise<FoundConfig> {
	const file = path.join(await configFolder(), 'config.toml');
	try {
		const {size} = await stat(file).then(found => (found.isFile() || found.isDirectory() ? found : {size: Infinity}));
		if (size > longestConfig) {
			return {file, text: null, error: new Error('It is no file, or far longer than settings are')};
		}

		return {file, text: await readFile(file, 'utf8'), error: null};
	} catch (error) {
		const isMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
		return {file, text: null, error: isMissing ? null : error};
	}
}

/** Where the configuration of the reader is. What the home folder is called is most often told by the environment; asking the system loads a module of 10 ms. */
export async function configFolder(): Promise<string> {
	const {XDG_CONFIG_HOME: base, HOME: home} = process.env;
	if (process.platform === 'linux' && (base || home)) {
		return path.join(base || path.join(home ?? '', '.config'), 'broadsheet');
	}

	const {default: envPaths} = await import('env-paths');
	return envPaths('broadsheet', {suffix: ''}).config;
}

/** An absolute path; `~` stands for the home folder, and what is relative begins at `from`. */
export async function pathFrom(from: string, given: string): Promise<string> {
	if (given !== '~' && !given.startsWith('~/')) {
		return path.resolve(from, given);
	}

	const {homedir} = await import('node:os');
	return path.join(homedir(), given.slice(1));
}
