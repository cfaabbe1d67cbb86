import {groupDigits} from '../article/dates.js';
import {allOf, anyOf, type Expression, negate, type Query, type Sort} from './expression.js';
import type {Mistake} from './mistake.js';
import {readToken} from './read-token.js';
import {type TermToken, type Token, tokensOf} from './tokens.js';
import {queryWords} from './words-of.js';

/** A query as far as it makes sense, and what does not, from left to right. What is mistaken is left out of the query. */
export type ParsedQuery = Query & {readonly mistakes: readonly Mistake[]};

/** How deep parentheses may stand in each other: the index (FTS5) has a stack of 100 for all that it reads. */
export const mostNested = 8;

/** How many words and signs count: each costs the index a look. */
export const mostParts = 1000;

/** What stands between two parentheses, or in the whole query: alternatives, parted by `or`, of terms side by side. */
type Level = {
	readonly open: Token | null;
	readonly isNegated: boolean;
	readonly alternatives: Expression[];
	terms: Expression[];
	/** Something stands there since the last `or`, if only a mistake. */
	hasTerm: boolean;
	or: Token | null;
};

/** What is known of a query while it is read. */
type Draft = {
	readonly text: string;
	readonly isTyping: boolean;
	/** From the whole query to the innermost parentheses. */
	readonly levels: [Level, ...Level[]];
	readonly mistakes: Mistake[];
	sort: Sort | null;
	/** A `-` stands before what comes next. */
	isNegated: boolean;
};

/**
Understand a query. Any text has a meaning, found in linear time, though perhaps with mistakes.

Terms side by side must all be true; `or` joins less closely. A plain word stands for any word that begins so, with or without a `*`; one in quotes for the whole word. While the query is being typed (`isTyping`) what stands last is taken for a beginning too, unless a space or a quote ended it.
*/
export function parseQuery(text: string, {isTyping = false}: {readonly isTyping?: boolean} = {}): ParsedQuery {
	const draft: Draft = {
		text,
		isTyping,
		levels: [levelOf(null, false)],
		mistakes: [],
		sort: null,
		isNegated: false,
	};
	const reason = read(draft);
	while (draft.levels.length > 1) {
		if (reason === null) {
			noteUnclosed(draft);
		}

		closeLevel(draft);
	}

	noteLonelyOr(draft);
	const mistakes = draft.mistakes.toSorted((a, b) => a.from - b.from);
	return {where: expressionOf(draft.levels[0]), sort: draft.sort, mistakes};
}

/** Read all tokens, or say why not: the mistake is noted. */
function read(draft: Draft): string | null {
	let parts = 0;
	for (const token of tokensOf(draft.text)) {
		parts += token.kind === 'term' && token.name === null ? Math.max(1, queryWords(token.value).length) : 1;
		const reason =
			parts > mostParts
				? `A query has ${groupDigits(mostParts)} words and signs at most; from here on it is left out, so shorten it.`
				: token.kind === 'open' && draft.levels.length > mostNested
					? `Parentheses stand ${mostNested} deep at most; from here on the query is left out, so remove some.`
					: null;
		if (reason !== null) {
			note(draft, token.from, draft.text.length, reason, false);
			return reason;
		}

		take(draft, token);
	}

	return null;
}

function take(draft: Draft, token: Token): void {
	const {levels} = draft;
	switch (token.kind) {
		case 'open':
			levels.push(levelOf(token, draft.isNegated));
			draft.isNegated = false;
			return;
		case 'close':
			if (levels.length === 1) {
				note(
					draft,
					token.from,
					token.to,
					'This ) closes nothing; remove it, or put a ( where its group begins.',
					false,
				);
				return;
			}

			noteEmpty(draft, token);
			closeLevel(draft);
			return;
		case 'minus':
			draft.isNegated = !draft.isNegated;
			return;
		case 'or':
			takeOr(draft, token);
			return;
		case 'term':
			takeTerm(draft, token);
	}
}

function takeOr(draft: Draft, token: Token): void {
	const level = innermost(draft);
	if (!level.hasTerm) {
		noteLonely(draft, token);
		return;
	}

	const terms = allOf(level.terms);
	if (terms) {
		level.alternatives.push(terms);
	}

	level.terms = [];
	level.hasTerm = false;
	level.or = token;
}

function takeTerm(draft: Draft, token: TermToken): void {
	const {text, isTyping, isNegated} = draft;
	const isUnclosed = token.isQuoted && !token.isClosed;
	const isOpen = isTyping && token.to === text.length && (isUnclosed || !token.isQuoted);
	draft.isNegated = false;
	if (isUnclosed) {
		const quote = text.indexOf('"', token.valueFrom);
		note(draft, quote, token.to, 'This quote is never closed; end it with a ".', true);
	}

	const reading = isUnclosed && token.value.trim() === '' ? null : readToken(token, text, isOpen);
	switch (reading?.kind) {
		case 'term':
			addTerm(draft, isNegated ? negate(reading.term) : reading.term);
			return;
		case 'sort':
			takeSort(draft, token, reading.sort, isNegated);
			return;
		case 'mistake':
			draft.mistakes.push(reading.mistake);
			addTerm(draft, null);
			return;
		case undefined:
			addTerm(draft, null);
	}
}

function takeSort(draft: Draft, token: TermToken, sort: Sort, isNegated: boolean): void {
	if (isNegated) {
		note(draft, token.from, token.to, 'An order excludes nothing; remove the - before sort:.', false);
	} else if (draft.sort !== null) {
		note(draft, token.from, token.to, `A query has one order; remove this one or sort:${draft.sort}.`, false);
	} else {
		draft.sort = sort;
	}
}

function closeLevel(draft: Draft): void {
	noteLonelyOr(draft);
	const level = draft.levels.pop();
	const expression = level && expressionOf(level);
	addTerm(draft, expression ? (level.isNegated ? negate(expression) : expression) : null);
}

function expressionOf({alternatives, terms}: Level): Expression | null {
	const last = allOf(terms);
	return anyOf(last ? [...alternatives, last] : alternatives);
}

/** Add a term to where one stands; `null` for one that is mistaken. */
function addTerm(draft: Draft, term: Expression | null): void {
	const level = innermost(draft);
	level.hasTerm = true;
	if (term) {
		level.terms.push(term);
	}
}

function innermost({levels}: Draft): Level {
	return levels.at(-1) ?? levels[0];
}

function levelOf(open: Token | null, isNegated: boolean): Level {
	return {open, isNegated, alternatives: [], terms: [], hasTerm: false, or: null};
}

function noteUnclosed(draft: Draft): void {
	const {open} = innermost(draft);
	if (open) {
		note(draft, open.from, open.to, 'This ( is never closed; put a ) where its group ends.', true);
	}
}

function noteEmpty(draft: Draft, close: Token): void {
	const {open, hasTerm, or} = innermost(draft);
	if (open && !hasTerm && !or) {
		note(draft, open.from, close.to, 'There is nothing between these parentheses; remove them.', false);
	}
}

function noteLonelyOr(draft: Draft): void {
	const {or, hasTerm} = innermost(draft);
	if (or && !hasTerm) {
		noteLonely(draft, or);
	}
}

function noteLonely(draft: Draft, or: Token): void {
	const reason =
		'or stands between two terms, and one is missing; write it, or put "or" in quotes to look for the word.';
	note(draft, or.from, or.to, reason, draft.text.slice(or.to).trim() === '');
}

function note(draft: Draft, from: number, to: number, reason: string, isUnfinished: boolean): void {
	draft.mistakes.push({from, to, reason, isUnfinished});
}
