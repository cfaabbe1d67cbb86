import process from 'node:process';
import type {ReadStream} from 'node:tty';
import {sanitise} from '../formats/sanitise.js';
import {errorCode} from '../io/error-code.js';
import {giveTerminalBack} from '../io/give-terminal-back.js';
import type {Shown} from './face.js';

/** How the program ends: by the user, by a signal, because the terminal is gone, or by an error of ours. */
type End =
	| {readonly kind: 'quit'}
	| {readonly kind: 'signal'; readonly number: number}
	| {readonly kind: 'gone'; readonly code: string | null}
	| {readonly kind: 'crash'; readonly error: unknown};

const signals = {SIGHUP: 1, SIGINT: 2, SIGQUIT: 3, SIGTERM: 15} as const;

/** A second one of these is somebody who does not want to wait. */
const impatient: readonly number[] = [signals.SIGINT, signals.SIGQUIT, signals.SIGTERM];

/**
Listen for whatever may end the program. `wait` resolves when the terminal is as it was before; after a crash the error is printed then, where it can be read. What ends it before `wait` is called ends it at once: there is no screen yet, and nothing to keep. `keyboard` is what keys are heard from one by one, `null` where whole lines are typed: there is no screen then to be given back, and what shows the lines hears of their end.
*/
export function untilEnd(keyboard: ReadStream | null) {
	const {promise, resolve} = Promise.withResolvers<End>();
	let isWaiting = false;
	let isEnding = false;
	const begin = (end: End): void => {
		if (isEnding) {
			if (end.kind === 'signal' && impatient.includes(end.number)) {
				leave(end);
			}

			return;
		}

		isEnding = true;
		if (isWaiting) {
			resolve(end);
		} else {
			keyboard?.setRawMode(false);
			leave(end);
		}
	};

	for (const [name, number] of Object.entries(signals)) {
		process.on(name, () => {
			begin({kind: 'signal', number});
		});
	}

	process.on('uncaughtException', error => {
		begin({kind: 'crash', error});
	});
	// A terminal that has gone away without a signal: what is written fails, and no key comes any more.
	const onGone = (error?: unknown): void => {
		begin({kind: 'gone', code: errorCode(error)});
	};

	if (keyboard) {
		process.stdout.on('error', onGone);
		keyboard.on('error', onGone);
		keyboard.on('end', onGone);
	}

	return {
		quit() {
			begin({kind: 'quit'});
		},
		async wait(shown: Shown, finish: () => void): Promise<void> {
			isWaiting = true;
			// What shows the state ends by itself when a view throws.
			shown.waitUntilExit().catch((error: unknown) => {
				begin({kind: 'crash', error});
			});
			const end = await promise;
			const troubles = [() => shown.unmount(), finish].flatMap(troubleOf);
			if (keyboard) {
				giveTerminalBack(process.stdout);
			}

			leave(troubles[0] && end.kind === 'quit' ? {kind: 'crash', error: troubles[0].error} : end);
		},
	};
}

/** What a step of ending fails with: the next one is taken all the same. */
function troubleOf(step: () => void): ReadonlyArray<{readonly error: unknown}> {
	try {
		step();
		return [];
	} catch (error) {
		return [{error}];
	}
}

/** End the process, but for one that was quit, which ends by itself as soon as everything is written. */
function leave(end: End): void {
	switch (end.kind) {
		case 'quit': {
			break;
		}

		case 'signal': {
			process.exit(128 + end.number);
			break;
		}

		case 'gone': {
			const why = end.code === null ? '' : ` (${end.code})`;
			process.stderr.write(`broadsheet: The terminal is gone${why}. Where you were is kept.\n`);
			process.exit(1);
			break;
		}

		case 'crash': {
			const text = end.error instanceof Error ? (end.error.stack ?? end.error.message) : String(end.error);
			process.stderr.write(`Broadsheet has failed. Where you were is kept. ${sanitise(text)}\n`);
			process.exit(1);
		}
	}
}
