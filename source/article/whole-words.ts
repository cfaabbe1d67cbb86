import type {Range} from './manuscript.js';
import {partsWord} from './quote-context.js';

/** A range with its ends between words: a word of which half or more is in it is in it, and another is not. What would be empty stays as it is. */
export function wholeWords(text: string, range: Range): Range {
	const from = nearestEdge(text, range.from, 'backward');
	const to = nearestEdge(text, range.to, 'forward');
	return from < to ? {from, to} : range;
}

/** The nearer edge of the word in which an offset stands, and of both the one in the direction. */
function nearestEdge(text: string, offset: number, direction: 'backward' | 'forward'): number {
	let [start, end] = [offset, offset];
	while (partsWord(text, start)) {
		start--;
	}

	while (partsWord(text, end)) {
		end++;
	}

	const [back, ahead] = [offset - start, end - offset];
	return back < ahead || (back === ahead && direction === 'backward') ? start : end;
}

/** A range that parts no pair of surrogates. */
export function wholeCharacters(text: string, {from, to}: Range): Range {
	return {from: isWithinPair(text, from) ? from - 1 : from, to: isWithinPair(text, to) ? to + 1 : to};
}

function isWithinPair(text: string, offset: number): boolean {
	return offset > 0 && /^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(offset - 1, offset + 1));
}
