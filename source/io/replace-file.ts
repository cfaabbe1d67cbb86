import {mkdir, rename, unlink, writeFile} from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';

let drafts = 0;

/** Write a file so that a crash leaves the old one or the new one; the folder is made where it is not there yet. Rejects as `node:fs` does, with nothing left behind. */
export async function replaceFile(file: string, text: string): Promise<void> {
	// Hidden files are passed over where folders are read.
	drafts++;
	const draft = path.join(path.dirname(file), `.${path.basename(file).slice(0, 80)}.${process.pid}-${drafts}.draft`);
	try {
		await write(draft, text);
		await rename(draft, file);
	} catch (error) {
		await unlink(draft).catch(() => {});
		throw error;
	}
}

async function write(draft: string, text: string): Promise<void> {
	try {
		await writeFile(draft, text);
	} catch {
		await mkdir(path.dirname(draft), {recursive: true});
		await writeFile(draft, text);
	}
}
