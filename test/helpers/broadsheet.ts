import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {mkdir} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import path from 'node:path';
import process from 'node:process';
import {onTestFinished} from 'vitest';
import {openTerminal, type Start, type Terminal} from './terminal.js';

/** The built program. */
export const program = path.resolve(import.meta.dirname, '../../build/cli.js');

/** A folder that is gone when the test is over. */
export function temporaryFolder(): string {
	const folder = mkdtempSync(path.join(tmpdir(), 'broadsheet-test-'));
	onTestFinished(() => {
		rmSync(folder, {recursive: true, force: true});
	});
	return folder;
}

/** A library of files, by their names. */
export async function temporaryLibrary(files: Readonly<Record<string, string | Uint8Array>>): Promise<string> {
	const folder = temporaryFolder();
	for (const [name, content] of Object.entries(files)) {
		const file = path.join(folder, name);
		await mkdir(path.dirname(file), {recursive: true});
		writeFileSync(file, content);
	}

	return folder;
}

type Options = Pick<Start, 'columns' | 'rows' | 'env' | 'cwd' | 'cells'> & {readonly stateFolder?: string};

/** The built program in a real terminal, with a state folder of its own. */
export function openBroadsheet(args: readonly string[], options: Options = {}): Terminal {
	return openCommand(process.execPath, [program, ...args], options);
}

/** A shell command in a real terminal; `$BROADSHEET` in it is the built program. */
export function openShell(script: string, options: Options = {}): Terminal {
	const broadsheet = `'${process.execPath}' '${program}'`;
	return openCommand('/bin/sh', ['-c', script.replaceAll('$BROADSHEET', broadsheet)], options);
}

/** Any command in a real terminal, with a state folder of its own. */
export function openCommand(file: string, args: readonly string[], options: Options): Terminal {
	const terminal = openTerminal({file, args, stateFolder: temporaryFolder(), ...options});
	onTestFinished(terminal.close);
	return terminal;
}

/** Paragraphs of numbered words: each word says where it stands, and none stands twice. */
export function numberedProse(paragraphs: number, words = 60): string {
	return Array.from({length: paragraphs}, (_, paragraph) =>
		Array.from({length: words}, (_, word) => `p${paragraph + 1}w${word + 1}`).join(' '),
	)
		.map(line => `${line}.\n`)
		.join('');
}
