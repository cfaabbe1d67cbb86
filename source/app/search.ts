import type {Expression, Sort} from '../query/expression.js';
import type {Mistake} from '../query/mistake.js';
import {type ParsedQuery, parseQuery} from '../query/parse-query.js';
import type {Passage} from '../query/passage.js';
import type {ArticleKey, List} from './list.js';

/** The list as a query narrows it down. */
export type Search = {
	/** The query as it was typed. */
	readonly text: string;
	/** What is typed goes into the query; otherwise it was closed with Enter and the list has the keys again. */
	readonly isTyping: boolean;
	/** The order that was chosen for what is found; `null` for the one that follows from the query. */
	readonly sort: Sort | null;
	/** The list as it was before, to come back to. */
	readonly before: List;
	/** The words of the article under the cursor that were found. */
	readonly passage: {readonly key: ArticleKey; readonly passage: Passage | null} | null;
	/** What Tab has offered last, to go on from. */
	readonly completion: {readonly from: number; readonly candidates: readonly string[]; readonly index: number} | null;
};

export function queryOf({text, isTyping}: Pick<Search, 'text' | 'isTyping'>): ParsedQuery {
	// What stands last goes on being a beginning when Enter has ended the typing: the same articles are found.
	const query = parseQuery(text, {isTyping: true});
	return isTyping ? query : {...query, mistakes: parseQuery(text).mistakes};
}

/** What the library is asked for: newest first while one types, the best first after Enter. */
export function requestOf(search: Pick<Search, 'text' | 'isTyping' | 'sort'>): {
	readonly where: Expression | null;
	readonly sort: Sort;
} {
	const {where, sort} = queryOf(search);
	return {where, sort: search.sort ?? sort ?? (search.isTyping || where === null ? 'newest' : 'relevance')};
}

/** The first mistake that typing on will not mend. */
export function mistakeOf(search: Search): Mistake | null {
	return queryOf(search).mistakes.find(({isUnfinished}) => !(isUnfinished && search.isTyping)) ?? null;
}
