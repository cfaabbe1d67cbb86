import {sourceName} from '../article/entry.js';
import {languageName} from '../article/language-name.js';
import {
	type Amount,
	isGroup,
	isNegation,
	type LangTerm,
	type NameTerm,
	type ReadingState,
	type ResolvedExpression,
	type ResolvedTerm,
	type TagTerm,
	type TextTerm,
} from './expression.js';
import {phraseOf, standsAt, standsIn} from './find-words.js';
import {foldLabel} from './fold-label.js';
import {columnsOf, type Subject} from './subject.js';
import {type Word, wordsOf} from './words-of.js';

/**
Whether an article is what a query asks for. This is what the query language means; the library asks its index instead, and must find the same.
*/
export function matchesSubject(expression: ResolvedExpression, subject: Subject): boolean {
	let rows: ReadonlyArray<readonly Word[]> | null = null;
	const rowsOfSubject = (): ReadonlyArray<readonly Word[]> => {
		rows ??= Object.values(columnsOf(subject)).map(wordsOf);
		return rows;
	};

	return matchesBy(expression, subject, term => {
		const phrase = phraseOf(term);
		return rowsOfSubject().some(row => standsIn(phrase, row));
	});
}

/** The same where something else tells whether the words of a term stand in the texts. */
export function matchesBy(
	expression: ResolvedExpression,
	subject: Omit<Subject, 'text'>,
	hasWords: (term: TextTerm) => boolean,
): boolean {
	if (isNegation(expression)) {
		return !matchesBy(expression.term, subject, hasWords);
	}

	if (isGroup(expression)) {
		const matches = (term: ResolvedExpression): boolean => matchesBy(term, subject, hasWords);
		return expression.kind === 'and' ? expression.terms.every(matches) : expression.terms.some(matches);
	}

	return matchesTerm(expression, subject, hasWords);
}

/** The same as far as it can be told without the article's text: `null` when that decides. */
export function matchesKnown(expression: ResolvedExpression, subject: Omit<Subject, 'text'>): boolean | null {
	if (isNegation(expression)) {
		const matches = matchesKnown(expression.term, subject);
		return matches === null ? null : !matches;
	}

	if (!isGroup(expression)) {
		return expression.kind === 'text' ? null : matchesTerm(expression, subject, () => false);
	}

	const decisive = expression.kind === 'or';
	const parts = expression.terms.map(term => matchesKnown(term, subject));
	return parts.includes(decisive) ? decisive : parts.includes(null) ? null : !decisive;
}

function matchesTerm(
	term: ResolvedTerm,
	subject: Omit<Subject, 'text'>,
	hasWords: (term: TextTerm) => boolean,
): boolean {
	switch (term.kind) {
		case 'text':
			return hasWords(term);

		case 'is':
			return hasState(subject, term.state);
		case 'name':
			return matchesName(term, term.field === 'source' ? sourceName(subject) : subject.byline);
		case 'tag':
			return subject.tags.some(tag => matchesTag(term, tag));
		case 'lang':
			return matchesLang(term, subject.lang);
		case 'format':
			return foldLabel(subject.format) === foldLabel(term.value);
		case 'date': {
			// As it was written, so that what is found is what the list shows.
			const time = timeOf(subject);
			return time !== null && time >= term.date === (term.side === 'after');
		}

		case 'instant': {
			const moment = Date.parse(timeOf(subject) ?? '');
			return !Number.isNaN(moment) && moment >= term.instant === (term.side === 'from');
		}

		case 'amount':
			return matchesAmount(term.amount, term.of === 'time' ? subject.minutesLeft : subject.wordCount);
	}
}

function hasState(subject: Omit<Subject, 'text'>, state: ReadingState): boolean {
	switch (state) {
		case 'unread':
		case 'reading':
		case 'done':
			return subject.status === state;
		case 'starred':
			return subject.isStarred;
		case 'archived':
			return subject.isArchived;
		case 'truncated':
			return subject.truncated;
	}
}

/** The time by which an article is listed: of its publication, or else of its file. */
function timeOf({publishedTime, savedTime}: Pick<Subject, 'publishedTime' | 'savedTime'>): string | null {
	return publishedTime ?? savedTime;
}

/** Whether a source or a byline is one that a term asks for. */
export function matchesName({value, isWhole, isPrefix}: NameTerm, name: string | null): boolean {
	const row = wordsOf(name ?? '');
	if (value === '') {
		return isPrefix && row.length > 0;
	}

	const phrase = phraseOf({text: value, isPrefix});
	return isWhole ? standsAt(phrase, row, 0) && (isPrefix || row.length === phrase.words.length) : standsIn(phrase, row);
}

/** Whether a tag is one that a term asks for. */
export function matchesTag({value, isPrefix}: TagTerm, tag: string): boolean {
	const [wanted, there] = [foldLabel(value), foldLabel(tag)];
	return isPrefix ? there.startsWith(wanted) : there === wanted;
}

/** Whether a language (BCP 47) is one that a term asks for. */
export function matchesLang({value}: LangTerm, lang: string | null): boolean {
	const tag = (lang ?? '').toLowerCase().replaceAll('_', '-');
	return tag !== '' && (tag === value || tag.startsWith(`${value}-`) || languageName(tag).toLowerCase() === value);
}

/** Whether a number is one that an amount stands for. */
export function matchesAmount(amount: Amount, number: number): boolean {
	switch (amount.operator) {
		case '=':
			return number === amount.number;
		case '<':
			return number < amount.number;
		case '<=':
			return number <= amount.number;
		case '>':
			return number > amount.number;
		case '>=':
			return number >= amount.number;
		case '..':
			return number >= amount.least && number <= amount.most;
	}
}
