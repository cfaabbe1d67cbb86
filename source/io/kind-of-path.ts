import {stat} from 'node:fs/promises';

/** What stands at a path: something to read from, or nothing that can be. */
export type PathKind = 'folder' | 'file' | 'other' | 'missing';

/** Rejects when the path may not be looked at. */
export async function kindOfPath(path: string): Promise<PathKind> {
	try {
		const found = await stat(path);
		return found.isDirectory() ? 'folder' : found.isFile() ? 'file' : 'other';
	} catch (error) {
		if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR')) {
			return 'missing';
		}

		throw error;
	}
}
