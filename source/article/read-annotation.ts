import {articleName, highlightName, uuidName} from './annotation.js';
import {colours, type Highlight, longestNote, longestPassage} from './highlight.js';
import type {Quote} from './quote.js';

/** What an annotation says, or why it says nothing that is known here: a sentence without its subject and its end. */
export type ReadAnnotation =
	| {
			readonly kind: 'highlight';
			readonly highlight: Highlight;
			/** The hash of the file it stands in, and what else it says of where it stands; `null` where it does not. */
			readonly article: string | null;
			readonly source: string | null;
	  }
	| {readonly kind: 'mistake'; readonly sentence: string};

type Parts = Readonly<Record<string, unknown>>;

/** What drives a terminal, or turns its text around: no text of an article has any of it. */
const control = /[\0-\u0008\u000b-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069]/;
const controls = new RegExp(control, 'g');
/** More than is kept around a passage says nothing more. */
const longestContext = 1000;

/** A highlight from a Web Annotation of anybody's making, as JSON is read. `now`, in milliseconds since 1970, stands for a time that it does not say. */
export function fromAnnotation(json: unknown, now: number): ReadAnnotation {
	if (!isParts(json) || json['type'] !== 'Annotation') {
		return mistake('is no Web Annotation');
	}

	const id = idOf(json['id']);
	if (id === null) {
		return mistake('has no id that can be kept');
	}

	const [target] = listOf(json['target']).filter(isParts);
	const quote = target ? quoteOf(listOf(target['selector']).filter(isParts)) : null;
	if (!target || quote === null) {
		return mistake('names no passage by its words (TextQuoteSelector)');
	}

	const bodies = listOf(json['body']).filter(isParts);
	const note = bodies
		.filter(({purpose}) => purpose !== 'tagging')
		.map(body => textOf(body['value']) ?? '')
		.join('\n')
		.replaceAll(/\r\n?/g, '\n')
		.replaceAll(/\t/g, ' ')
		.replaceAll(controls, '');
	if (note.length > longestNote) {
		return mistake('has a note that is too long');
	}

	const colour = colours.find(known => bodies.some(({purpose, value}) => purpose === 'tagging' && value === known));
	const created = Date.parse(String(json['created']));
	return {
		kind: 'highlight',
		highlight: {id, quote, colour: colour ?? 'yellow', note, created: created > 0 ? created : now},
		article: named(target['scope'], articleName) ?? named(target['source'], articleName),
		source: textOf(target['source']),
	};
}

function mistake(sentence: string): ReadAnnotation {
	return {kind: 'mistake', sentence};
}

function quoteOf(selectors: readonly Parts[]): Quote | null {
	const words = selectors.find(({type}) => type === 'TextQuoteSelector');
	const exact = textOf(words?.['exact']) ?? '';
	const prefix = textOf(words?.['prefix'] ?? '') ?? '';
	const suffix = textOf(words?.['suffix'] ?? '') ?? '';
	const isClean = ![exact, prefix, suffix].some(text => control.test(text));
	if (exact === '' || exact.length > longestPassage || !isClean) {
		return null;
	}

	const place = selectors.find(({type}) => type === 'TextPositionSelector');
	const [start, end] = [place?.['start'], place?.['end']];
	const [from, to] = isOffset(start) && isOffset(end) && start < end ? [start, end] : [0, exact.length];
	return {from, to, exact, prefix: prefix.slice(-longestContext), suffix: suffix.slice(0, longestContext)};
}

function idOf(json: unknown): string | null {
	const id = named(json, uuidName) ?? named(json, highlightName) ?? textOf(json);
	return id !== null && /^[!-~]{1,200}$/.test(id) ? id : null;
}

/** What stands behind a name of ours, or one of the world's. */
function named(json: unknown, name: string): string | null {
	if (typeof json !== 'string' || !json.startsWith(name)) {
		return null;
	}

	try {
		return decodeURIComponent(json.slice(name.length)) || null;
	} catch {
		return null;
	}
}

function isParts(json: unknown): json is Parts {
	return typeof json === 'object' && json !== null && !Array.isArray(json);
}

/** In JSON-LD one of something may stand for a list of it. */
function listOf(json: unknown): readonly unknown[] {
	return Array.isArray(json) ? json : [json];
}

function textOf(json: unknown): string | null {
	return typeof json === 'string' ? json : null;
}

function isOffset(json: unknown): json is number {
	return Number.isSafeInteger(json) && Number(json) >= 0;
}
