import type {FoldedText} from './fold-typography.js';
import type {Range} from './manuscript.js';
import {agreement, areWholeWords, type Context, isWholeBlocks, type Likeness, likenessAt} from './quote-context.js';

/** Where the words of a quote stand, and how much speaks for it. */
export type Candidate = Range & {
	readonly likeness: Likeness;
	readonly score: number;
};

/** Words of so many letters hardly stand anywhere else by chance; whole blocks of so many. */
export const tellingLength = 20;
/** And so many, when what stands next to them as it stood is counted with them. */
const tellingWithContext = 28;
export const tellingBlock = 4;
/** A side that is less like it was may be so by chance. */
const chance = 0.5;
/** Of fewer letters, a side of the context must be intact, or both much as they were: the next "of" is never far. */
const shortLength = 12;
/** And of fewer than these, the next letters on the other side must stand there, too, or a block must have begun or ended there. */
const shortestLength = 6;
const intact = 0.9;

/** Of a side of the context, what is looked for beside what stood behind the quote. */
const joinLength = 12;

/** The range around which most is as it was, and of several the nearest. */
export function choose(text: string, ranges: readonly Range[], offset: number, context: Context): Candidate | null {
	let best: Candidate | null = null;
	for (const range of ranges) {
		if (!context.isOfWholeWords || areWholeWords(text, range)) {
			const likeness = likenessAt(text, range, context);
			const candidate = {...range, likeness, score: scoreOf(likeness, context)};
			const isBetter: boolean =
				best === null ||
				candidate.score > best.score ||
				(candidate.score === best.score && Math.abs(range.from - offset) < Math.abs(best.from - offset));
			best = isBetter ? candidate : best;
		}
	}

	return best;
}

/** How much speaks for a range. What is in other blocks says less: blocks are moved. */
function scoreOf({before, behind}: Likeness, {beginsBlock, endsBlock}: Context): number {
	const speaks = (side: number | null): number => (side === null || side < chance ? 0 : side);
	return (beginsBlock ? 0.6 : 1) * speaks(before) + (endsBlock ? 0.6 : 1) * speaks(behind);
}

/** How much the side is as it was that is more so. */
export function likest({likeness: {before, behind}}: Candidate): number {
	return Math.max(before ?? 0, behind ?? 0);
}

/** What else there is to know of a candidate. */
export type Circumstances = {
	readonly words: string;
	readonly context: Context;
	readonly folded: FoldedText;
};

/** Whether the words are those of the quote, and no others that read alike. */
export function isTrusted(candidate: Candidate, {words, context, folded}: Circumstances): boolean {
	const {before, behind, runs} = candidate.likeness;
	const length = lengthOf(words);
	if ((before === null && behind === null) || length >= tellingLength) {
		return true;
	}

	const leastLike = Math.min(before ?? 1, behind ?? 1);
	const isBeside =
		length >= shortestLength ||
		Math.min(...runs) >= 2 ||
		(context.beginsBlock && (behind ?? 0) >= intact) ||
		(context.endsBlock && (before ?? 0) >= intact);
	const isAgreed =
		leastLike >= agreement ||
		(likest(candidate) >= (length < shortLength ? intact : agreement) && isBeside) ||
		length + runs[0] + runs[1] >= tellingWithContext;
	return isAgreed && (leastLike >= intact || !isRemoved(folded, context));
}

/** The one range that is whole blocks; `null` when there are several, or none. */
export function onlyBlock(text: string, ranges: readonly Range[]): Range | null {
	const [block = null, ...others] = ranges.filter(range => isWholeBlocks(text, range));
	return others.length === 0 ? block : null;
}

/** Whether what stood before the quote and what stood behind it stand side by side. */
export function isRemoved({text}: FoldedText, {before, behind}: Context): boolean {
	const join = [before?.slice(-joinLength) ?? '', behind?.slice(0, joinLength) ?? ''];
	return join.every(side => side.length >= joinLength / 2) && text.includes(join.join(''));
}

/** The length of words in letters. A character of Chinese, Japanese or Korean says as much as three. */
export function lengthOf(words: string): number {
	let length = 0;
	for (let index = 0; index < words.length; index++) {
		length += words.charCodeAt(index) >= 0x2e_80 ? 3 : 1;
	}

	return length;
}
