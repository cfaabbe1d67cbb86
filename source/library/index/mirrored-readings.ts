import type {Reading} from '../../article/reading.js';
import {type Connection, numberIn, textIn} from './connection.js';
import {flagBits, readFlags, readTagChanges} from './reading.js';

/** What the index has copied of what the reader did, by the ids of articles. Those with which nothing was done are left out. */
export function mirroredReadings({all}: Connection): ReadonlyMap<string, Reading> {
	const rows = all(
		`select a.id, a.flags, a.last_read, entry.progress, entry.tag_changes
		from article a join entry on entry.number = a.entry where ${isTouched}`,
	);
	return new Map(
		rows.map(([id, flags, lastRead, progress, tagChanges]) => [
			textIn(id),
			{
				...readFlags(numberIn(flags)),
				progress: numberIn(progress),
				lastRead: numberIn(lastRead) || null,
				...readTagChanges(textIn(tagChanges)),
			},
		]),
	);
}

/** Something was done with an article (`a`) and its entry. */
export const isTouched = `(
	a.flags & ~${flagBits.truncated} <> 0 or a.last_read <> 0 or entry.progress <> 0 or entry.tag_changes is not null
)`;
