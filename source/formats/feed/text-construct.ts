import {Buffer} from 'node:buffer';
import type {ContentKind} from './feed.js';
import {innerHtml} from './inner-html.js';
import {isHtml, wordsOfHtml} from './line.js';
import {type FeedElement, textOf} from './xml.js';

/** A text with what it is. */
export type FeedText = {readonly kind: ContentKind; readonly value: string};

/** More of a title is no title, in characters. */
const longestWords = 8000;

const nothing: FeedText = {kind: 'text', value: ''};

/** A text of Atom, by its `type` and, in Atom 0.3, its `mode` (RFC 4287, 3.1 and 4.1.3; the Atom Syndication Format 0.3, 3.1). */
export function atomText(element: FeedElement): FeedText {
	const {type: written = 'text', mode = ''} = element.attributes;
	const type = written.trim().toLowerCase().split(';', 1)[0] ?? '';
	if (mode === 'base64') {
		return {kind: type.includes('html') ? 'html' : 'text', value: Buffer.from(textOf(element), 'base64').toString()};
	}

	if (type === 'xhtml' || /[/+](?:xhtml\+)?xml$/.test(type)) {
		// In escaped mode XHTML is written as text.
		return mode === 'escaped' ? {kind: 'html', value: textOf(element)} : {kind: 'html', value: innerHtml(element)};
	}

	if (element.children.some(child => typeof child !== 'string')) {
		return {kind: 'html', value: innerHtml(element)};
	}

	if (type === 'html' || type === 'text/html') {
		return {kind: 'html', value: textOf(element)};
	}

	return /^(?:text|text\/.*|plain|)$/.test(type) ? {kind: 'text', value: textOf(element)} : nothing;
}

/** A text of RSS, which does not say what it is: HTML where it has a tag or an entity. */
export function rssText(element: FeedElement): FeedText {
	if (element.children.some(child => typeof child !== 'string')) {
		return {kind: 'html', value: innerHtml(element)};
	}

	const value = textOf(element);
	return {kind: isHtml(value) ? 'html' : 'text', value};
}

/** The words of a text, for a title. */
export function wordsOf({kind, value: written}: FeedText, isSure: boolean): string {
	const value = written.slice(0, longestWords);
	// A text may hold the entities of HTML, which no XML declares.
	return kind === 'html' || !value.includes('<') ? wordsOfHtml(value, isSure && kind === 'html') : value;
}
