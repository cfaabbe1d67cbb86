import {breakLines} from '../layout/break-lines.js';
import type {Range} from '../query/find-words.js';
import type {Passage} from '../query/passage.js';

const indent = '  ';
const [bold, notBold] = ['\u001B[1m', '\u001B[22m'];

/** A passage on lines of at most so many cells; what was looked for is bold where that can be seen. */
export function snippetLines({text, matches}: Passage, width: number, isStyled: boolean): readonly string[] {
	if (text === '') {
		return [];
	}

	const lines = breakLines(text, {from: 0, to: text.length}, Math.max(1, width - indent.length));
	return lines.map(({from, to}) => `${indent}${marked(text, from, to, isStyled ? matches : [])}`);
}

/** The part `[from, to)` of a text, in which what was looked for is bold. */
export function marked(text: string, from: number, to: number, matches: readonly Range[]): string {
	let [at, styled] = [from, ''];
	for (const match of matches) {
		const [start, end] = [Math.max(at, match.from), Math.min(to, match.to)];
		if (start < end) {
			styled += `${text.slice(at, start)}${bold}${text.slice(start, end)}${notBold}`;
			at = end;
		}
	}

	return styled + text.slice(at, to);
}
