import type {FoldedText} from './fold-text.js';
import {createGraphemeEdges} from './grapheme-edges.js';
import type {Matches} from './matches.js';
import {endsOf, startsOf} from './offsets.js';

/**
What was found in a folded text, as matches of its original. They begin and end between graphemes; of two that come to overlap by that, such as two members of one family, the first is kept.
*/
export function originalMatches(text: string, {offsets}: FoldedText, places: Int32Array, ends: Int32Array): Matches {
	const from = startsOf(offsets, places);
	const to = endsOf(offsets, ends);
	const {notAfter, notBefore} = createGraphemeEdges(text);
	let count = 0;
	let last = 0;
	for (let index = 0; index < from.length; index++) {
		const start = notAfter(from[index] ?? 0);
		const end = notBefore(to[index] ?? 0);
		if (start >= last && end > start) {
			from[count] = start;
			to[count] = end;
			last = end;
			count++;
		}
	}

	return count === from.length ? {from, to} : {from: from.slice(0, count), to: to.slice(0, count)};
}
