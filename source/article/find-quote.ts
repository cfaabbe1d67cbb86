import {
	choose,
	isRemoved,
	isTrusted,
	lengthOf,
	likest,
	onlyBlock,
	tellingBlock,
	tellingLength,
} from './choose-occurrence.js';
import {type FoldedText, foldTypography} from './fold-typography.js';
import type {Range} from './manuscript.js';
import {occurrencesOf} from './occurrences.js';
import type {Quote} from './quote.js';
import {agreement, contextOf} from './quote-context.js';
import {findSimilar} from './similar-passage.js';

/**
Where a quote stands in a text: at its offsets, or its words elsewhere or set otherwise, or words that are nearly the same; or that it stands there no longer.
*/
export type Found = (Range & {readonly kind: 'exact' | 'moved' | 'similar'}) | {readonly kind: 'lost'};

const lost: Found = {kind: 'lost'};

/** Longer quotes are found by their beginning and their end, which are so long; in characters. */
const longest = 1024;
const endLength = 400;

/** Find a quote in a text. For several quotes in one text make a `quoteFinder`. */
export function findQuote(text: string, quote: Quote): Found {
	return quoteFinder(text)(quote);
}

/**
What finds quotes in a text: at their offsets; else where their words stand, as what stands around them tells, and then nearness; else where nearly the same words do. Of few words that stand elsewhere among others, and of words that are gone, it says that they are lost: better than to be wrong.

The text is made ready once, when the first quote is not at its offsets: some 20 milliseconds for a million characters. A quote that moved then takes microseconds when it moved as far as the one before, else a few milliseconds, and at most about 50 in such a text.
*/
export function quoteFinder(text: string): (quote: Quote) => Found {
	let folded: FoldedText | undefined;
	const searched: Searched = {
		text,
		folded() {
			folded ??= foldTypography(text);
			return folded;
		},
	};
	// Most often all that stands behind an edit has moved as far as the quote before.
	let shift = 0;
	return quote => {
		const found = stands(text, quote, 0) ?? stands(text, quote, shift) ?? search(searched, quote, shift);
		shift = found.kind === 'lost' ? shift : found.from - quote.from;
		return found;
	};
}

type Searched = {readonly text: string; readonly folded: () => FoldedText};

/** A quote at its offsets, or so far behind them, with all that stood around it; `null` when it stands there no longer. */
function stands(text: string, quote: Quote, shift: number): Found | null {
	const {exact, prefix, suffix} = quote;
	const from = quote.from + shift;
	const to = from + exact.length;
	return exact !== '' &&
		from >= prefix.length &&
		text.startsWith(exact, from) &&
		text.startsWith(suffix, to) &&
		text.startsWith(prefix, from - prefix.length)
		? placed({from, to}, quote)
		: null;
}

function search(searched: Searched, quote: Quote, shift: number): Found {
	const {text} = searched;
	const {exact, prefix, suffix} = quote;
	if (exact === '') {
		return lost;
	}

	const from = quote.from + shift;
	if (prefix !== '' && suffix !== '') {
		const [whole] = occurrencesOf(text, prefix + exact + suffix, from - prefix.length, 1);
		if (whole !== undefined) {
			return placed({from: whole + prefix.length, to: whole + prefix.length + exact.length}, quote);
		}
	}

	const context = contextOf(quote);
	const words = foldTypography(exact).text;
	if (lengthOf(words) >= tellingLength) {
		const ranges = occurrencesOf(text, exact, from).map(start => ({from: start, to: start + exact.length}));
		const found = choose(text, ranges, from, context);
		if (found !== null && likest(found) >= agreement) {
			return placed(found, quote);
		}
	}

	const folded = searched.folded();
	const everywhere = foldedRanges(folded, words, from);
	const candidate = choose(text, everywhere, from, context);
	if (candidate !== null && isTrusted(candidate, {words, context, folded})) {
		return placed(candidate, quote);
	}

	const block = context.beginsBlock && context.endsBlock ? onlyBlock(text, everywhere) : null;
	if (block !== null && lengthOf(words) >= tellingBlock) {
		return placed(block, quote);
	}

	const similar =
		words.length > longest
			? findByEnds(searched, quote, shift)
			: findSimilar({text, folded, context, words, offset: from, isRemoved: isRemoved(folded, context)});
	return similar === null ? lost : {kind: 'similar', ...similar};
}

function placed({from, to}: Range, quote: Quote): Found {
	return {kind: from === quote.from && to === quote.to ? 'exact' : 'moved', from, to};
}

function foldedRanges({text, offsets}: FoldedText, words: string, from: number): readonly Range[] {
	if (words === '') {
		return [];
	}

	return occurrencesOf(text, words, indexOfOffset(offsets, from)).map(start => ({
		from: offsets[start] ?? 0,
		to: (offsets[start + words.length - 1] ?? 0) + 1,
	}));
}

/** Where an offset of a text has come to in the folded one. */
function indexOfOffset(offsets: Uint32Array, offset: number): number {
	let [low, high] = [0, offsets.length];
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((offsets[middle] ?? 0) < offset) {
			low = middle + 1;
		} else {
			high = middle;
		}
	}

	return low;
}

/** A quote that is too long to be compared as a whole, by its beginning and its end. */
function findByEnds(searched: Searched, quote: Quote, shift: number): Range | null {
	const {from, to, exact, prefix, suffix} = quote;
	const rest = exact.length - endLength;
	const first = {
		from,
		to: from + endLength,
		exact: exact.slice(0, endLength),
		prefix,
		suffix: exact.slice(endLength, endLength + 32),
	};
	const last = {from: to - endLength, to, exact: exact.slice(rest), prefix: exact.slice(rest - 32, rest), suffix};
	const start = search(searched, first, shift);
	const end = search(searched, last, shift);
	if (start.kind === 'lost' || end.kind === 'lost') {
		return null;
	}

	const length = end.to - start.from;
	return length > 0.5 * exact.length && length < 1.5 * exact.length ? {from: start.from, to: end.to} : null;
}
