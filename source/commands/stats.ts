import path from 'node:path';
import {sanitiseLine} from '../formats/sanitise.js';
import {setAmbiguousWide} from '../layout/width.js';
import type {LibraryIndex} from '../library/index/open-index.js';
import {allRecords} from '../library/state/read-state.js';
import type {ArticleRecord} from '../library/state/record.js';
import {stateReason} from '../library/state/state-reason.js';
import type {Command} from './command.js';
import {jsonText} from './json-text.js';
import {tellNothing} from './list.js';
import {type CommandLibrary, type ProgramFiles, withLibrary} from './open-library.js';
import {isOfSystem, print, warn} from './output.js';
import {habitsOf, momentsOf, type ReadMoments} from './reading-habits.js';
import {type LibraryStatistics, statsJson, statsLines} from './stats-text.js';

type StatsCommand = Extract<Command, {kind: 'stats'}>;

const mostSources = 10;

/** Print what the library comes to, and how much of it was read lately. */
export async function stats(command: StatsCommand, files: ProgramFiles): Promise<void> {
	setAmbiguousWide(command.isAmbiguousWide);
	await withLibrary(command, files, library => {
		const found = statisticsOf(library);
		if (found.articles === 0) {
			tellNothing(library.roots);
		}

		print(`${command.isJson ? jsonText(statsJson(found)) : statsLines(found).join('\n')}\n`);
	});
}

function statisticsOf(library: CommandLibrary): LibraryStatistics {
	const {index} = library;
	const now = new Date();
	return {
		...index.statistics(),
		...habitsOf(momentsIn(library, now), now),
		sources: index.sourceStatistics(mostSources),
	};
}

/** When the articles of this library were read, also those that are gone since. */
function momentsIn({index, state, roots}: CommandLibrary, now: Date): readonly ReadMoments[] {
	const moments: ReadMoments[] = [];
	try {
		for (const record of allRecords(state, now.getTime())) {
			if (isOf(record, index, roots)) {
				moments.push(momentsOf(record));
			}
		}
	} catch (error) {
		if (!isOfSystem(error)) {
			throw error;
		}

		warn(`${sanitiseLine(stateReason(error))}: what was read when is not told.`);
	}

	return moments;
}

function isOf({id, fields}: ArticleRecord, index: LibraryIndex, roots: readonly string[]): boolean {
	if (index.keyOfId(id) !== null) {
		return true;
	}

	const file = fields.path?.value;
	if (file === undefined || !roots.some(root => isBelow(root, file))) {
		return false;
	}

	// An article that was edited is read once, though its record from before is kept.
	const key = index.keyOfPath(file);
	const [heir] = key === null ? [] : index.articlesOf([key]);
	return !(fields.done?.value && heir?.reading.status === 'done');
}

function isBelow(root: string, file: string): boolean {
	return file.startsWith(root.endsWith(path.sep) ? root : `${root}${path.sep}`);
}
