import {spawn} from 'node:child_process';
import {closeSync, openSync} from 'node:fs';
import process from 'node:process';
import type {ReadStream} from 'node:tty';
import {findProgram} from './find-program.js';
import {holdInterrupts} from './hold-interrupts.js';
import {holdKeyboard} from './hold-keyboard.js';
import {splitCommand} from './split-command.js';
import type {Surroundings} from './surroundings.js';

export type Editor =
	| {readonly kind: 'found'; readonly name: string; readonly command: readonly string[]}
	| {readonly kind: 'missing'; readonly program: string | null};

/** The configured editor, else `VISUAL`, `EDITOR`, `nano`, `vim` or `vi`. */
export async function findEditor(surroundings: Surroundings, configured: readonly string[] | null): Promise<Editor> {
	const named = surroundings.environment['VISUAL'] || surroundings.environment['EDITOR'] || null;
	const asked = configured ?? (named === null ? null : (splitCommand(named) ?? [named]));
	for (const [name = '', ...args] of asked === null ? [['nano'], ['vim'], ['vi']] : [asked]) {
		const file = await findProgram(name, surroundings);
		if (file !== null) {
			return {kind: 'found', name, command: [file, ...args]};
		}
	}

	return {kind: 'missing', program: asked?.[0] ?? null};
}

/** The status with which a program ends that has the terminal; `null` when a signal has ended it. Rejects when it cannot be started. */
export async function runInTerminal(
	[file = '', ...args]: readonly string[],
	{environment}: Surroundings,
	keyboard: ReadStream | null,
): Promise<number | null> {
	const terminal = process.stdin.isTTY ? null : terminalOrNull();
	const giveBack = keyboard === null ? () => {} : holdKeyboard(keyboard);
	const release = holdInterrupts();
	const {promise, resolve, reject} = Promise.withResolvers<number | null>();
	try {
		const child = spawn(file, args, {stdio: [terminal ?? 'inherit', 'inherit', 'inherit'], env: {...environment}});
		child.on('error', reject);
		child.on('exit', resolve);
		return await promise;
	} finally {
		release();
		giveBack();
		if (terminal !== null) {
			closeSync(terminal);
		}
	}
}

/** Where keys come from when an article came on standard input. */
function terminalOrNull(): number | null {
	try {
		return openSync('/dev/tty', 'r+');
	} catch {
		return null;
	}
}
