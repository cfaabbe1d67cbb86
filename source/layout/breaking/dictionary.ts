import {classOf, lineBreakClass} from './line-break-class.js';

/*
Thai, Lao, Khmer and Burmese are written without spaces, and lines may end between words only: they are found with the dictionaries of ICU.
*/

const dictionaryScript = /[\u0E00-\u0EFF\u1000-\u109F\u1780-\u17FF]/;
const dictionaryRun = /[\u0E00-\u0EFF\u1000-\u109F\u1780-\u17FF]+/g;

// Made when it is first needed: the first Intl object of a process takes 10 ms.
let segmenter: Intl.Segmenter | undefined;

export function hasDictionaryScript(text: string, from: number, to: number): boolean {
	for (let index = from; index < to; index++) {
		const code = text.charCodeAt(index);
		if (code >= 0x0e_00 && code <= 0x17_ff) {
			return dictionaryScript.test(text.slice(index, to));
		}
	}

	return false;
}

/** The given break opportunities and those between the words of scripts without spaces, in increasing order. */
export function withDictionaryBreaks(
	breaks: readonly number[],
	text: string,
	from: number,
	to: number,
): readonly number[] {
	segmenter ??= new Intl.Segmenter('th', {granularity: 'word'});
	const found = new Set(breaks);
	for (const run of text.slice(from, to).matchAll(dictionaryRun)) {
		for (const {index} of segmenter.segment(run[0])) {
			if (index > 0 && isBetweenLetters(run[0], index)) {
				found.add(from + run.index + index);
			}
		}
	}

	return [...found].sort((a, b) => a - b);
}

/** What the dictionary says holds between letters only: what may stand beside signs and digits the rules know. */
function isBetweenLetters(run: string, index: number): boolean {
	const before = lineBreakClass(run.charCodeAt(index - 1));
	return lineBreakClass(run.charCodeAt(index)) === classOf.SA && (before === classOf.SA || before === classOf.CM);
}
