import {wordsOfHtml} from './line.js';
import type {FeedText} from './text-construct.js';

/** The end of a text tells whether it goes on elsewhere, in characters. */
const endLength = 1500;

/** A text that has fewer characters than this and stands below a title is its summary. */
const summaryLength = 400;

const appeared = /\s*the post .{0,300} (?:first )?appeared first on .{0,200}$/is;

const cut =
	/(?:…|\.\.\.|[[(]\s?(?:…|\.\.\.)\s?[\])]|\(?\s?(?:read|continue) (?:more|on|reading|the (?:full|rest)[^.]{0,40})|(?:weiterlesen|mehr lesen|lire la suite|leer más|sigue leyendo|leggi tutto|lees verder|läs mer|czytaj dalej|читать далее|続きを読む|阅读全文))[\s\])»›>→.…!]*$/i;

/** Whether a text ends as one that goes on elsewhere. */
export function isPlainlyCut({kind, value}: FeedText): boolean {
	const end = value.slice(-endLength);
	// A tag that begins before the end is none here.
	const words = kind === 'html' ? wordsOfHtml(end.replace(/^[^<>]*>/, ''), true) : end;
	return cut.test(words.trimEnd().replace(appeared, '').slice(-80).trimEnd());
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
