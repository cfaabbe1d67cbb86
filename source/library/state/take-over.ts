import {transact} from '../open-database.js';
import {plausibleRecord} from './plausible-record.js';
import type {ReaderState} from './reader-state.js';
import {type ArticleRecord, eachField, type FieldName, type Fields, type Stamped} from './record.js';
import {readRecords} from './rows.js';
import {mergeInto} from './save-records.js';
import {change} from './use-database.js';

/**
Take over what became of articles in another program, all of it or nothing. Whatever is known here already stays, so does a highlight that was removed, and a star that was taken away. Returns of how many articles something new was known. Throws what `stateReason()` says to people. `now` in milliseconds since 1970.
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

/** What is known here stays: a passage that was found in a text that was fetched since stands where it was found. */
function withoutKnown(record: ArticleRecord, known: ArticleRecord | undefined): ArticleRecord {
	if (known === undefined) {
		return record;
	}

	return {
		...record,
		fields: eachField(<Name extends FieldName>(name: Name) => {
			const there: Stamped<Fields[Name]> | null = known.fields[name];
			const given: Stamped<Fields[Name]> | null = record.fields[name];
			return there === null ? given : null;
		}),
		tags: withoutKeysOf(known.tags, record.tags),
		highlights: withoutKeysOf(known.highlights, record.highlights),
	};
}

function withoutKeysOf<Value>(
	known: ReadonlyMap<string, Value>,
	given: ReadonlyMap<string, Value>,
): Map<string, Value> {
	return new Map([...given].filter(([key]) => !known.has(key)));
}
