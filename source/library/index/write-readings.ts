import {minutesLeftOf, type Reading, tagsFor, untouched} from '../../article/reading.js';
import {transact} from '../open-database.js';
import {type Connection, numberIn, textIn} from './connection.js';
import {readFields} from './entry-fields.js';
import {isTouched} from './mirrored-readings.js';
import {flagBits, flagsOf, readFlags, readTagChanges, writeTagChanges} from './reading.js';
import {putTags} from './tags.js';

/** What the reader did with an article, by the article's id. */
export type ReadingOf = {readonly id: string; readonly reading: Reading};

/**
Copy into the index what the reader did with some articles, all or none. Articles that it does not know are passed over.
*/
export function writeReadings(connection: Connection, batch: readonly ReadingOf[]): void {
	transact(connection.database, () => {
		for (const {id, reading} of batch) {
			const known = findKnown(connection, id);
			if (known) {
				writeReading(connection, known, reading);
			}
		}
	});
}

/** Make the copy anew from all that the reader ever did: with any other article nothing was done. */
export function mirrorReadings(connection: Connection, readings: Iterable<ReadingOf>): void {
	transact(connection.database, () => {
		const touched = new Set<number>();
		for (const {id, reading} of readings) {
			const known = findKnown(connection, id);
			if (known) {
				touched.add(known.entry);
				writeReading(connection, known, reading);
			}
		}

		const others = connection
			.all(`select a.id, a.entry from article a join entry on entry.number = a.entry where ${isTouched}`)
			.filter(([, entry]) => !touched.has(numberIn(entry)));
		for (const [id] of others) {
			const known = findKnown(connection, textIn(id));
			if (known) {
				writeReading(connection, known, untouched);
			}
		}
	});
}

/** An article that is in the index, with what decides where it stands there. */
export type KnownArticle = {
	readonly key: number;
	/** The number of its entry. */
	readonly entry: number;
	readonly instant: number | null;
	readonly minutes: number;
	readonly isTruncated: boolean;
	readonly reading: Reading;
};

export function findKnown({first}: Connection, id: string): KnownArticle | null {
	const row = first(
		`select a.key, a.entry, a.instant, a.minutes, a.flags, a.last_read, entry.progress, entry.tag_changes
		from article a join entry on entry.number = a.entry where a.id = ?`,
		[id],
	);
	if (!row) {
		return null;
	}

	const [key, entry, instant, minutes, flags, lastRead, progress, tagChanges] = row;
	return {
		key: numberIn(key),
		entry: numberIn(entry),
		instant: instant === null ? null : numberIn(instant),
		minutes: numberIn(minutes),
		isTruncated: (numberIn(flags) & flagBits.truncated) !== 0,
		reading: {
			...readFlags(numberIn(flags)),
			progress: numberIn(progress),
			lastRead: numberIn(lastRead) || null,
			...readTagChanges(textIn(tagChanges)),
		},
	};
}

/** Copy what the reader did with one article. Its words stay in the full-text index as they are: where its tags are others now, it is marked as stale. */
export function writeReading(connection: Connection, known: KnownArticle, reading: Reading): void {
	const {run} = connection;
	run('update article set flags = ?, minutes_left = ?, last_read = ? where key = ?', [
		flagsOf(reading, known.isTruncated),
		minutesLeftOf(known.minutes, reading),
		reading.lastRead ?? 0,
		known.key,
	]);
	const tagChanges = writeTagChanges(reading);
	run('update entry set progress = ?, tag_changes = ? where number = ?', [reading.progress, tagChanges, known.entry]);
	if (tagChanges !== writeTagChanges(known.reading)) {
		const own = ownTags(connection, known.entry);
		const tags = tagsFor(own, reading);
		putTags(connection, known.entry, tags, true);
		run('update entry set is_stale = 1 where number = ?', [known.entry]);
	}
}

function ownTags({first}: Connection, entry: number): readonly string[] {
	const row = first('select fields from entry where number = ?', [entry]);
	return row ? readFields(textIn(row[0]), '', '').tags : [];
}
