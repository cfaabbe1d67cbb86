import path from 'node:path';
import process from 'node:process';

/**
The folder of what the reader did: the one asked for, else `BROADSHEET_STATE`, else the platform's (`$XDG_STATE_HOME` on Linux, the application data elsewhere).
*/
export async function stateFolder(asked: string | undefined): Promise<string> {
	const named = asked || process.env['BROADSHEET_STATE'];
	if (named) {
		return path.resolve(named);
	}

	const {default: envPaths} = await import('env-paths');
	const paths = envPaths('broadsheet', {suffix: ''});
	// Under this name env-paths knows the XDG state folder; elsewhere its log folder is cleared by the system.
	return process.platform === 'linux' ? paths.log : paths.data;
}

/**
The folder in which the indexes of libraries are kept, one for each: in the state folder when one was named, else where the platform keeps what may be thrown away.
*/
export async function indexesFolder(asked: string | undefined): Promise<string> {
	const named = asked || process.env['BROADSHEET_STATE'];
	if (named) {
		return path.join(path.resolve(named), 'indexes');
	}

	const {default: envPaths} = await import('env-paths');
	return path.join(envPaths('broadsheet', {suffix: ''}).cache, 'indexes');
}
