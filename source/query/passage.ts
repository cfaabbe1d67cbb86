import type {Expression} from './expression.js';
import {findWords, type Range} from './find-words.js';

/** Some words of a text around the first that a query found, on one line. */
export type Passage = {readonly text: string; readonly matches: readonly Range[]};

/** Characters before the first match and in all. */
const reach = {before: 60, whole: 400} as const;

/** The passage of a text that a query found; `null` when it looks for no words, or they are not in the text. Expects NFC. */
export function passageOf(where: Expression, text: string): Passage | null {
	const matches = findWords(where, text);
	const [first] = matches;
	if (first === undefined) {
		return null;
	}

	const from = wordStart(text, Math.max(0, first.from - reach.before), first.from);
	const to = Math.max(first.to, wordStart(text, Math.min(text.length, from + reach.whole), text.length));
	const lead = from === 0 ? '' : '… ';
	const tail = to === text.length ? '' : '…';
	// White space takes one character whatever it is, so that offsets stay.
	const words = text.slice(from, to).replaceAll(/\s/g, ' ');
	return {
		text: lead + words + tail,
		matches: matches
			.filter(match => match.from >= from && match.to <= to)
			.map(match => ({from: match.from - from + lead.length, to: match.to - from + lead.length})),
	};
}

/** The next beginning of a word, if one is near. */
function wordStart(text: string, from: number, most: number): number {
	if (from === 0 || from >= text.length) {
		return from;
	}

	const found = text.slice(from, Math.min(most, from + 30)).search(/\s/);
	return found === -1 ? from : from + found + 1;
}
