import type {ReadingState, Sort} from './expression.js';

export type FieldName =
	| 'is'
	| 'source'
	| 'author'
	| 'tag'
	| 'lang'
	| 'format'
	| 'after'
	| 'before'
	| 'newer'
	| 'older'
	| 'time'
	| 'words'
	| 'sort';

/** Fields whose values only the library knows. */
export type KnownField = Extract<FieldName, 'source' | 'author' | 'tag' | 'lang' | 'format'>;

export const knownFields: readonly KnownField[] = ['source', 'author', 'tag', 'lang', 'format'];

/** A value that a field may have, and what it means. */
export type Choice<Value extends string = string> = {readonly value: Value; readonly help: string};

export type Field = {
	readonly name: FieldName;
	readonly help: string;
	/** One whole term. */
	readonly example: string;
	/** All values there are, or a few that are often wanted; none where the library knows them. */
	readonly choices: readonly Choice[];
};

export const readingStates: ReadonlyArray<Choice<ReadingState>> = [
	{value: 'unread', help: 'not begun'},
	{value: 'reading', help: 'begun, not finished'},
	{value: 'done', help: 'read to the end'},
	{value: 'starred', help: 'with a star'},
	{value: 'archived', help: 'put away'},
	{value: 'truncated', help: 'excerpts, which stop before the piece does'},
];

export const sorts: ReadonlyArray<Choice<Sort>> = [
	{value: 'newest', help: 'newest first'},
	{value: 'oldest', help: 'oldest first'},
	{value: 'title', help: 'by title'},
	{value: 'source', help: 'by source'},
	{value: 'shortest', help: 'shortest first'},
	{value: 'longest', help: 'longest first'},
	{value: 'least-left', help: 'least left to read first'},
	{value: 'last-read', help: 'last read first'},
	{value: 'relevance', help: 'best match first'},
	{value: 'random', help: 'in no order'},
];

const days: readonly Choice[] = [
	{value: 'today', help: 'this day'},
	{value: 'yesterday', help: 'the day before'},
];

const ages: readonly Choice[] = [
	{value: '1d', help: 'a day'},
	{value: '1w', help: 'a week'},
	{value: '1m', help: 'a month'},
	{value: '1y', help: 'a year'},
];

/** Every field of the query language: the parser, completion, the help and the readme go by this table. */
export const fields: readonly Field[] = [
	{name: 'is', help: 'what became of it', example: 'is:unread', choices: readingStates},
	{name: 'source', help: 'words of its source; := for all of them', example: 'source:"Harbour Post"', choices: []},
	{name: 'author', help: 'words of its byline; := for all of them', example: 'author:calder', choices: []},
	{name: 'tag', help: 'one of its tags', example: 'tag:sea', choices: []},
	{name: 'lang', help: 'its language, by tag or by name', example: 'lang:en', choices: []},
	{name: 'format', help: 'the format of its file', example: 'format:markdown', choices: []},
	{name: 'after', help: 'from this day, month or year on', example: 'after:2023-09-01', choices: days},
	{name: 'before', help: 'before this day, month or year', example: 'before:2024', choices: days},
	{name: 'newer', help: 'at most this old, in hours, days, weeks, months or years', example: 'newer:2w', choices: ages},
	{name: 'older', help: 'older than this', example: 'older:1y', choices: ages},
	{
		name: 'time',
		help: 'minutes left to read',
		example: 'time:<15',
		choices: [
			{value: '<5', help: 'less than 5 minutes left'},
			{value: '<15', help: 'less than 15 minutes left'},
			{value: '15..30', help: '15 to 30 minutes left'},
			{value: '>30', help: 'more than 30 minutes left'},
		],
	},
	{
		name: 'words',
		help: 'its length in words',
		example: 'words:1000..3000',
		choices: [
			{value: '<500', help: 'less than 500 words'},
			{value: '500..2000', help: '500 to 2,000 words'},
			{value: '>2000', help: 'more than 2,000 words'},
		],
	},
	{name: 'sort', help: 'the order', example: 'sort:least-left', choices: sorts},
];

export const fieldNames: readonly FieldName[] = fields.map(({name}) => name);

const byName: ReadonlyMap<string, Field> = new Map(fields.map(field => [field.name, field]));

/** The field of a name, in either case; `null` when there is none. */
export function fieldNamed(name: string): Field | null {
	return byName.get(name.toLowerCase()) ?? null;
}

/** How terms are written and joined, apart from fields. */
export const notations: ReadonlyArray<{readonly example: string; readonly help: string}> = [
	{example: 'tide tab', help: 'words that begin so, all of them, anywhere in title, byline, source, tags or text'},
	{example: '"tide table"', help: 'whole words, side by side'},
	{example: '"tide tab"*', help: 'the same, but the last may go on'},
	{example: '-tag:work', help: 'all but these'},
	{example: 'rain or snow', help: 'one of them'},
	{example: 'sea (rain or snow)', help: 'parentheses group: or joins less closely than a space'},
];
