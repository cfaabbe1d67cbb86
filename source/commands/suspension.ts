import process from 'node:process';
import type {ReadStream} from 'node:tty';
import type {TerminalLoan} from './reading-programs.js';

/** Some systems stop a process a moment after it has asked for it; in milliseconds. */
const longestWait = 100;

/**
Go to the background and come back, as a shell's job does: the terminal is given back before the program stops, and drawn anew when it goes on. Also after a stop that nobody can hear of (SIGSTOP), since the shell has used the terminal meanwhile. Returns what suspends the program with all of its job.
*/
export function listenForStops({lend, isLent}: TerminalLoan, keyboard: ReadStream): () => void {
	let isStopping = false;
	const stop = async (job: number): Promise<void> => {
		// Who has borrowed the terminal is told to stop as well, and knows what it did to it.
		if (isStopping) {
			return;
		}

		isStopping = true;
		try {
			await (isLent() ? stopNow(job) : lend(async () => stopIn(keyboard, job)));
		} finally {
			isStopping = false;
		}
	};

	function onStop(): void {
		void stop(process.pid);
	}

	const stopNow = async (job: number): Promise<void> => {
		process.off('SIGTSTP', onStop);
		const {promise: continued, resolve} = Promise.withResolvers<void>();
		process.once('SIGCONT', resolve);
		// Nothing stops a program that no shell could continue: the system sees to that.
		process.kill(job, 'SIGTSTP');
		const timer = setTimeout(resolve, longestWait);
		await continued;
		clearTimeout(timer);
		process.off('SIGCONT', resolve);
		process.on('SIGTSTP', onStop);
		// The window may have another size by now, of which only who is in front is told.
		process.kill(process.pid, 'SIGWINCH');
	};

	const stopIn = async (from: ReadStream, job: number): Promise<void> => {
		from.setRawMode(false);
		await stopNow(job);
		from.setRawMode(true);
	};

	if (process.platform === 'win32') {
		return () => {};
	}

	process.on('SIGTSTP', onStop);
	process.on('SIGCONT', () => {
		if (!isStopping && !isLent()) {
			void lend(async () => {
				keyboard.setRawMode(false);
				keyboard.setRawMode(true);
			});
		}
	});
	return () => {
		void stop(0);
	};
}
