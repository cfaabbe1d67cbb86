import {languageNames} from '../article/language-name.js';
import type {Sort, Term} from './expression.js';
import {type Choice, type Field, type FieldName, fieldNamed, fieldNames, readingStates, sorts} from './fields.js';
import {alternatives, inQuotes, type Mistake} from './mistake.js';
import {nearest} from './nearest.js';
import type {TermToken} from './tokens.js';
import {readAge, readAmount, readDate} from './values.js';
import {queryWords} from './words-of.js';

/** What a token says. */
export type Reading =
	| {readonly kind: 'term'; readonly term: Term}
	| {readonly kind: 'sort'; readonly sort: Sort}
	| {readonly kind: 'mistake'; readonly mistake: Mistake};

type Found = Reading | Unreadable;

/** Why a value cannot be read. */
type Unreadable = {readonly kind: 'unreadable'; readonly reason: string; readonly mayGoOn: boolean};

/** Understand one token of a query. `isOpen` says that its last word is still being typed. */
export function readToken(token: TermToken, text: string, isOpen: boolean): Reading {
	if (token.name === null) {
		return settle(readWords(token, isOpen), token, text, token.from);
	}

	const field = fieldNamed(token.name);
	const near = field ? null : nearest(token.name, fieldNames);
	if (!field && near === null && token.valueFrom === token.to) {
		// A colon after a word is punctuation.
		const words = {...token, value: text.slice(token.from, token.to)};
		return settle(readWords(words, false), token, text, token.from);
	}

	if (!field) {
		const advice = near === null ? 'put it in quotes to look for the words themselves.' : `did you mean ${near}:?`;
		const reason = `There is no field ${inQuotes(token.name)}; ${advice}`;
		return mistake(token.from, token.from + token.name.length + 1, reason, false);
	}

	if (token.value.trim() === '' && !(token.isPrefix && takesNothing(field.name))) {
		const reason = `${field.name}: has no value; write one directly after the colon, such as ${field.example}.`;
		return mistake(token.from, token.to, reason, token.to === text.length);
	}

	return settle(readField(field, token, text, isOpen), token, text, token.valueFrom);
}

function mistake(from: number, to: number, reason: string, isUnfinished: boolean): Reading {
	return {kind: 'mistake', mistake: {from, to, reason, isUnfinished}};
}

function settle(found: Found, token: TermToken, text: string, from: number): Reading {
	return found.kind === 'unreadable'
		? mistake(from, token.to, found.reason, found.mayGoOn && token.to === text.length)
		: found;
}

/** `tag:*` asks for any tag. */
function takesNothing(name: FieldName): boolean {
	return name === 'source' || name === 'author' || name === 'tag';
}

/** Words in quotes are meant as they stand there, others as beginnings: `keeper` is to find keepers, too. */
function readWords(token: TermToken, isOpen: boolean): Found {
	return (
		checkWords(token) ?? {
			kind: 'term',
			term: {kind: 'text', text: token.value, isPrefix: !token.isQuoted || isBeginningOfWord(token, isOpen)},
		}
	);
}

/** A word ends with a space, even within quotes that are still open. */
function isBeginningOfWord({isPrefix, value}: TermToken, isOpen: boolean): boolean {
	return isPrefix || (isOpen && !/\s$/.test(value));
}

function checkWords({value, isQuoted, isPrefix}: TermToken): Unreadable | null {
	const shown = inQuotes(isPrefix ? `${value}*` : value);
	if (!isQuoted && value.includes('*')) {
		return unreadable(`In ${shown} a * stands within the word; it can only stand at the end, for any ending.`);
	}

	if (!isQuoted && value === '-') {
		return unreadable('A - stands directly before what it excludes, such as -tag:work; remove it or its space.', true);
	}

	return queryWords(value).length === 0
		? unreadable(`There is nothing to look for in ${shown}; write letters or digits.`, true)
		: null;
}

