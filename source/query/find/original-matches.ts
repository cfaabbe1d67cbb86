import type {FoldedText} from './fold-text.js';
import {createGraphemeEdges, isLatinEdge} from './grapheme-edges.js';
import type {Matches} from './matches.js';
import {endsOf, isUnbroken, startsOf} from './offsets.js';

/**
What was found in a folded text, as matches of its original. They begin and end between graphemes; of two that come to overlap by that, such as two members of one family, the first is kept.
*/
export function originalMatches(text: string, {offsets}: FoldedText, found: Matches): Matches {
	const starts = isUnbroken(offsets) ? found.from : startsOf(offsets, found.from);
	const ends = isUnbroken(offsets) ? found.to : endsOf(offsets, found.to);
	const {notAfter, notBefore} = createGraphemeEdges(text);
	const from = new Int32Array(starts.length);
	const to = new Int32Array(starts.length);
	let count = 0;
	let last = 0;
	for (let index = 0; index < starts.length; index++) {
		let start = starts[index] ?? 0;
		let end = ends[index] ?? 0;
		// Nearly all are such, and a young process is slow to look closer.
		if (!isLatinEdge(text.charCodeAt(start - 1), text.charCodeAt(start))) {
			start = notAfter(start);
		}

		if (!isLatinEdge(text.charCodeAt(end - 1), text.charCodeAt(end))) {
			end = notBefore(end);
		}

		if (start >= last && end > start) {
			from[count] = start;
			to[count] = end;
			last = end;
			count++;
		}
	}

	return count === from.length ? {from, to} : {from: from.slice(0, count), to: to.slice(0, count)};
}
