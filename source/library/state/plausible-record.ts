import {isHighlightId, isLetter} from './annotation-forms.js';
import {isArticleId, readTag} from './forms.js';
import {
	type ArticleRecord,
	eachField,
	eachPart,
	type FieldName,
	type Fields,
	fieldNames,
	type HighlightPart,
	partNames,
	partOf,
	type Stamped,
} from './record.js';
import {isPlausibleTime} from './stamp.js';

/** The time of what has none that makes sense: it counts where nothing else is known. */
const unknownTime = 1;

/**
A record from another machine, or out of a damaged file, as it may be merged into ours; `null` when it has no id. What is dated far in the future would win for ever, so its time counts as unknown. Tags that are none are left out, and so are highlights and bookmarks without a name of theirs, and sessions of the future: without their time they say nothing. `now` in milliseconds since 1970.
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
		highlights: new Map(
			[...record.highlights].flatMap(([id, highlight]) => {
				const {created} = highlight;
				const parts = eachPart(<Name extends HighlightPart>(name: Name) => {
					const stamped = partOf(highlight, name);
					return stamped && plausible(stamped);
				});
				const isCreated = created !== null && isPlausibleTime(created, now);
				return isHighlightId(id) ? [[id, {created: isCreated ? created : null, ...parts}] as const] : [];
			}),
		),
		bookmarks: new Map(
			[...record.bookmarks].flatMap(([letter, stamped]) =>
				isLetter(letter) ? [[letter, plausible(stamped)] as const] : [],
			),
		),
		sessions: new Map([...record.sessions].filter(([start]) => isPlausibleTime(start, now))),
	};
}

/** The names of the fields, tags, highlights and bookmarks of a record that are dated far in the future. */
export function futureParts(record: ArticleRecord, now: number): readonly string[] {
	const fields = fieldNames.filter(name => {
		const stamped = record.fields[name];
		return stamped !== null && !isPlausibleTime(stamped.time, now);
	});
	const tags = [...record.tags].flatMap(([tag, {time}]) => (isPlausibleTime(time, now) ? [] : [`the tag ${tag}`]));
	const highlights = [...record.highlights].flatMap(([id, highlight]) => {
		const times = [highlight.created, ...partNames.map(name => highlight[name]?.time ?? null)];
		return times.every(time => time === null || isPlausibleTime(time, now)) ? [] : [`the highlight ${id}`];
	});
	const bookmarks = [...record.bookmarks].flatMap(([letter, {time}]) =>
		isPlausibleTime(time, now) ? [] : [`the bookmark ${letter}`],
	);
	return [...fields, ...tags, ...highlights, ...bookmarks];
}