function readField(field: Field, token: TermToken, text: string, isOpen: boolean): Found {
	const {name} = field;
	// What only some fields know is part of the value to the others, and makes no sense there.
	const raw = text.slice(token.valueFrom, token.to);
	const value = token.isPrefix || token.isWhole ? raw : token.value;
	switch (name) {
		case 'is':
			// What is read is not unread, which would be the nearest name.
			return readChoice(readingStates, 'is', value.toLowerCase() === 'read' ? 'done' : value, state => ({
				kind: 'term',
				term: {kind: 'is', state},
			}));
		case 'sort':
			return readChoice(sorts, 'sort', value, sort => ({kind: 'sort', sort}));
		case 'source':
		case 'author':
			return readName(name, token, isBeginningOfWord(token, isOpen));
		case 'tag':
			return !token.isQuoted && token.value.includes('*')
				? unreadable(`In ${inQuotes(raw)} a * stands within the tag; it can only stand at the end, for any ending.`)
				: {kind: 'term', term: {kind: 'tag', value: token.value, isPrefix: token.isPrefix || isOpen}};
		case 'lang':
			return readLanguage(value);
		case 'format':
			return {kind: 'term', term: {kind: 'format', value: value.toLowerCase()}};
		case 'after':
		case 'before': {
			const date = readDate(value);
			return date === null
				? unreadable(
						`${inQuotes(value)} is no date; write a day, a month or a year, such as ${field.example}, or ${name}:yesterday.`,
						/^\d{1,4}(?:[-/]\d{0,2}(?:[-/]\d?)?)?$/.test(value) || isBeginning(value, ['today', 'yesterday']),
					)
				: {kind: 'term', term: {kind: 'date', side: name, date}};
		}

		case 'newer':
		case 'older': {
			const age = readAge(value);
			return age === null
				? unreadable(
						`${inQuotes(value)} is no length of time; write a number and h, d, w, m or y, such as ${field.example}.`,
						/^\d{1,4}$/.test(value),
					)
				: {kind: 'term', term: {kind: 'age', side: name, ...age}};
		}

		case 'time':
		case 'words':
			return readNumbers(name, token.isPrefix ? raw : token.value);
	}
}

function readName(field: 'source' | 'author', token: TermToken, isPrefix: boolean): Found {
	const {value, isWhole} = token;
	const problem = value === '' ? null : checkWords(token);
	return problem ?? {kind: 'term', term: {kind: 'name', field, value, isWhole: isWhole && value !== '', isPrefix}};
}

function readChoice<Value extends string>(
	choices: ReadonlyArray<Choice<Value>>,
	name: string,
	value: string,
	read: (value: Value) => Reading,
): Found {
	const word = value.toLowerCase();
	const choice = choices.find(each => each.value === word);
	if (choice) {
		return read(choice.value);
	}

	const values = choices.map(each => each.value);
	const near = nearest(word, values);
	const advice = near === null ? `it takes ${alternatives(values)}.` : `did you mean ${name}:${near}?`;
	return unreadable(`${name}: does not take ${inQuotes(value)}; ${advice}`, isBeginning(value, values));
}

function readLanguage(value: string): Found {
	const lang = value.toLowerCase().replaceAll('_', '-');
	const names = languageNames.map(name => name.toLowerCase());
	if (/^[a-z]{2,3}(?:-[a-z\d]{1,8})*$/.test(lang) || names.includes(lang)) {
		return {kind: 'term', term: {kind: 'lang', value: lang}};
	}

	const near = nearest(lang, names);
	const advice = near === null ? 'write its tag or its English name, such as lang:en.' : `did you mean lang:${near}?`;
	return unreadable(`There is no language ${inQuotes(value)}; ${advice}`, isBeginning(value, names));
}

function readNumbers(of: 'time' | 'words', value: string): Found {
	const amount = readAmount(value);
	const noun = of === 'time' ? 'minutes' : 'words';
	if (amount === null) {
		return unreadable(
			`${inQuotes(value)} is no number of ${noun}; write ${of}:<15, ${of}:>=15, ${of}:15 or ${of}:5..15.`,
			/^(?:[<>]=?|[\d,]+\.{1,2}|\.\.?)?$/.test(value),
		);
	}

	return amount.operator === '..' && amount.least > amount.most
		? unreadable(`${inQuotes(value)} runs backwards; write ${of}:${amount.most}..${amount.least}.`, true)
		: {kind: 'term', term: {kind: 'amount', of, amount}};
}

function unreadable(reason: string, mayGoOn = false): Unreadable {
	return {kind: 'unreadable', reason, mayGoOn};
}

function isBeginning(value: string, words: readonly string[]): boolean {
	const beginning = value.toLowerCase();
	return words.some(word => word.startsWith(beginning));
}
