import {foldCluster, type Strictness} from './fold-cluster.js';
import {type FoldedText, foldText} from './fold-text.js';
import {type Matches, noMatches} from './matches.js';
import {longer} from './offsets.js';
import {originalMatches} from './original-matches.js';

/** An upper-case letter makes a search exact about case. */
export const capital = /[\p{Lu}\p{Lt}]/u;

/** Marks of letters, which are all that stays behind a letter when accents are told apart. */
const mark = /^\p{M}/u;

/** What is typed asks for case when it has a capital, and for accents when it has any accent, stroke or ligature. */
export function strictnessOf(wanted: string): Strictness {
	const loose = {isCased: false, isMarked: false};
	return {
		isCased: capital.test(wanted),
		isMarked: foldText(wanted, {isCased: false, isMarked: true}).text !== foldText(wanted, loose).text,
	};
}

/** Where a text has what was typed, both folded as strictly as `strictnessOf` says. */
export function findPlain(text: string, folded: FoldedText, wanted: string, strictness: Strictness): Matches {
	const needle = foldText(wanted, strictness).text;
	if (needle === '') {
		return noMatches;
	}

	return originalMatches(text, folded, placesOf(folded.text, needle, strictness.isMarked));
}

/** Where a folded text has what is looked for, one after another. */
function placesOf(folded: string, needle: string, isMarked: boolean): Matches {
	let from = new Int32Array(1024);
	let to = new Int32Array(1024);
	let count = 0;
	for (let at = folded.indexOf(needle); at !== -1; ) {
		const end = at + needle.length;
		// An e with one accent is not found in an e with two.
		if (isMarked && isDroppedMark(folded, end)) {
			at = folded.indexOf(needle, at + 1);
			continue;
		}

		if (count === from.length) {
			from = longer(from);
			to = longer(to);
		}

		from[count] = at;
		to[count] = end;
		count++;
		at = folded.indexOf(needle, end);
	}

	return {from: from.slice(0, count), to: to.slice(0, count)};
}

/** Whether a mark stands at an offset that a loose search would not see; those that it sees may follow what was found, as any letter may. */
function isDroppedMark(folded: string, offset: number): boolean {
	if (offset >= folded.length || folded.charCodeAt(offset) < 0x3_00) {
		return false;
	}

	const next = String.fromCodePoint(folded.codePointAt(offset) ?? 0);
	return mark.test(next) && foldCluster(next, {isCased: false, isMarked: false}) === '';
}
