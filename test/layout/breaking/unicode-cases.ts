import {readFileSync} from 'node:fs';
import {gunzipSync} from 'node:zlib';

/** A case of a Unicode break test: a text, and where it may be broken (offsets in code units, its end among them). */
export type BreakCase = {readonly line: string; readonly text: string; readonly breaks: readonly number[]};

/** The lines of a file of test/fixtures/unicode/. */
export function unicodeLines(name: string): readonly string[] {
	const url = new URL(`../../fixtures/unicode/${name}.gz`, import.meta.url);
	return gunzipSync(readFileSync(url)).toString('utf8').trim().split('\n');
}

/** The cases of a file in the form '× 0023 ÷ 2014 ÷'. */
export function breakCases(name: string): readonly BreakCase[] {
	return unicodeLines(name).map(line => {
		let text = '';
		const breaks: number[] = [];
		for (const token of line.split(' ')) {
			if (token === '÷') {
				breaks.push(text.length);
			} else if (token !== '×') {
				text += codePoints(token);
			}
		}

		return {line, text, breaks};
	});
}

/** The text of code points in hexadecimal, parted by spaces. */
export function codePoints(hexadecimal: string): string {
	return String.fromCodePoint(...hexadecimal.split(' ').map(code => Number.parseInt(code, 16)));
}
