/*
How a plain text is laid out, told from the whole of it before any paragraph is made.
*/

/** The shape of a file; `fill` is the width in characters that its lines were filled to. */
export type Shape =
	| {readonly kind: 'lines'; readonly fill: number | null}
	| {readonly kind: 'wrapped'; readonly fill: number};

/** No one fills lines wider than this by hand. */
const widest = 100;

/** Lines filled to less than this are verse or a list; CJK characters are twice as wide. */
const narrowest = {spaced: 55, spaceless: 20};

/** A line is full when the next word would have reached this part of the fill width. */
export const fullness = 0.9;

const spaceless = /[\u3040-\u30ff\u3400-\u9fff\uff00-\uffef]/;
const sentenceEnd = /[.!?…。！？؟।:]["”’»›)\]」』]*$/;

/**
Decide whether a file is hard-wrapped. It is when hardly a line is wider than 100 characters, when at most of its line breaks inside groups, counted by the length of the line, the next word would not have fitted (so the line ended because it was full), and when most of those lines do not end a sentence (or they would be paragraphs of like length). Otherwise every line stands for itself; `fill` is then `null` if the file has long lines.
*/
export function shapeOf(groups: ReadonlyArray<readonly string[]>): Shape {
	const fill = fillWidth(groups);
	if (fill === null) {
		return {kind: 'lines', fill: null};
	}

	let breaks = 0;
	let full = 0;
	let ended = 0;
	for (const group of groups) {
		for (let index = 0; index + 1 < group.length; index++) {
			const line = group[index] ?? '';
			breaks += line.length;
			if (isFull(line, group[index + 1] ?? '', fill)) {
				full += line.length;
				ended += endsSentence(line) ? line.length : 0;
			}
		}
	}

	const isWrapped = breaks > 0 && full >= 0.6 * breaks && ended <= 0.5 * full;
	return {kind: isWrapped ? 'wrapped' : 'lines', fill};
}

/** Whether a line ended because the next word did not fit. */
export function isFull(line: string, next: string, fill: number): boolean {
	return reach(line, next) > fullness * fill;
}

/** The width in characters that a line would have with the first word of the next. */
export function reach(line: string, next: string): number {
	const word = next.trimStart();
	const space = word.indexOf(' ');
	const length = spaceless.test(word.charAt(0)) ? 0 : 1 + (space === -1 ? word.length : space);
	return line.length + length;
}

export function endsSentence(line: string): boolean {
	return sentenceEnd.test(line.slice(-8));
}

/** Whether a text is written without spaces, told from one line of it. */
export function isSpaceless(line: string): boolean {
	return spaceless.test(line);
}

/** The width that 95 of 100 lines keep to, or `null` when the lines are no filled ones. */
function fillWidth(groups: ReadonlyArray<readonly string[]>): number | null {
	const counts = new Uint32Array(widest + 1);
	let lines = 0;
	let long = 0;
	let withoutSpaces = 0;
	for (const group of groups) {
		for (const line of group) {
			lines++;
			if (line.length > widest) {
				long++;
			} else {
				counts[line.length] = (counts[line.length] ?? 0) + 1;
				withoutSpaces += isSpaceless(line) ? 1 : 0;
			}
		}
	}

	// An address or a table may stick out.
	if (lines === 0 || long > 0.02 * lines) {
		return null;
	}

	let above = 0.05 * (lines - long);
	let fill = widest;
	while (fill > 0 && above >= (counts[fill] ?? 0)) {
		above -= counts[fill] ?? 0;
		fill--;
	}

	const least = withoutSpaces > 0.5 * lines ? narrowest.spaceless : narrowest.spaced;
	return fill < least ? null : fill;
}
