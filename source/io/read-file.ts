import {readFileSync} from 'node:fs';
import {readFile, stat} from 'node:fs/promises';

/** A file's bytes and the time of its last change, ISO 8601. Rejects as `node:fs` does. */
export async function readWholeFile(path: string): Promise<{readonly bytes: Uint8Array; readonly changedTime: string}> {
	const [bytes, {mtimeMs}] = await Promise.all([readFile(path), stat(path)]);
	return {bytes, changedTime: new Date(mtimeMs).toISOString()};
}

/** A file's bytes, read at once: for a thread that nobody waits for. Throws as `node:fs` does. */
export function readBytes(path: string): Uint8Array {
	return readFileSync(path);
}
