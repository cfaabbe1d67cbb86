import type {FoldedText} from './fold-typography.js';
import type {Range} from './manuscript.js';
import {occurrencesOf} from './occurrences.js';
import {leastAt, patternDistances} from './pattern-distances.js';
import {agreement, type Context, likenessAt} from './quote-context.js';
import {regionsFor} from './similar-regions.js';
import {wholeCharacters, wholeWords} from './whole-words.js';

export type SimilarRequest = {
	readonly text: string;
	/** The same text, folded. */
	readonly folded: FoldedText;
	/** The words of the quote, folded. */
	readonly words: string;
	readonly context: Context;
	/** Where the quote stood. */
	readonly offset: number;
	/** What stood around the quote stands side by side now. */
	readonly isRemoved: boolean;
};

/** Fewer letters than this are no evidence. */
const leastLength = 8;
/** Up to this length only both sides of the context together are. */
const shortLength = 16;
/** From this length on, words may be told by themselves. */
const tellingLength = 80;

/** How many of the letters may differ: where one side of the context speaks for it, where both do, where none does. */
const limits = {one: 0.3, both: 0.5, none: 0.06} as const;

/** Of a side of the context, what must stand beside an edited passage. */
const keyLength = 16;

/** The passage of a text that has nearly the words of a quote; `null` when none has, or too little speaks for it. */
export function findSimilar(request: SimilarRequest): Range | null {
	const {text, folded, words, context, isRemoved} = request;
	if (words.length < leastLength) {
		return null;
	}

	const between = isRemoved ? null : betweenContexts(request);
	const found = between ?? (isRemoved && words.length < tellingLength ? null : nearlySame(request));
	if (found === null) {
		return null;
	}

	const range = wholeCharacters(text, {
		from: folded.offsets[found.from] ?? 0,
		to: (folded.offsets[found.to - 1] ?? 0) + 1,
	});
	return context.isOfWholeWords ? wholeWords(text, range) : range;
}

/** What stands between the words that stood around the quote, where that is half as it was or more. */
function betweenContexts({folded: {text}, words, context, offset}: SimilarRequest): Range | null {
	const before = context.before?.slice(-keyLength) ?? '';
	const behind = context.behind?.slice(0, keyLength) ?? '';
	if (before.length < keyLength || behind.length < keyLength) {
		return null;
	}

	let best: Range | null = null;
	let least = words.length < shortLength ? 1 - 0.6 : limits.both;
	for (const start of occurrencesOf(text, before, offset, 50)) {
		const from = start + keyLength;
		const reach = text.slice(from, from + 2 * words.length + keyLength);
		const length = reach.indexOf(behind);
		if (length > 0) {
			const range = {from, to: from + length};
			const distances = patternDistances(words, text, range, {isAnchored: true, isBackward: false});
			const difference = (distances.at(-1) ?? words.length) / Math.max(words.length, length);
			if (difference < least) {
				least = difference;
				best = range;
			}
		}
	}

	return best;
}

/** Where the text has the words with fewest errors, if what stands around them does not speak against it. */
function nearlySame({text, folded, words, context, isRemoved}: SimilarRequest): Range | null {
	const limit = Math.floor(words.length * limits.one);
	let best: Range | null = null;
	let highest = Number.NEGATIVE_INFINITY;
	for (const region of regionsFor(folded.text, words, limit)) {
		for (const {from, to, errors} of endingsIn(folded.text, region, words, limit)) {
			const range = {from: folded.offsets[from] ?? 0, to: (folded.offsets[to - 1] ?? 0) + 1};
			const {before, behind} = likenessAt(text, range, context);
			const sides = [before ?? 0, behind ?? 0] as const;
			const share = errors / words.length;
			const score = sides[0] + sides[1] - 2 * share;
			const isAgreed = words.length < shortLength ? Math.min(...sides) >= agreement : Math.max(...sides) >= agreement;
			const isTrusted =
				(isAgreed && !isRemoved) ||
				(words.length >= tellingLength &&
					share <= limits.none &&
					digitsOf(folded.text.slice(from, to)) === digitsOf(words));
			if (isTrusted && score > highest) {
				highest = score;
				best = {from, to};
			}
		}
	}

	return best;
}

/** Of places that are alike, only so many are looked at. */
const mostEndings = 30;

type Match = Range & {readonly errors: number};

/** The passages of a region that have the words with the fewest errors around them. */
function endingsIn(text: string, region: Range, words: string, limit: number): readonly Match[] {
	const distances = patternDistances(words, text, region, {isAnchored: false, isBackward: false});
	const ends: {readonly to: number; readonly errors: number}[] = [];
	for (let index = 0; index < distances.length; index++) {
		const errors = distances[index] ?? limit + 1;
		if (errors <= limit) {
			const last = ends.at(-1);
			const end = {to: region.from + index + 1, errors};
			if (last === undefined || end.to - last.to > words.length / 2) {
				ends.push(end);
			} else if (errors < last.errors) {
				ends[ends.length - 1] = end;
			}
		}
	}

	return ends
		.sort((one, other) => one.errors - other.errors)
		.slice(0, mostEndings)
		.map(({to, errors}) => {
			const reach = {from: Math.max(region.from, to - words.length - limit), to};
			const backward = patternDistances(words, text, reach, {isAnchored: true, isBackward: true});
			return {from: to - leastAt(backward) - 1, to, errors};
		});
}

/** Another number is no slip of the pen. */
function digitsOf(words: string): string {
	return words.replaceAll(/\D/g, '');
}
