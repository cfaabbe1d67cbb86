import type {DatabaseSync} from 'node:sqlite';
import type {Session} from '../../article/annotations.js';
import {hasAnnotations, loadSession, type Row} from './annotation-rows.js';
import {longer} from './merge-annotated.js';
import {type Reading, tryTo} from './read-state.js';
import type {ReaderState} from './reader-state.js';
import {ask} from './use-database.js';

/** An article that was edited has its sessions under its old id, too: so many rows are looked at for each session. */
const rowsEach = 2;

/**
The newest sessions of all articles, so many at most, the oldest of them first; what is not saved yet is among them. Of two that began in the same millisecond it gives the longer one: they are the same one of an article that was edited. Some 2 ms for the newest 200 of 10,000. Never throws; `now` in milliseconds since 1970.
*/
export function recentSessions(state: ReaderState, most: number, now: number): Reading<readonly Session[]> {
	const read = (database: DatabaseSync): readonly Row[] =>
		hasAnnotations(database)
			? database.prepare('select start, seconds, words from session order by start desc limit ?').all(rowsEach * most)
			: [];
	const {found: rows, trouble} = tryTo(() => ask<readonly Row[]>(state, read, [], now), []);
	const inFile = rows.flatMap(row => loadSession(row) ?? []);
	const inMemory = [...state.unsaved.values()].flatMap(({change}) => change.sessions ?? []);
	const known = new Map<number, Session>();
	for (const session of [...inFile, ...inMemory]) {
		const before = known.get(session.start);
		known.set(session.start, before ? longer(before, session) : session);
	}

	return {found: [...known.values()].sort((one, other) => one.start - other.start).slice(-most), trouble};
}
