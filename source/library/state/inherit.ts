import type {Change} from './change.js';
import {recordsOf} from './read-state.js';
import type {ReaderState} from './reader-state.js';
import {type ArticleRecord, tagsOf} from './record.js';
import {type Written, write} from './write-state.js';

/** An article that was edited: it had another id before. */
export type Heir = {readonly from: string; readonly to: string; readonly path: string};

/**
What was done with articles before they were edited goes on for them as they are now; those with which something was done since are left as they are. Highlights, bookmarks and sessions are added in either case, with the times of old: what was removed since stays so. Never throws. `now` in milliseconds since 1970.
*/
export function inherit(state: ReaderState, heirs: readonly Heir[], now: number): Written {
	if (heirs.length === 0) {
		return {kind: 'written'};
	}

	const {found, trouble} = recordsOf(
		state,
		heirs.flatMap(({from, to}) => [from, to]),
		now,
	);
	if (trouble !== null) {
		return {kind: 'kept', reason: trouble};
	}

	const changes = heirs.flatMap(({from, to, path}) => {
		const record = found.get(from);
		if (!record) {
			return [];
		}

		const {highlights, bookmarks, sessions} = record;
		const isAnnotated = highlights.size + bookmarks.size + sessions.size > 0;
		const inherited = isAnnotated ? {inherited: {highlights, bookmarks, sessions}} : {};
		return found.has(to)
			? isAnnotated
				? [{id: to, path, ...inherited}]
				: []
			: [{...changeOf(record), id: to, path, ...inherited}];
	});
	return changes.length === 0 ? {kind: 'written'} : write(state, changes, now);
}

/** One change that does all that a record tells. */
function changeOf(record: ArticleRecord): Omit<Change, 'id'> {
	const {place, done, starred, archived, lastRead, minutes} = record.fields;
	const present = tagsOf(record);
	return {
		...(place && {place: place.value}),
		...(done && {done: done.value}),
		...(starred && {starred: starred.value}),
		...(archived && {archived: archived.value}),
		...(lastRead && {lastRead: lastRead.value}),
		...(minutes && {addMinutes: minutes.value}),
		addTags: present,
		removeTags: [...record.tags.keys()].filter(tag => !present.includes(tag)),
	};
}
