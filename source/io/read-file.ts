import {closeSync, constants, fstatSync, openSync, readFileSync, type Stats} from 'node:fs';
import {open} from 'node:fs/promises';

/** A pipe without a writer is opened at once by this, and not when somebody comes to write. Windows knows no such pipes. */
const flags = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);

/** A file's bytes and the time of its last change, ISO 8601. Rejects as `node:fs` does, and with the code ENOTFILE for a pipe, a socket or a device, which may have no end. */
export async function readWholeFile(path: string): Promise<{readonly bytes: Uint8Array; readonly changedTime: string}> {
	const handle = await open(path, flags);
	try {
		const found = await handle.stat();
		refuseOther(found, path);
		return {bytes: await handle.readFile(), changedTime: new Date(found.mtimeMs).toISOString()};
	} finally {
		await handle.close();
	}
}

/** A file's text, UTF-8. Rejects as `readWholeFile` does. */
export async function readTextFile(path: string): Promise<string> {
	const {bytes} = await readWholeFile(path);
	return new TextDecoder('utf-8', {ignoreBOM: true}).decode(bytes);
}

/** A file's bytes, read at once: for a thread that nobody waits for. Throws as `readWholeFile` rejects. */
export function readBytes(path: string): Uint8Array {
	const descriptor = openSync(path, flags);
	try {
		refuseOther(fstatSync(descriptor), path);
		return readFileSync(descriptor);
	} finally {
		closeSync(descriptor);
	}
}

/** What is no file was one when it was looked for, or nobody has looked. */
function refuseOther(found: Stats, path: string): void {
	if (!found.isFile()) {
		const code = found.isDirectory() ? 'EISDIR' : 'ENOTFILE';
		throw Object.assign(new Error(`${code}: no regular file, ${path}`), {code});
	}
}
