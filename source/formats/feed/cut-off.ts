import {wordsOfHtml} from './line.js';
import type {FeedText} from './text-construct.js';

/** The end of a text tells whether it goes on elsewhere, in characters. */
const endLength = 600;

/** A text that has fewer characters than this and stands below a title is its summary. */
const summaryLength = 400;

/** Programs that make feeds write this below a text. */
const appeared = ' appeared first on ';

const elsewhere =
	'weiterlesen|mehr lesen|lire la suite|leer más|sigue leyendo|leggi tutto|lees verder|läs mer|czytaj dalej|читать далее|続きを読む|阅读全文';

/** Without one of these a text does not end so; looking for them takes less time than taking tags out. */
const hint = new RegExp(`…|\\.\\.\\.|hellip|#8230|#x2026|read|continue|${elsewhere}`, 'i');

const cut = new RegExp(
	`(?:…|\\.\\.\\.|[[(]\\s?(?:…|\\.\\.\\.)\\s?[\\])]|\\(?\\s?(?:read|continue) (?:more|on|reading|the (?:full|rest)[^.]{0,40})|(?:${elsewhere}))[\\s\\])»›>→.…!]*$`,
	'i',
);

/** Whether a text ends as one that goes on elsewhere. */
export function isPlainlyCut({kind, value}: FeedText): boolean {
	const end = value.slice(-endLength);
	if (!hint.test(end)) {
		return false;
	}

	// A tag that begins before the end is none here.
	const words = kind === 'html' ? wordsOfHtml(end.replace(/^[^<>]*>/, ''), true) : end;
	const said = words.lastIndexOf(appeared);
	const before = said === -1 ? -1 : words.toLowerCase().lastIndexOf('the post ', said);
	return cut.test((before === -1 ? words : words.slice(0, before)).trimEnd().slice(-80));
}

/** Whether a text that a feed gives as its description is hardly all of a piece. Without a title it is a note, and without an address there is no more of it. */
export function isSummary(
	{kind, value}: FeedText,
	{hasTitle, isAtom, hasUrl}: {readonly hasTitle: boolean; readonly isAtom: boolean; readonly hasUrl: boolean},
): boolean {
	if (!hasUrl) {
		return false;
	}

	if (isAtom || value === '') {
		return true;
	}

	const words = kind === 'html' ? wordsOfHtml(value.slice(0, 20 * summaryLength), true) : value;
	return hasTitle && words.trim().length < summaryLength;
}
