import {readFile} from 'node:fs/promises';
import {setTimeout as wait} from 'node:timers/promises';
import {livingIn} from '../helpers/process-group.ts';

/** What Linux counts as the peak of a process's resident memory, in bytes; `null` elsewhere: nobody counts it there for another process. */
export async function peakMemory(pid: number): Promise<number | null> {
	const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
	const [, kibibytes] = /^VmHWM:\s+(\d+) kB$/m.exec(status) ?? [];
	return kibibytes === undefined ? null : Number(kibibytes) * 1024;
}

/** What Linux counts as the resident memory of a process now, in bytes; `null` elsewhere. */
export async function memoryNow(pid: number): Promise<number | null> {
	const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
	const [, kibibytes] = /^VmRSS:\s+(\d+) kB$/m.exec(status) ?? [];
	return kibibytes === undefined ? null : Number(kibibytes) * 1024;
}

/** The peaks of the processes that a program in a terminal has started, together. */
export async function peakMemoryBeside(pid: number): Promise<number> {
	const others = livingIn(pid).filter(other => other !== pid);
	const peaks = await Promise.all(others.map(peakMemory));
	return peaks.reduce<number>((sum, peak) => sum + (peak ?? 0), 0);
}

/** What a program that waits for keys still works from time to time, in hundredths of a second of the processor. */
const almostNothing = 3;
const interval = 500;

/** Wait until neither a program in a terminal nor what it has started has anything to do any more, `patience` milliseconds at most. Where the system does not tell, two seconds have to do. */
export async function untilIdle(pid: number, patience = 300_000): Promise<void> {
	const end = performance.now() + patience;
	let before = await processorTime(pid);
	if (before === null) {
		await wait(2000);
		return;
	}

	while (performance.now() < end) {
		await wait(interval);
		const now = await processorTime(pid);
		if (now === null || now - before <= almostNothing) {
			return;
		}

		before = now;
	}
}

/** Wait until a program in a terminal has ended with all that it has started, `patience` milliseconds at most; says whether it has. */
export async function untilGone(pid: number, patience = 20_000): Promise<boolean> {
	const end = performance.now() + patience;
	while (livingIn(pid).length > 0) {
		if (performance.now() > end) {
			return false;
		}

		await wait(interval / 10);
	}

	return true;
}

/** Time of the processor that all threads of all processes have had, in hundredths of a second; `null` when the system does not tell. */
async function processorTime(group: number): Promise<number | null> {
	const stats = await Promise.all(
		livingIn(group).map(async pid => readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '')),
	);
	const times = stats.filter(stat => stat !== '').map(timeIn);
	return times.length === 0 ? null : times.reduce((sum, time) => sum + time, 0);
}

function timeIn(stat: string): number {
	// The name of the program stands in parentheses, and may hold anything.
	const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
	return Number(fields[11]) + Number(fields[12]);
}
