import {isPlausibleTime} from './change.js';
import {isArticleId, readTag} from './forms.js';
import {type ArticleRecord, eachField, type FieldName, type Fields, fieldNames, type Stamped} from './record.js';

/** The time of what has none that makes sense: it counts where nothing else is known. */
const unknownTime = 1;

/**
A record from another machine, or out of a damaged file, as it may be merged into ours; `null` when it has no id. What is dated far in the future would win for ever, so its time counts as unknown. Tags that are none are left out. `now` in milliseconds since 1970.
*/
export function plausibleRecord(record: ArticleRecord, now: number): ArticleRecord | null {
	if (!isArticleId(record.id)) {
		return null;
	}

	const plausible = <Value>({value, time}: Stamped<Value>): Stamped<Value> => ({
		value,
		time: isPlausibleTime(time, now) ? time : unknownTime,
	});
	return {
		id: record.id,
		fields: eachField(<Name extends FieldName>(name: Name) => {
			const stamped: Stamped<Fields[Name]> | null = record.fields[name];
			return stamped && plausible(stamped);
		}),
		tags: new Map(
			[...record.tags].flatMap(([tag, stamped]) => (readTag(tag) === tag ? [[tag, plausible(stamped)] as const] : [])),
		),
	};
}

/** The names of the fields and tags of a record that are dated far in the future. */
export function futureParts(record: ArticleRecord, now: number): readonly string[] {
	const fields = fieldNames.filter(name => {
		const stamped = record.fields[name];
		return stamped !== null && !isPlausibleTime(stamped.time, now);
	});
	const tags = [...record.tags].flatMap(([tag, {time}]) => (isPlausibleTime(time, now) ? [] : [`the tag ${tag}`]));
	return [...fields, ...tags];
}
