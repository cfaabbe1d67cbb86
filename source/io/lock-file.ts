import {mkdir, open, readFile, unlink} from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import {errorCode} from './error-code.js';

/**
Take a lock that one program may have at a time. Resolves to what gives it back, and to `null` where another program that still runs has it. Rejects as `node:fs` does.
*/
export async function takeLock(file: string): Promise<(() => Promise<void>) | null> {
	await mkdir(path.dirname(file), {recursive: true, mode: 0o700});
	for (let attempt = 0; attempt < 3; attempt++) {
		try {
			const handle = await open(file, 'wx', 0o600);
			await handle.writeFile(String(process.pid));
			await handle.close();
			return async () => {
				await unlink(file).catch(() => {});
			};
		} catch (error) {
			if (errorCode(error) !== 'EEXIST') {
				throw error;
			}

			if (await isHeld(file)) {
				return null;
			}

			// Who had it was ended before it could give it back.
			await unlink(file).catch(() => {});
		}
	}

	return null;
}

async function isHeld(file: string): Promise<boolean> {
	const holder = Number(await readFile(file, 'utf8').catch(() => ''));
	if (!Number.isSafeInteger(holder) || holder <= 0) {
		return false;
	}

	try {
		process.kill(holder, 0);
		return true;
	} catch (error) {
		return errorCode(error) === 'EPERM';
	}
}
