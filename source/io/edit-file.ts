import {mkdir, writeFile} from 'node:fs/promises';
import path from 'node:path';
import {errorCode} from './error-code.js';
import {findEditor, runInTerminal} from './run-editor.js';
import type {Surroundings} from './surroundings.js';

/** What came of having a file edited. */
export type EditedFile =
	| {readonly kind: 'done'}
	/** `program` is the one that was asked for, `null` when none of the usual ones is here. */
	| {readonly kind: 'missing'; readonly program: string | null}
	/** The editor said that it failed, or was ended. */
	| {readonly kind: 'refused'; readonly program: string; readonly status: number | null}
	| {readonly kind: 'failed'; readonly program: string; readonly error: unknown};

/** Have a file edited where it lies, by the same editor as a note, and wait for it. Never rejects. */
export async function editFile(
	file: string,
	surroundings: Surroundings,
	configured: readonly string[] | null,
): Promise<EditedFile> {
	const editor = await findEditor(surroundings, configured);
	if (editor.kind === 'missing') {
		return editor;
	}

	try {
		const status = await runInTerminal([...editor.command, file], surroundings, null);
		return status === 0 ? {kind: 'done'} : {kind: 'refused', program: editor.name, status};
	} catch (error) {
		return {kind: 'failed', program: editor.name, error};
	}
}

/** Write a file that nobody has written yet, with the folders that it is in. Returns whether it was not there. Rejects as `node:fs` does. */
export async function writeFirst(file: string, text: string): Promise<boolean> {
	await mkdir(path.dirname(file), {recursive: true});
	try {
		await writeFile(file, text, {flag: 'wx'});
		return true;
	} catch (error) {
		if (errorCode(error) !== 'EEXIST') {
			throw error;
		}

		return false;
	}
}
