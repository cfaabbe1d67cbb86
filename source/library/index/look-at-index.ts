import {existsSync} from 'node:fs';
import path from 'node:path';
import {databaseReason, isDamage} from '../database-reason.js';
import {openQuietly} from '../open-quietly.js';
import {isUsable, type LibraryIndex, libraryIndex} from './open-index.js';

/** An index that is only looked at. */
export type LookedAtIndex =
	| {readonly kind: 'none'}
	/** To be closed. */
	| {readonly kind: 'sound'; readonly index: LibraryIndex}
	/** It is to be made anew: a sentence without its end says why. */
	| {readonly kind: 'damaged'; readonly sentence: string}
	| {readonly kind: 'unreadable'; readonly sentence: string};

/** Look at the index in a folder as a whole, without making or changing anything: seconds, at 100,000 articles. Never throws. `patience` in milliseconds. */
export function lookAtIndex(folder: string, patience: number): LookedAtIndex {
	const file = path.join(folder, 'index.db');
	if (!existsSync(file)) {
		return {kind: 'none'};
	}

	try {
		return look(file, patience);
	} catch (error) {
		const sentence = `The index ${databaseReason(error)}`;
		return {kind: isDamage(error) ? 'damaged' : 'unreadable', sentence};
	}
}

function look(file: string, patience: number): LookedAtIndex {
	const database = openQuietly(file, patience);
	try {
		if (!isUsable(database)) {
			database.close();
			return {kind: 'damaged', sentence: 'The index is not one of this version'};
		}

		const index = libraryIndex(database);
		const [problem, ...others] = index.check();
		if (problem === undefined) {
			return {kind: 'sound', index};
		}

		index.close();
		const more = others.length === 0 ? '' : `, and ${others.length} more of the kind`;
		return {kind: 'damaged', sentence: `The index is damaged: ${problem}${more}`};
	} catch (error) {
		if (database.isOpen) {
			database.close();
		}

		throw error;
	}
}
