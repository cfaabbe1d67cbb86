import {randomUUID} from 'node:crypto';
import {readdir, unlink, writeFile} from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';

const partialName = /^\.part-(\d{1,10})-[\da-f-]{36}$/;

/** The path of a file that is not whole yet: hidden, so that it is passed over where folders are read, and of a name that no other has. */
export function partialFile(folder: string): string {
	return path.join(folder, `.part-${process.pid}-${randomUUID()}`);
}

/**
Write a file under a hidden name of its own, from which it is moved to where it belongs when it is whole; resolves to its path. It is on the disk then. Rejects as `node:fs` does, and leaves nothing behind.
*/
export async function writePartial(folder: string, content: string | Uint8Array): Promise<string> {
	const file = partialFile(folder);
	try {
		await writeFile(file, content, {flag: 'wx', flush: true});
		return file;
	} catch (error) {
		await removeFile(file);
		throw error;
	}
}

/** Remove a file where it is there. */
export async function removeFile(file: string): Promise<void> {
	await unlink(file).catch(() => {});
}

/** Remove what programs that were ended in the middle have left in a folder. Never rejects. */
export async function removePartials(folder: string): Promise<void> {
	const names = await readdir(folder).catch(() => []);
	const left = names.filter(name => {
		const writer = partialName.exec(name)?.[1];
		return writer !== undefined && !isRunning(Number(writer));
	});
	await Promise.all(left.map(name => removeFile(path.join(folder, name))));
}

function isRunning(pid: number): boolean {
	try {
		process.kill(pid, 0);
		return true;
	} catch (error) {
		// One of another user may not be asked, but is there.
		return error instanceof Error && 'code' in error && error.code === 'EPERM';
	}
}
