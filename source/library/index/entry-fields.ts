import type {Entry} from '../../article/entry.js';

/** What an entry is made of, but for what other columns hold and what only a reader of the text asks for. */
type Fields = Omit<Entry, 'id' | 'path' | 'isWholePage'>;

/*
In this order an entry stands in the index: without the names, which would be a quarter of it. All fields must be here; a change of the order asks for another version of the index.
*/
const places: Readonly<Record<keyof Fields, number>> = {
	title: 0,
	titleIsDerived: 1,
	byline: 2,
	siteName: 3,
	url: 4,
	publishedTime: 5,
	lang: 6,
	dir: 7,
	excerpt: 8,
	truncated: 9,
	tags: 10,
	related: 11,
	format: 12,
	savedTime: 13,
	wordCount: 14,
	readingMinutes: 15,
	outline: 16,
};

const names = (Object.keys(places) as ReadonlyArray<keyof Fields>).toSorted((a, b) => places[a] - places[b]);

/** An entry as text, without its id and path. */
export function writeFields(entry: Entry): string {
	return JSON.stringify(names.map(name => entry[name]));
}

/** The entry of a text that `writeFields` made. */
export function readFields(text: string, id: string, path: string): Entry {
	const values: readonly unknown[] = JSON.parse(text);
	const fields = Object.fromEntries(names.map((name, index) => [name, values[index]]));
	// Nobody else writes this column, and no other version does.
	return {id, path, ...(fields as Fields)};
}
