import process from 'node:process';
import type {Shown} from './face.js';

/** How the program ends: by the user, by a signal, or by an error of ours. */
type End =
	| {readonly kind: 'quit'}
	| {readonly kind: 'signal'; readonly number: number}
	| {readonly kind: 'crash'; readonly error: unknown};

const signals = {SIGHUP: 1, SIGINT: 2, SIGTERM: 15} as const;

/**
Listen for whatever may end the program. `wait` resolves when the terminal is as it was before; after a crash the error is printed then, where it can be read.
*/
export function untilEnd() {
	const {promise, resolve} = Promise.withResolvers<End>();
	for (const [name, number] of Object.entries(signals)) {
		process.on(name, () => {
			resolve({kind: 'signal', number});
		});
	}

	process.on('uncaughtException', error => {
		resolve({kind: 'crash', error});
	});
	return {
		quit() {
			resolve({kind: 'quit'});
		},
		async wait(shown: Shown, finish: () => void): Promise<void> {
			// What shows the state ends by itself when a view throws.
			shown.waitUntilExit().catch((error: unknown) => {
				resolve({kind: 'crash', error});
			});
			const end = await promise;
			shown.unmount();
			finish();
			switch (end.kind) {
				case 'quit': {
					break;
				}

				case 'signal': {
					process.exit(128 + end.number);
					break;
				}

				case 'crash': {
					const text = end.error instanceof Error ? (end.error.stack ?? end.error.message) : String(end.error);
					process.stderr.write(`Broadsheet has failed. Where you were is kept. ${text}\n`);
					process.exit(1);
				}
			}
		},
	};
}
