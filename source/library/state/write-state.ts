import {transact} from '../open-database.js';
import {type Change, joinChanges} from './change.js';
import type {ReaderState} from './reader-state.js';
import {applyTo, type TimedChange} from './save-records.js';
import {stateReason} from './state-reason.js';
import {change as changeDatabase} from './use-database.js';

/** Whether changes are on the disk, or in memory only until a later write; then the sentence says why. */
export type Written = {readonly kind: 'written'} | {readonly kind: 'kept'; readonly reason: string};

/**
Write what the reader did, all of it or nothing, together with what could not be written before. Once it is written it survives the loss of power: so it takes as long as the disk does. Never throws. `time` in milliseconds since 1970.
*/
export function write(state: ReaderState, changes: readonly Change[], time: number): Written {
	state.unsaved = withChanges(state.unsaved, changes, time);
	if (state.unsaved.size === 0) {
		return {kind: 'written'};
	}

	try {
		const {unsaved} = state;
		changeDatabase(
			state,
			database => {
				transact(database, () => {
					applyTo(database, unsaved.values());
				});
			},
			time,
		);
		state.unsaved = new Map();
		return {kind: 'written'};
	} catch (error) {
		return {kind: 'kept', reason: stateReason(error)};
	}
}

function withChanges(
	unsaved: ReadonlyMap<string, TimedChange>,
	changes: readonly Change[],
	time: number,
): ReadonlyMap<string, TimedChange> {
	const all = new Map(unsaved);
	for (const change of changes) {
		const before = all.get(change.id);
		all.set(change.id, {
			change: before ? joinChanges(before.change, change) : change,
			time: before ? Math.max(before.time, time) : time,
		});
	}

	return all;
}
