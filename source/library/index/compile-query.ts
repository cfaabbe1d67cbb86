import {
	type Amount,
	allOf,
	anyOf,
	type DateTerm,
	isGroup,
	isNegation,
	type LangTerm,
	type NameTerm,
	type ReadingState,
	type ResolvedExpression,
	type ResolvedTerm,
	type TagTerm,
} from '../../query/expression.js';
import {foldLabel} from '../../query/fold-label.js';
import {ftsCondition, isTextExpression} from '../../query/fts-condition.js';
import {matchesLang} from '../../query/match-subject.js';
import {queryWords} from '../../query/words-of.js';
import type {Sql} from './connection.js';
import type {FlagGroup} from './flag-groups.js';
import {noWords} from './folded.js';
import {flagBits, statuses} from './reading.js';

/** What a query must know of the library to become SQL. */
export type Vocabulary = {
	/** Every language that an article has, as it is written. */
	readonly languages: () => readonly string[];
	/** How many articles have which flags. */
	readonly flagGroups: () => readonly FlagGroup[];
};

/**
A condition on the table `article` (as `a`) that says what an expression says: each part of it is true or false and never unknown, so that `not` turns it round. `matchesSubject` in query/ tells what it means.
*/
export function compileQuery(expression: ResolvedExpression, vocabulary: Vocabulary): Sql {
	if (isTextExpression(expression)) {
		const {match, isNegated} = ftsCondition(expression);
		return {
			sql: `a.key ${isNegated ? 'not in' : 'in'} (select rowid from search where search match ?)`,
			values: [match],
		};
	}

	if (isNegation(expression)) {
		const {sql, values} = compileQuery(expression.term, vocabulary);
		return {sql: `not (${sql})`, values};
	}

	if (isGroup(expression)) {
		const {kind, terms} = expression;
		const texts = terms.filter(term => isTextExpression(term));
		const text = kind === 'and' ? allOf(texts) : anyOf(texts);
		const others: readonly ResolvedExpression[] = terms.filter(term => !isTextExpression(term));
		// What is looked for in the full-text index is looked for there at once.
		return join(
			kind,
			(text ? [text, ...others] : others).map(term => compileQuery(term, vocabulary)),
		);
	}

	return compileTerm(expression, vocabulary);
}

/** In halves of halves: SQLite bears a thousand conditions side by side, but not one within the other. */
function join(kind: 'and' | 'or', parts: readonly Sql[]): Sql {
	const [first = nothing, second] = parts;
	if (!second) {
		return first;
	}

	const middle = Math.ceil(parts.length / 2);
	const [left, right] = [join(kind, parts.slice(0, middle)), join(kind, parts.slice(middle))];
	return {sql: `(${left.sql} ${kind} ${right.sql})`, values: [...left.values, ...right.values]};
}

const nothing: Sql = {sql: '0', values: []};

/*
A `+` keeps a column's index out of it: it would find what a term asks for, and then all of that must be sorted. Only what few articles have is worth it.
*/
function compileTerm(term: ResolvedTerm, vocabulary: Vocabulary): Sql {
	switch (term.kind) {
		case 'text':
			// A text by itself is a text expression: the full-text index has answered.
			return nothing;
		case 'is':
			return compileState(term.state);
		case 'name':
			return compileName(term);
		case 'tag':
			return compileTag(term);
		case 'lang':
			return compileLang(term, vocabulary);
		case 'format':
			return {sql: 'a.format = ?', values: [foldLabel(term.value)]};
		case 'date':
			return compileTime('a.time', term.side, term.date);
		case 'instant':
			return compileTime('a.instant', term.side, term.instant);
		case 'amount':
			return compileAmount(term.of === 'time' ? '+a.minutes_left' : '+a.words', term.amount);
	}
}

function compileState(state: ReadingState): Sql {
	switch (state) {
		case 'unread':
		case 'reading':
		case 'done':
			return {sql: `a.flags & ${flagBits.status} = ${statuses.indexOf(state)}`, values: []};
		case 'starred':
		case 'archived':
		case 'truncated':
			return {sql: `a.flags & ${flagBits[state]} <> 0`, values: []};
	}
}

function compileName({field, value, isWhole, isPrefix}: NameTerm): Sql {
	const column = field === 'source' ? 'a.source' : 'a.byline';
	if (value === '') {
		return isPrefix ? {sql: `${column} <> ?`, values: [noWords]} : nothing;
	}

	const words = queryWords(value);
	if (words.length === 0) {
		return nothing;
	}

	const row = ` ${words.join(' ')}${isPrefix ? '' : ' '}`;
	if (!isWhole) {
		return {sql: `instr(${column}, ?) > 0`, values: [row]};
	}

	return isPrefix ? {sql: `instr(${column}, ?) = 1`, values: [row]} : {sql: `${column} = ?`, values: [row]};
}

function compileTag({value, isPrefix}: TagTerm): Sql {
	return {
		sql: `a.entry in (select tagged.entry from tag join tagged on tagged.tag = tag.number where ${isPrefix ? 'instr(tag.folded, ?) = 1' : 'tag.folded = ?'})`,
		values: [foldLabel(value)],
	};
}

function compileLang(term: LangTerm, {languages}: Vocabulary): Sql {
	const wanted = languages().filter(language => matchesLang(term, language));
	return {sql: '+a.lang in (select value from json_each(?))', values: [JSON.stringify(wanted)]};
}

function compileTime(column: string, side: DateTerm['side'] | 'from', limit: string | number): Sql {
	return {sql: `(${column} is not null and ${column} ${side === 'before' ? '<' : '>='} ?)`, values: [limit]};
}

function compileAmount(column: string, amount: Amount): Sql {
	return amount.operator === '..'
		? {sql: `(${column} >= ? and ${column} <= ?)`, values: [amount.least, amount.most]}
		: {sql: `${column} ${amount.operator} ?`, values: [amount.number]};
}
