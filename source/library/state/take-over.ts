import {transact} from '../open-database.js';
import {plausibleRecord} from './plausible-record.js';
import type {ReaderState} from './reader-state.js';
import type {ArticleRecord} from './record.js';
import {readRecords} from './rows.js';
import {mergeInto} from './save-records.js';
import {change} from './use-database.js';

/**
Take over what became of articles in another program, all of it or nothing. It counts as long past: whatever the reader did here stays, and so does a highlight that is known, also one that was removed. Returns of how many articles something new was known. Throws what `stateReason()` says to people. `now` in milliseconds since 1970.
*/
export function takeOver(state: ReaderState, records: readonly ArticleRecord[], now: number): number {
	const plausible = records.flatMap(record => plausibleRecord(record, now) ?? []);
	if (plausible.length === 0) {
		return 0;
	}

	return change(
		state,
		database =>
			transact(database, () => {
				const known = readRecords(
					database,
					plausible.map(({id}) => id),
				);
				return mergeInto(
					database,
					plausible.map(record => withoutKnown(record, known.get(record.id))),
				);
			}),
		now,
	);
}

/** The text may have been fetched anew since, so that a passage stands elsewhere: where it is known to stand here is right. */
function withoutKnown(record: ArticleRecord, known: ArticleRecord | undefined): ArticleRecord {
	return known === undefined
		? record
		: {...record, highlights: new Map([...record.highlights].filter(([id]) => !known.highlights.has(id)))};
}
