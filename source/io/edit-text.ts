import {rmSync} from 'node:fs';
import {lstat, mkdtemp, readFile, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import path from 'node:path';
import process from 'node:process';
import type {ReadStream} from 'node:tty';
import {findEditor, runInTerminal} from './run-editor.js';
import type {Surroundings} from './surroundings.js';

/** What came of editing; the text is as the editor left it. */
export type EditedText =
	| {readonly kind: 'edited'; readonly text: string}
	| {readonly kind: 'unchanged'}
	/** `program` is the one that was asked for, `null` when none of the usual ones is here. */
	| {readonly kind: 'missing'; readonly program: string | null}
	/** The editor said that it failed, or was ended. */
	| {readonly kind: 'refused'; readonly program: string; readonly status: number | null}
	| {readonly kind: 'failed'; readonly error: unknown}
	| {readonly kind: 'too-long'};

/** A note is no longer than this, in bytes. */
const longestText = 1_048_576;

/**
Have a text edited by the configured command, else `VISUAL`, `EDITOR`, `nano`, `vim` or `vi`, and wait for it. The editor has the terminal meanwhile. The text lies in a file that nobody else may read, in a folder of its own, which is gone afterwards with all that the editor left in it. `keyboard` is what keys are read from here, which is left alone meanwhile; `null` where they are not. Never rejects.
*/
export async function editText(
	text: string,
	surroundings: Surroundings,
	configured: readonly string[] | null,
	keyboard: ReadStream | null,
): Promise<EditedText> {
	const editor = await findEditor(surroundings, configured);
	if (editor.kind === 'missing') {
		return editor;
	}

	let folder: string | null = null;
	const remove = (): void => {
		if (folder !== null) {
			rmSync(folder, {recursive: true, force: true});
		}
	};

	process.on('exit', remove);
	try {
		folder = await mkdtemp(path.join(tmpdir(), 'broadsheet-'));
		const file = path.join(folder, 'note.md');
		await writeFile(file, text, {flag: 'wx', mode: 0o600});
		const status = await runInTerminal([...editor.command, file], surroundings, keyboard);
		return status === 0 ? await readBack(file, text) : {kind: 'refused', program: editor.name, status};
	} catch (error) {
		return {kind: 'failed', error};
	} finally {
		process.off('exit', remove);
		remove();
	}
}

async function readBack(file: string, before: string): Promise<EditedText> {
	const found = await lstat(file);
	if (!found.isFile() || found.size > longestText) {
		return {kind: 'too-long'};
	}

	const written = await readFile(file, 'utf8');
	// Editors end the last line, whether it was ended or not.
	const after = before.endsWith('\n') ? written : written.replace(/\r?\n$/, '');
	return after === before ? {kind: 'unchanged'} : {kind: 'edited', text: after};
}
