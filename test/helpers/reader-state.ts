import path from 'node:path';
import {onTestFinished} from 'vitest';
import {allRecords} from '../../source/library/state/read-state.js';
import {closeState, openState, type ReaderState} from '../../source/library/state/reader-state.js';
import type {ArticleRecord} from '../../source/library/state/record.js';
import {temporaryFolder} from './folder.js';
import {noon} from './noon.js';

/** The state of a folder, by default a new one, closed when the test is over. */
export function stateIn(folder = path.join(temporaryFolder(), 'state'), now = noon): ReaderState {
	const state = openState(folder, now);
	onTestFinished(() => {
		closeState(state);
	});
	return state;
}

/** All that a state knows. */
export function everything(state: ReaderState, now = noon): readonly ArticleRecord[] {
	return [...allRecords(state, now)];
}
