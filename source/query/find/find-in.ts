import type {Mistake} from '../mistake.js';
import {findPattern} from './find-pattern.js';
import {findPlain, strictnessOf} from './find-plain.js';
import type {Strictness} from './fold-cluster.js';
import {type FoldedText, foldText} from './fold-text.js';
import {type Matches, noMatches} from './matches.js';
import {patternOf} from './pattern.js';
import {seenText} from './seen-text.js';

/** What a reader types to find it. */
export type Wanted = {
	readonly text: string;
	/** It is a regular expression. */
	readonly isPattern: boolean;
};

/** What was found, or why nothing could be looked for: a sentence, and where in what is wanted the mistake is. */
export type Found =
	| {readonly kind: 'matches'; readonly matches: Matches}
	| {readonly kind: 'mistake'; readonly mistake: Mistake};

/** A manuscript, or whatever else has a text. */
type Worded = {readonly text: string};

type Prepared = {seen: FoldedText | null; readonly folded: Array<FoldedText | undefined>};

/** Code units of the text. */
const warming = 30_000;

/** A text is folded when it is first looked through in some way, and for as long as it is open. */
const prepared = new WeakMap<Worded, Prepared>();

/**
Find in the text of an article what a reader types. All offsets are UTF-16 code units of `article.text`; matches begin and end between graphemes.

What is plain is found anywhere, within words too. A capital in it makes it exact about case, and a letter with an accent, a stroke or a ligature exact about these: `e` finds `é`, `strasse` finds `Straße`, and `é` does not find `e`. White space finds any run of white space, so that phrases go on over the ends of lines, cells and paragraphs; soft hyphens and what else is not seen are ignored; quotes, apostrophes, dashes, dots and full-width forms find each other.

A pattern is a regular expression of JavaScript with `u` and `m` (see `patternOf`). One that is mistaken, or takes longer than a fifth of a second, has a mistake instead of matches. Never throws.
*/
export function findIn(article: Worded, wanted: Wanted): Found {
	if (wanted.text === '') {
		return {kind: 'matches', matches: noMatches};
	}

	return wanted.isPattern ? findByPattern(article, wanted.text) : findTyped(article, wanted.text);
}

/** Folds the text of an article ahead of the first letter that is typed, and looks through a part of it, so that a young process has its loops compiled by then. */
export function prepareToFind(article: Worded): void {
	foldedBy(article, {isCased: false, isMarked: false});
	findTyped({text: article.text.slice(0, warming)}, ' ');
}

function findTyped(article: Worded, typed: string): Found {
	const wanted = typed.toWellFormed();
	const strictness = strictnessOf(wanted);
	return {kind: 'matches', matches: findPlain(article.text, foldedBy(article, strictness), wanted, strictness)};
}

function findByPattern(article: Worded, typed: string): Found {
	const pattern = patternOf(typed.toWellFormed());
	if (pattern.kind === 'mistake') {
		return pattern;
	}

	const known = preparedOf(article);
	known.seen ??= seenText(article.text);
	const matches = findPattern(article.text, known.seen, pattern.expression);
	return matches
		? {kind: 'matches', matches}
		: {
				kind: 'mistake',
				mistake: {
					from: 0,
					to: typed.length,
					reason: 'This pattern takes too long. Try one with fewer + and * within each other.',
					isUnfinished: false,
				},
			};
}

function foldedBy(article: Worded, strictness: Strictness): FoldedText {
	const {folded} = preparedOf(article);
	const index = (strictness.isCased ? 1 : 0) + (strictness.isMarked ? 2 : 0);
	const known = folded[index] ?? foldText(article.text, strictness);
	folded[index] = known;
	return known;
}

function preparedOf(article: Worded): Prepared {
	const known = prepared.get(article) ?? {seen: null, folded: []};
	prepared.set(article, known);
	return known;
}
