import type {Anchor} from '../../article/anchor.js';
import type {Session} from '../../article/annotations.js';
import {type Colour, colours, longestNote, longestPassage} from '../../article/highlight.js';
import type {Quote} from '../../article/quote.js';
import {
	controlOfText,
	type Form,
	flag,
	isArticleId,
	isNumber,
	isObject,
	isOffset,
	isQuote,
	isTime,
	parseJson,
} from './forms.js';
import type {HighlightPart, HighlightParts} from './record.js';

/** More than anybody reads at a stretch. */
const mostSeconds = 600_000_000;
const mostWords = 1_000_000_000;

/** A note has several lines, and nothing else that is no character. */
const controlOfNote = /[\0-\u0009\u000b-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069]/g;
const lineEnds = /\r\n?|[\u000b\u000c\u0085\u2028\u2029]/g;

const quote: Form<Quote> = {
	read: json => readQuote(json, longestPassage),
	write: value => value,
	// What was highlighted here is kept, however long it is.
	load: stored => readQuote(jsonOf(stored), Number.POSITIVE_INFINITY),
	store: value => JSON.stringify(value),
};

const colour: Form<Colour> = {
	read: json => colours.find(known => known === json) ?? null,
	write: value => value,
	load: stored => colours.find(known => known === stored) ?? null,
	store: value => value,
};

const note: Form<string> = {
	read: json => (isNote(json) && json.length <= longestNote ? json : null),
	write: value => value,
	load: stored => (isNote(stored) ? stored : null),
	store: value => value,
};

/** The form of each part of a highlight. */
export const highlightForms: {readonly [Name in HighlightPart]: Form<HighlightParts[Name]>} = {
	quote,
	colour,
	note,
	isPresent: flag,
};

/** The form of a place that has a letter. */
export const anchorForm: Form<Anchor> = {
	read: readAnchor,
	write: value => value,
	load: stored => readAnchor(jsonOf(stored)),
	store: value => JSON.stringify(value),
};

export function isHighlightId(json: unknown): json is string {
	return isArticleId(json);
}

/** Whether a place may have this for its name. */
export function isLetter(json: unknown): json is string {
	return typeof json === 'string' && /^[a-zA-Z]$/.test(json);
}

/** Whether these can be the parts of a session, of anybody's making. */
export function isSession(json: Readonly<Record<keyof Session, unknown>>): json is Session {
	const {start, seconds, words} = json;
	return isTime(start) && start > 0 && isNumber(seconds, 0, mostSeconds) && isNumber(words, 0, mostWords);
}

/** A note as it is kept: its lines ended by '\n', without what drives a terminal. */
export function tidyNote(text: string): string {
	return text.toWellFormed().replaceAll(lineEnds, '\n').replaceAll('\t', ' ').replaceAll(controlOfNote, '');
}

/** Parts in one order, and no others, and no minus before zero: equal quotes are equal as JSON. */
export function quoteParts({from, to, exact, prefix, suffix}: Quote): Quote {
	return {from: from + 0, to: to + 0, exact, prefix, suffix};
}

/** The same of a place. */
export function anchorParts({offset, exact, prefix}: Anchor): Anchor {
	return {offset: offset + 0, exact, prefix};
}

function readQuote(json: unknown, longest: number): Quote | null {
	if (!isObject(json)) {
		return null;
	}

	const {from, to, exact, prefix, suffix} = json;
	const isPassage = typeof exact === 'string' && exact.length <= longest && !controlOfText.test(exact);
	return isOffset(from) && isOffset(to) && to > from && isPassage && isQuote(prefix) && isQuote(suffix)
		? quoteParts({from, to, exact, prefix, suffix})
		: null;
}

function readAnchor(json: unknown): Anchor | null {
	if (!isObject(json)) {
		return null;
	}

	const {offset, exact, prefix} = json;
	return isOffset(offset) && isQuote(exact) && isQuote(prefix) ? anchorParts({offset, exact, prefix}) : null;
}

function isNote(json: unknown): json is string {
	return typeof json === 'string' && json.isWellFormed() && json.search(controlOfNote) === -1;
}

function jsonOf(stored: unknown): unknown {
	return typeof stored === 'string' ? parseJson(stored) : undefined;
}
