import {allOf, isGroup, isNegation, type TextTerm, type Tree} from './expression.js';
import {phraseOf} from './find-words.js';

/** What is looked for in the full-text index, and nothing else. */
export type TextExpression = Tree<TextTerm>;

/** A condition on the full-text index (FTS5): rows that MATCH, or with `isNegated` all others. */
export type FtsCondition = {readonly match: string; readonly isNegated: boolean};

/**
A condition as FTS5 reads it. Only words between quotes come into it, and words are letters and digits; so no query is an operator of FTS5. FTS5 knows `a NOT b` but no `NOT b`: what says nothing of what is there is turned round as a whole.
*/
export function ftsCondition(expression: TextExpression): FtsCondition {
	if (isNegation(expression)) {
		const {match, isNegated} = ftsCondition(expression.term);
		return {match, isNegated: !isNegated};
	}

	if (!isGroup(expression)) {
		const {words, isPrefix} = phraseOf(expression);
		return {match: `"${words.join(' ')}"${isPrefix ? '*' : ''}`, isNegated: false};
	}

	const conditions = expression.terms.map(ftsCondition);
	const there = conditions.filter(({isNegated}) => !isNegated).map(({match}) => match);
	const away = conditions.filter(({isNegated}) => isNegated).map(({match}) => match);
	if (expression.kind === 'and') {
		return there.length === 0 ? {match: join(away, 'OR'), isNegated: true} : without(join(there, 'AND'), away, 'OR');
	}

	// Either a or not b: not those that are b without being a.
	return away.length === 0
		? {match: join(there, 'OR'), isNegated: false}
		: {...without(join(away, 'AND'), there, 'OR'), isNegated: true};
}

function without(match: string, others: readonly string[], operator: 'AND' | 'OR'): FtsCondition {
	return {match: others.length === 0 ? match : `(${match} NOT ${join(others, operator)})`, isNegated: false};
}

function join(matches: readonly string[], operator: 'AND' | 'OR'): string {
	return matches.length === 1 ? (matches[0] ?? '') : `(${matches.join(` ${operator} `)})`;
}

export function isTextExpression<T extends {readonly kind: string}>(
	expression: Tree<T | TextTerm>,
): expression is TextExpression {
	if (isNegation(expression)) {
		return isTextExpression(expression.term);
	}

	return isGroup(expression) ? expression.terms.every(term => isTextExpression(term)) : expression.kind === 'text';
}

/** What both parts say together is what an expression says: one part that the full-text index answers at once, and the rest. */
export function splitText<T extends {readonly kind: string}>(
	where: Tree<T | TextTerm>,
): {readonly text: TextExpression | null; readonly rest: Tree<T | TextTerm> | null} {
	const terms = isGroup(where) && where.kind === 'and' ? where.terms : [where];
	return {
		text: allOf(terms.filter(term => isTextExpression(term))),
		rest: allOf(terms.filter(term => !isTextExpression(term))),
	};
}
