import process from 'node:process';
import {vi} from 'vitest';

export type Captured = {readonly stdout: string; readonly stderr: string; readonly code: number};

/** Do something in this process, and take what it prints. */
export async function captured(act: () => Promise<void>): Promise<Captured> {
	let [stdout, stderr] = ['', ''];
	const spies = [
		vi.spyOn(process.stdout, 'write').mockImplementation((text, ...others) => {
			stdout += String(text);
			call(others);
			return true;
		}),
		vi.spyOn(process.stderr, 'write').mockImplementation((text, ...others) => {
			stderr += String(text);
			call(others);
			return true;
		}),
	];
	process.exitCode = undefined;
	try {
		await act();
		return {stdout, stderr, code: Number(process.exitCode ?? 0)};
	} finally {
		process.exitCode = undefined;
		for (const spy of spies) {
			spy.mockRestore();
		}
	}
}

function call(others: readonly unknown[]): void {
	const last = others.at(-1);
	if (typeof last === 'function') {
		last();
	}
}
