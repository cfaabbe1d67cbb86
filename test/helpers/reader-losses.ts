import {type ArticleRecord, emptyRecord} from '../../source/library/state/record.js';
import type {GrownArticle} from './growing-library.js';
import type {Memory, Seen} from './random-reader.js';

/** What became of the articles, by their ids. */
export type Records = ReadonlyMap<string, ArticleRecord>;

/** What the state should hold after a kill by what was seen before it, and does not, as sentences; `before` is what it held when the program was started. */
export function lossesOf(
	articles: readonly GrownArticle[],
	{seen, certainUntil, unanswered}: Memory,
	before: Records,
	after: Records,
): readonly string[] {
	const losses = articles.flatMap(({number, id}) => {
		const own = seen.filter(({article}) => article === number);
		const record = after.get(id) ?? emptyRecord(id);
		const found = own.length === 0 ? changesOf(record, before.get(id)) : lost(record, own, certainUntil);
		// A key was heard, and what it did is written, but nobody saw it.
		return number === unanswered?.article ? [] : found.map(what => `Piece ${number}: ${what}`);
	});
	return losses.length === 1 && unanswered?.opens ? [] : losses;
}

/** Nobody did anything with it. */
function changesOf(record: ArticleRecord, before: ArticleRecord | undefined): readonly string[] {
	const [is, was] = [record, before ?? emptyRecord(record.id)].map(each => JSON.stringify(each.fields));
	return is === was ? [] : [`is ${is} and was ${was}`];
}

/** What holds is what was seen last that is certain, or something that was seen since. */
function lost({fields}: ArticleRecord, seen: readonly Seen[], certainUntil: number): readonly string[] {
	const possible = (kind: (each: Seen) => boolean): readonly Seen[] => {
		const own = seen.filter(kind);
		const last = own.findLastIndex(({time}) => time <= certainUntil);
		return last === -1 ? [] : own.slice(last);
	};

	const pages = possible(({kind}) => kind === 'open').flatMap(each => (each.kind === 'open' ? [each.words] : []));
	const word = /a\d+p\d+w\d+/.exec(fields.place?.value.exact ?? '')?.[0] ?? 'nowhere';
	const flags = (['archived', 'done', 'starred'] as const).flatMap(field => {
		const told = possible(each => each.kind === 'told' && each.field === field);
		const values = told.flatMap(each => (each.kind === 'told' ? [each.value] : []));
		// Whoever reads to the end has read it.
		const isReadSince =
			field === 'done' && seen.some(each => each.kind === 'open' && each.time >= (told[0]?.time ?? 0));
		const value = fields[field]?.value ?? false;
		return values.length === 0 || values.includes(value) || isReadSince
			? []
			: [`${field} is ${value}, and was told to be ${values.join(', ')}`];
	});
	return [
		...(pages.length === 0 || pages.some(words => words.has(word))
			? []
			: [`is at ${word}, and was seen ${pages.map(edgesOf).join(', ')}`]),
		...flags,
	];
}

const edgesOf = (words: ReadonlySet<string>): string => `from ${[...words][0]} to ${[...words].at(-1)}`;
