import {surroundingsHere} from '../io/surroundings.js';
import {createPrograms, type Programs} from '../runtime/programs.js';
import type {LendTerminal} from '../ui/app.js';
import type {Face} from './face.js';
import type {Config} from './read-config.js';

/** The other programs, for a reader that is shown somewhere. */
export function programsFor({toTerminal, keyboard}: Face, {programs}: Config): Programs {
	return createPrograms({
		surroundings: surroundingsHere(),
		configured: async () => programs,
		toTerminal,
		keyboard,
	});
}

/** Lends the terminal to other programs as soon as there is a screen that allows it. */
export type TerminalLoan = {
	readonly allow: (lend: LendTerminal) => void;
	readonly lend: <Answer>(task: () => Promise<Answer>) => Promise<Answer>;
	/** Another program has it now. */
	readonly isLent: () => boolean;
};

export function createTerminalLoan(): TerminalLoan {
	let allowed: LendTerminal | null = null;
	let isLent = false;
	return {
		allow(lend) {
			allowed = lend;
		},
		async lend<Answer>(task: () => Promise<Answer>) {
			const {promise, resolve} = Promise.withResolvers<Answer>();
			const run = async (): Promise<void> => {
				isLent = true;
				try {
					resolve(await task());
				} finally {
					isLent = false;
				}
			};

			await (allowed ? allowed(run) : run());
			return promise;
		},
		isLent: () => isLent,
	};
}
