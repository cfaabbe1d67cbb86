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

/** A range widened so that it parts no character from its marks and joiners, and no pair of surrogates. */
export function wholeCharacters(text: string, range: Range): Range {
	let {from, to} = range;
	while (partsCharacter(text, from)) {
		from--;
	}

	while (partsCharacter(text, to)) {
		to++;
	}

	return {from, to};
}

/** What belongs to the character before it; the last are the letters of regional flags. */
const joined = /^(?:\p{M}|\p{Emoji_Modifier}|\u200d|[\udc00-\udfff]|[\u{e0020}-\u{e007f}])/u;

function partsCharacter(text: string, offset: number): boolean {
	return (
		offset > 0 && offset < text.length && (joined.test(text.slice(offset, offset + 2)) || text[offset - 1] === '\u200d')
	);
}
