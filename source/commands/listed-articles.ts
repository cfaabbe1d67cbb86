import type {LibraryIndex} from '../library/index/open-index.js';
import type {ListedArticle} from '../library/index/read-articles.js';
import type {Sort} from '../query/expression.js';
import type {CommandLibrary} from './open-library.js';
import {type AskedQuery, conditionOf} from './read-query.js';

/** So many articles are read at a time: all of them are more than is needed at once. */
const pageSize = 500;

/** The keys of the articles that a query asks for, at most so many (`null` for all), in its order or else in the usual one. */
export function keysOf(
	{index, pace}: Pick<CommandLibrary, 'index' | 'pace'>,
	query: AskedQuery,
	usual: Sort,
	limit: number | null,
): readonly number[] {
	const seed = 1 + Math.floor(Math.random() * 0x7f_ff_ff_ff);
	return index.listKeys(
		{where: conditionOf(query, pace), sort: query.sort ?? usual, seed},
		null,
		limit ?? Number.POSITIVE_INFINITY,
	).keys;
}

/** The articles of keys, read as they are asked for. */
export function* articlesOf(index: LibraryIndex, keys: readonly number[]): Generator<ListedArticle> {
	for (let from = 0; from < keys.length; from += pageSize) {
		yield* index.articlesOf(keys.slice(from, from + pageSize));
	}
}
