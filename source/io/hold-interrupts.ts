import process from 'node:process';

const names = ['SIGINT', 'SIGQUIT'] as const;

/**
Let a program that has the terminal be interrupted without this one hearing of it: the terminal tells both. Returns the function that ends it.
*/
export function holdInterrupts(): () => void {
	const held = names.map(name => [name, process.listeners(name)] as const);
	const ignore = (): void => {};
	for (const name of names) {
		process.removeAllListeners(name);
		process.on(name, ignore);
	}

	return () => {
		for (const [name, listeners] of held) {
			for (const listener of listeners) {
				process.on(name, listener);
			}

			process.off(name, ignore);
		}
	};
}
