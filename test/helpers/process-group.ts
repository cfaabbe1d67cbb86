import {execFileSync} from 'node:child_process';
import process from 'node:process';

/** The processes of a group that live: the one that was started in a terminal, whose number is that of the group, and those that it has started. Some systems keep those that have ended for a while: they do not count. */
export function livingIn(group: number): readonly number[] {
	const all = execFileSync('ps', ['-axo', 'pid=,pgid=,stat='], {encoding: 'utf8'});
	return all.split('\n').flatMap(line => {
		const [, pid, pgid, state = ''] = /^\s*(\d+)\s+(\d+)\s+(\S+)/.exec(line) ?? [];
		return Number(pgid) === group && !state.startsWith('Z') ? [Number(pid)] : [];
	});
}

/** End all processes of a group at once, in the middle of whatever they do. */
export function killGroup(group: number): void {
	try {
		process.kill(-group, 'SIGKILL');
	} catch {
		// All of them have ended.
	}
}
