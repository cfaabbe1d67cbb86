import path from 'node:path';
import type {Session} from '../article/annotations.js';
import {isPaceKnown, sessionsOfPace, wordsPerMinuteAt} from '../article/pace.js';
import {minutesAtPace} from '../article/reading-time.js';
import {sanitiseLine} from '../formats/sanitise.js';
import {setAmbiguousWide} from '../layout/width.js';
import type {LibraryIndex} from '../library/index/open-index.js';
import {longer} from '../library/state/merge-annotated.js';
import {recentSessions} from '../library/state/read-recent-sessions.js';
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
	const {index, state, pace} = library;
	const now = new Date();
	const found = index.statistics();
	const {moments, sessions} = readingIn(library, now);
	const isKnown = isPaceKnown(recentSessions(state, sessionsOfPace, now.getTime()).found);
	return {
		...found,
		minutesLeft: minutesAtPace(found.minutesLeft, pace),
		wordsPerMinute: isKnown ? wordsPerMinuteAt(pace) : null,
		...habitsOf(moments, sessions, now),
		sources: index.sourceStatistics(mostSources),
	};
}

type LibraryReading = {
	readonly moments: readonly ReadMoments[];
	readonly sessions: Iterable<Session>;
};

/** When the articles of this library were read, also those that are gone since. */
function readingIn({index, state, roots}: CommandLibrary, now: Date): LibraryReading {
	const moments: ReadMoments[] = [];
	// An article that was edited has its sessions twice: each is the one with its start.
	const sessions = new Map<number, Session>();
	try {
		for (const record of allRecords(state, now.getTime())) {
			if (!isOf(record, index, roots)) {
				continue;
			}

			if (!isInherited(record, index)) {
				moments.push(momentsOf(record));
			}

			for (const [start, session] of record.sessions) {
				sessions.set(start, longer(sessions.get(start) ?? session, session));
			}
		}
	} catch (error) {
		if (!isOfSystem(error)) {
			throw error;
		}

		warn(`${sanitiseLine(stateReason(error))}: what was read when is not told.`);
	}

	return {moments, sessions: sessions.values()};
}

function isOf({id, fields}: ArticleRecord, index: LibraryIndex, roots: readonly string[]): boolean {
	if (index.keyOfId(id) !== null) {
		return true;
	}

	const file = fields.path?.value;
	return file !== undefined && roots.some(root => isBelow(root, file));
}

/** An article that was edited is read once, though its record from before is kept. */
function isInherited({id, fields}: ArticleRecord, index: LibraryIndex): boolean {
	if (index.keyOfId(id) !== null) {
		return false;
	}

	const key = index.keyOfPath(fields.path?.value ?? '');
	const [heir] = key === null ? [] : index.articlesOf([key]);
	return fields.done?.value === true && heir?.reading.status === 'done';
}

function isBelow(root: string, file: string): boolean {
	return file.startsWith(root.endsWith(path.sep) ? root : `${root}${path.sep}`);
}
