import {compose} from '../../article/compose.js';
import type {Mistake} from '../mistake.js';
import {capital} from './find-plain.js';
import {patternMistake} from './pattern-mistake.js';

export type Pattern =
	| {readonly kind: 'pattern'; readonly expression: RegExp}
	| {readonly kind: 'mistake'; readonly mistake: Mistake};

/** Whatever names no letter of the text: escapes with what belongs to them, and the names of groups. */
const escapes = /\\(?:[pPu]\{[^}]*\}|u[\da-f]{4}|x[\da-f]{2}|c[a-z]|k<[^>]*>|.)|\(\?<[^>=!]*>/gisu;
/** `\p{Lu}` and its like mean nothing when case is not told apart. */
const caseClasses =
	/\\p\{(?:(?:gc|General_Category)=)?(?:L[ult]|(?:Upper|Lower|Title)case(?:_Letter)?|Upper|Lower)\}/iu;
/** Escapes and classes, which stay, and runs of spaces outside of them. */
const spaces = /\\.|\[(?:\\.|[^\]\\])*\]?| +/gsu;

/**
The regular expression that a reader types, or what is wrong with it. `^` and `$` stand at the edges of lines and paragraphs, and a space for any white space, the end of a line too. It tells case apart when it names a capital.
*/
export function patternOf(typed: string): Pattern {
	const source = compose(typed);
	const isCased = capital.test(source.replaceAll(escapes, '')) || caseClasses.test(source);
	const flags = isCased ? 'gmu' : 'gimu';
	try {
		return {kind: 'pattern', expression: new RegExp(withAnySpace(source), flags)};
	} catch (error) {
		return {kind: 'mistake', mistake: patternMistake(source, error)};
	}
}

function withAnySpace(source: string): string {
	return source.replaceAll(spaces, (part: string, offset: number) => {
		if (!part.startsWith(' ')) {
			return part;
		}

		// A quantifier behind it says how many.
		return /^[*+?{]/.test(source.slice(offset + part.length)) ? String.raw`\s` : String.raw`\s+`;
	});
}
