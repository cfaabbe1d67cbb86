import {type ArticleRecord, type FieldName, fieldNames, partNames} from './record.js';

/** The names of parts of a record, as they are written one by one. */
export type Parts = {
	readonly fields: readonly FieldName[];
	readonly tags: readonly string[];
	/** Ids. */
	readonly highlights: readonly string[];
	/** Letters. */
	readonly bookmarks: readonly string[];
	/** When they began. */
	readonly sessions: readonly number[];
};

/** All parts of a record. */
export function allParts({tags, highlights, bookmarks, sessions}: ArticleRecord): Parts {
	return {
		fields: fieldNames,
		tags: [...tags.keys()],
		highlights: [...highlights.keys()],
		bookmarks: [...bookmarks.keys()],
		sessions: [...sessions.keys()],
	};
}

/** The parts of a record that are other objects than those that are known. */
export function changedParts(record: ArticleRecord, known: ArticleRecord): Parts {
	return {
		fields: fieldNames.filter(name => record.fields[name] !== known.fields[name]),
		tags: changedKeys(record.tags, known.tags),
		highlights: changedKeys(record.highlights, known.highlights),
		bookmarks: changedKeys(record.bookmarks, known.bookmarks),
		sessions: changedKeys(record.sessions, known.sessions),
	};
}

export function hasParts(parts: Parts): boolean {
	return Object.values(parts).some(names => names.length > 0);
}

/** How many values a record holds: fields, tags, highlights and each part of these, bookmarks, and sessions. */
export function countValues({fields, tags, highlights, bookmarks, sessions}: ArticleRecord): number {
	const ofFields = fieldNames.filter(name => fields[name] !== null).length;
	const ofHighlights = [...highlights.values()].map(
		highlight => 1 + partNames.filter(name => highlight[name] !== null).length,
	);
	return ofHighlights.reduce((sum, count) => sum + count, ofFields + tags.size + bookmarks.size + sessions.size);
}

function changedKeys<Key>(values: ReadonlyMap<Key, unknown>, known: ReadonlyMap<Key, unknown>): readonly Key[] {
	return [...values.keys()].filter(key => values.get(key) !== known.get(key));
}
