import {spawn} from 'node:child_process';
import {findProgram} from './find-program.js';
import type {Surroundings} from './surroundings.js';

/** What came of having a program copy; `missing` names the configured program, or is `null` when none of the usual ones is here, or none would reach the reader's clipboard. */
export type CopiedByProgram =
	| {readonly kind: 'copied'}
	| {readonly kind: 'missing'; readonly program: string | null}
	| {readonly kind: 'failed'; readonly program: string};

/** A program that has not taken the text by then cannot reach its display, in milliseconds. */
const patience = 3000;

/**
Have a program put a text on the clipboard: the configured one, else, where there is a display of this machine and no SSH in between, the one that belongs to it. tmux is asked besides: it hands the text to its own terminal.
*/
export async function copyText(
	text: string,
	surroundings: Surroundings,
	configured: readonly string[] | null,
): Promise<CopiedByProgram> {
	if (configured === null && surroundings.environment['TMUX']) {
		await runOne(['tmux', 'load-buffer', '-w', '-'], text, surroundings);
	}

	const commands = configured === null ? usual(surroundings) : [configured];
	let failure: CopiedByProgram = {kind: 'missing', program: configured?.[0] ?? null};
	for (const command of commands) {
		const outcome = await runOne(command, text, surroundings);
		if (outcome === 'copied') {
			return {kind: 'copied'};
		}

		if (outcome === 'failed') {
			failure = {kind: 'failed', program: command[0] ?? ''};
		}
	}

	return failure;
}

function usual({platform, environment}: Surroundings): ReadonlyArray<readonly string[]> {
	if (environment['SSH_CONNECTION'] || environment['SSH_TTY']) {
		return [];
	}

	switch (platform) {
		case 'darwin': {
			return [['pbcopy']];
		}

		case 'win32': {
			return [['clip.exe']];
		}

		default: {
			return [
				...(environment['WAYLAND_DISPLAY'] ? [['wl-copy']] : []),
				...(environment['DISPLAY']
					? [
							['xclip', '-selection', 'clipboard'],
							['xsel', '--clipboard', '--input'],
						]
					: []),
				...(environment['WSL_DISTRO_NAME'] ? [['clip.exe']] : []),
			];
		}
	}
}

async function runOne(
	[name = '', ...args]: readonly string[],
	text: string,
	surroundings: Surroundings,
): Promise<'copied' | 'missing' | 'failed'> {
	const file = await findProgram(name, surroundings);
	if (file === null) {
		return 'missing';
	}

	const {promise, resolve} = Promise.withResolvers<boolean>();
	// Those of X11 and Wayland stay behind to hand the text out: they must not hold an output open, nor end with the terminal.
	const child = spawn(file, args, {
		detached: true,
		stdio: ['pipe', 'ignore', 'ignore'],
		env: {...surroundings.environment},
		windowsHide: true,
	});
	const timer = setTimeout(() => {
		child.kill('SIGKILL');
		resolve(false);
	}, patience);
	child.on('error', () => {
		resolve(false);
	});
	child.on('exit', status => {
		resolve(status === 0);
	});
	child.stdin?.on('error', () => {
		// That it has not taken the text is told by its exit.
	});
	child.stdin?.end(name === 'clip.exe' ? Buffer.from(`\ufeff${text}`, 'utf16le') : text);
	const isCopied = await promise;
	clearTimeout(timer);
	return isCopied ? 'copied' : 'failed';
}
