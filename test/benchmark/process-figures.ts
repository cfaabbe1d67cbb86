import {readFile} from 'node:fs/promises';
import {setTimeout as wait} from 'node:timers/promises';

/** What Linux counts as the peak of a process's resident memory, in bytes; `null` elsewhere: nobody counts it there for another process. */
export async function peakMemory(pid: number): Promise<number | null> {
	const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
	const [, kibibytes] = /^VmHWM:\s+(\d+) kB$/m.exec(status) ?? [];
	return kibibytes === undefined ? null : Number(kibibytes) * 1024;
}

/** What a process that waits for keys still works from time to time, in hundredths of a second of the processor. */
const almostNothing = 2;
const interval = 500;

/** Wait until none of a process's threads has anything to do any more, `patience` milliseconds at most. Where the system does not tell, two seconds have to do. */
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

/** Time of the processor that all threads of a process have had, in hundredths of a second; `null` when the system does not tell. */
async function processorTime(pid: number): Promise<number | null> {
	const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
	// The name of the program stands in parentheses, and may hold anything.
	const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
	return stat === '' ? null : Number(fields[11]) + Number(fields[12]);
}
