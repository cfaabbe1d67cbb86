import process from 'node:process';

/**
Listen for Ctrl-C and the like while something is done that should come to a good end: the signal is aborted then. Who asks again is obeyed at once. `end` stops listening.
*/
export function untilInterrupted(): {readonly signal: AbortSignal; readonly end: () => void} {
	const ending = new AbortController();
	const interrupt = (): void => {
		if (ending.signal.aborted) {
			process.exit(130);
		}

		ending.abort();
	};

	const names = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
	for (const name of names) {
		process.on(name, interrupt);
	}

	return {
		signal: ending.signal,
		end() {
			for (const name of names) {
				process.off(name, interrupt);
			}
		},
	};
}
