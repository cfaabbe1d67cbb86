/** What the program knows of an article's being read. */
export type ReadingState = 'unread' | 'reading' | 'done' | 'starred' | 'archived' | 'truncated';

export type Sort =
	| 'newest'
	| 'oldest'
	| 'title'
	| 'source'
	| 'shortest'
	| 'longest'
	| 'least-left'
	| 'last-read'
	| 'relevance'
	| 'random';

/** The words of `text` side by side, in the title, byline, source, tags or text; with `isPrefix` the last of them may go on. */
export type TextTerm = {readonly kind: 'text'; readonly text: string; readonly isPrefix: boolean};

export type StateTerm = {readonly kind: 'is'; readonly state: ReadingState};

/**
The words of `value` side by side in the source or the byline; with `isWhole` there are no others. No words and `isPrefix` ask for any source or byline at all.
*/
export type NameTerm = {
	readonly kind: 'name';
	readonly field: 'source' | 'author';
	readonly value: string;
	readonly isWhole: boolean;
	readonly isPrefix: boolean;
};

/** One whole tag, or with `isPrefix` its beginning. */
export type TagTerm = {readonly kind: 'tag'; readonly value: string; readonly isPrefix: boolean};

/** A BCP 47 tag, which stands for its narrower ones too (`en` for `en-GB`), or an English name of a language; in lower case. */
export type LangTerm = {readonly kind: 'lang'; readonly value: string};

export type FormatTerm = {readonly kind: 'format'; readonly value: string};

/**
From a date on, or before it. The date is ISO 8601, a year, a month or a day, so that it compares as text with the time of an article as it was written; or it is a day that only the clock knows.
*/
export type DateTerm = {readonly kind: 'date'; readonly side: 'after' | 'before'; readonly date: string};

export type AgeUnit = 'h' | 'd' | 'w' | 'm' | 'y';

/** Not older than so many hours, days, weeks, months or years; or older. */
export type AgeTerm = {
	readonly kind: 'age';
	readonly side: 'newer' | 'older';
	readonly count: number;
	readonly unit: AgeUnit;
};

export type Amount =
	| {readonly operator: '=' | '<' | '<=' | '>' | '>='; readonly number: number}
	| {readonly operator: '..'; readonly least: number; readonly most: number};

/** Minutes left to read, or words. */
export type AmountTerm = {readonly kind: 'amount'; readonly of: 'time' | 'words'; readonly amount: Amount};

/** A moment, in milliseconds since 1970: from it on, or before it. */
export type InstantTerm = {readonly kind: 'instant'; readonly side: 'from' | 'before'; readonly instant: number};

type TimelessTerm = TextTerm | StateTerm | NameTerm | TagTerm | LangTerm | FormatTerm | DateTerm | AmountTerm;

/** A condition as it is written. */
export type Term = TimelessTerm | AgeTerm;

/** A condition that no longer asks for the time; its dates are those of a calendar. */
export type ResolvedTerm = TimelessTerm | InstantTerm;

/** Conditions, joined. Groups hold two or more, and no group of their own kind; nothing is negated twice. */
export type Tree<T> = T | Group<T> | Negation<T>;

export type Group<T> = {readonly kind: 'and' | 'or'; readonly terms: ReadonlyArray<Tree<T>>};

export type Negation<T> = {readonly kind: 'not'; readonly term: Tree<T>};

export type Expression = Tree<Term>;

export type ResolvedExpression = Tree<ResolvedTerm>;

export type Query = {
	/** `null` for everything. */
	readonly where: Expression | null;
	/** `null` for the order that is usual where the query is asked. */
	readonly sort: Sort | null;
};

type Kinded = {readonly kind: string};

/** What all of the expressions say together; `null` of none. */
export function allOf<T extends Kinded>(expressions: ReadonlyArray<Tree<T>>): Tree<T> | null {
	return join('and', expressions);
}

/** What one of the expressions says at least; `null` of none. */
export function anyOf<T extends Kinded>(expressions: ReadonlyArray<Tree<T>>): Tree<T> | null {
	return join('or', expressions);
}

/** What the expression does not say. */
export function negate<T extends Kinded>(expression: Tree<T>): Tree<T> {
	return isNegation(expression) ? expression.term : {kind: 'not', term: expression};
}

export function isGroup<T extends Kinded>(expression: Tree<T>): expression is Group<T> {
	return expression.kind === 'and' || expression.kind === 'or';
}

export function isNegation<T extends Kinded>(expression: Tree<T>): expression is Negation<T> {
	return expression.kind === 'not';
}

function join<T extends Kinded>(kind: 'and' | 'or', expressions: ReadonlyArray<Tree<T>>): Tree<T> | null {
	const terms = expressions.flatMap(expression =>
		isGroup(expression) && expression.kind === kind ? expression.terms : [expression],
	);
	return terms.length > 1 ? {kind, terms} : (terms[0] ?? null);
}
