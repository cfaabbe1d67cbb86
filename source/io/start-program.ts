import {type ChildProcess, type SpawnOptions, spawn} from 'node:child_process';
import process from 'node:process';

/** A program that asks to be left alone gets this long to end, in milliseconds. */
const lastWait = 500;

export type Started = {
	readonly child: ChildProcess;
	/** End it and all that it has started: asked to first, then made to. */
	readonly end: () => void;
};

/**
Start a program that ends with this one, without a shell. It leads a session of its own, so that it can be ended with all that it started, and has no terminal that it could write to.
*/
export function startProgram(command: readonly string[], options: SpawnOptions): Started {
	const [file = '', ...args] = command;
	const child = spawn(file, args, {...options, detached: true, shell: false, windowsHide: true});
	let timer: NodeJS.Timeout | undefined;
	const atExit = (): void => {
		kill(child, 'SIGKILL');
	};

	process.on('exit', atExit);
	const forget = (): void => {
		process.off('exit', atExit);
		clearTimeout(timer);
	};

	child.on('exit', forget);
	child.on('error', forget);
	return {
		child,
		end() {
			if (timer === undefined && child.exitCode === null && child.signalCode === null) {
				kill(child, 'SIGTERM');
				timer = setTimeout(atExit, lastWait);
				// What it has started may have been deaf to that.
				child.once('exit', atExit);
			}
		},
	};
}

function kill(child: ChildProcess, signal: NodeJS.Signals): void {
	try {
		if (child.pid === undefined || process.platform === 'win32') {
			child.kill(signal);
		} else {
			process.kill(-child.pid, signal);
		}
	} catch {
		// It has ended by now.
	}
}
