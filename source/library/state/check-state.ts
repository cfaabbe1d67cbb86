import type {DatabaseSync} from 'node:sqlite';
import {plural} from '../../article/dates.js';
import {backupsIn, isGoodBackup} from './backups.js';
import {oddRecords} from './odd-records.js';
import type {ReaderState} from './reader-state.js';
import {soundness} from './soundness.js';
import {stateReason} from './state-reason.js';

/** Something about the state that is not as it should be. */
export type Finding = {
	readonly kind: 'unreadable' | 'unsaved' | 'damaged' | 'odd' | 'future' | 'bad-backup' | 'no-backup';
	readonly sentence: string;
	/** What `repairState` does about it, as in "to repair it, …"; `null` where it can do nothing. */
	readonly repair: string | null;
};

/**
Look at the state as a whole, and at its backups; nothing is changed. Every page is read: about a second for 100,000 articles. Never throws. `now` in milliseconds since 1970.
*/
export function checkState(state: ReaderState, now: number): readonly Finding[] {
	const {connection, unsaved} = state;
	const inMemory: readonly Finding[] =
		unsaved.size === 0
			? []
			: [{kind: 'unsaved', sentence: `${plural(unsaved.size, 'article')} in memory only`, repair: 'write what is'}];
	switch (connection.kind) {
		case 'none':
			return inMemory;
		case 'failed':
			return [...inMemory, unreadable(connection.error)];
		case 'read-only':
			return [...inMemory, unreadable(connection.error), ...findingsIn(connection.database, now)];
		case 'open':
			return [...inMemory, ...findingsIn(connection.database, now), ...backupFindings(state.folder)];
	}
}

export function unreadable(error: unknown): Finding {
	return {kind: 'unreadable', sentence: stateReason(error), repair: null};
}

function findingsIn(database: DatabaseSync, now: number): readonly Finding[] {
	try {
		const [problem] = soundness(database, true);
		return problem === undefined ? oddFindings(database, now) : [damaged(problem)];
	} catch (error) {
		return [unreadable(error)];
	}
}

export function damaged(problem: string): Finding {
	return {
		kind: 'damaged',
		sentence: `The state is damaged: ${problem}`,
		repair: 'put the newest good backup and all that can still be read in its place, and keep the damaged file',
	};
}

function oddFindings(database: DatabaseSync, now: number): readonly Finding[] {
	let odd = 0;
	let future = 0;
	for (const found of oddRecords(database, now)) {
		odd += found.isOdd ? 1 : 0;
		future += found.future.length > 0 ? 1 : 0;
	}

	const findings: readonly (Finding & {readonly count: number})[] = [
		{
			kind: 'odd',
			count: odd,
			sentence: `What is known of ${plural(odd, 'article')} makes no sense in part`,
			repair: 'leave that part out, after a backup',
		},
		{
			kind: 'future',
			count: future,
			sentence: `What is known of ${plural(future, 'article')} is dated far in the future`,
			repair: 'count its time as unknown, after a backup',
		},
	];
	return findings.flatMap(({count, ...finding}) => (count === 0 ? [] : [finding]));
}

function backupFindings(folder: string): readonly Finding[] {
	const backups = backupsIn(folder);
	const bad = backups.filter(backup => !isGoodBackup(backup));
	const none: Finding = {
		kind: 'no-backup',
		sentence: 'There is no good backup of the state',
		repair: 'make one',
	};
	return [
		...bad.map(
			({file}): Finding => ({
				kind: 'bad-backup',
				sentence: `A backup is damaged: ${file}`,
				repair: 'give it a name that says so',
			}),
		),
		...(bad.length === backups.length ? [none] : []),
	];
}
