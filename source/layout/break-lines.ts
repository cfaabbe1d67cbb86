import type {Range} from '../article/manuscript.js';
import type {Hyphenate} from './breaking/hyphenation.js';
import {createSegments, fillSegments} from './breaking/segments.js';
import {breakKinds, type FitOptions, totalFit} from './breaking/total-fit.js';

/** One line of a paragraph, without the white space at its end. */
export type BrokenLine = Range & {
	/** A hyphen is set behind it that is not in the text. */
	readonly isHyphenated: boolean;
	/** Its end is not the end of a paragraph: it may be spread to the measure. */
	readonly isFull: boolean;
};

/** What is told of a line, as in `BrokenLine`. */
type TellLine = (from: number, to: number, isHyphenated: boolean, isFull: boolean) => void;

export type BreakOptions = {
	/** Cells by which the first line is shorter. */
	readonly indent?: number;
	readonly isJustified?: boolean;
	/** What parts words; without it none are. */
	readonly hyphenate?: Hyphenate | null;
};

// Paragraphs are set one at a time; their segments share one room.
const segments = createSegments();

/** White space at the end of a ragged line, as a part of the measure, that is worth a hyphen. */
const looseShare = {ragged: 0.16, justified: 0.08} as const;

/**
Break a paragraph into lines of at most `measure` cells, so that they are as even as can be. Line breaks of the author ('\n') hold. A word longer than a line is cut at a grapheme; a grapheme wider than the line stands on one of its own.
*/
export function breakLines(
	text: string,
	range: Range,
	measure: number,
	options: BreakOptions = {},
): readonly BrokenLine[] {
	const lines: BrokenLine[] = [];
	eachLine(text, range, measure, options, (from, to, isHyphenated, isFull) => {
		lines.push({from, to, isHyphenated, isFull});
	});
	return lines;
}

/** The same, telling of each line at once: a book has a hundred thousand of them. */
export function eachLine(text: string, range: Range, measure: number, options: BreakOptions, tell: TellLine): void {
	let from = range.from;
	while (from <= range.to) {
		const found = text.indexOf('\n', from);
		const to = found === -1 || found > range.to ? range.to : found;
		breakParagraph(text, from, to, Math.max(1, measure), options, tell);
		from = to + 1;
	}
}

function breakParagraph(
	text: string,
	from: number,
	to: number,
	measure: number,
	{indent = 0, isJustified = false, hyphenate = null}: BreakOptions,
	tell: TellLine,
): void {
	const fit = {measure, indent: Math.min(indent, measure - 1), isJustified};
	fillSegments(segments, text, from, to, measure - fit.indent, null);
	let {breaks} = totalFit(segments, fit);
	// As TeX does: words are parted only where a paragraph does not come out well without.
	const loose = hyphenate === null ? [] : looseEnds(breaks, fit);
	if (hyphenate !== null && loose.length > 0) {
		fillSegments(segments, text, from, to, measure - fit.indent, nearOnly(hyphenate, loose));
		breaks = totalFit(segments, fit).breaks;
	}

	let start = 0;
	for (let index = 0; index <= breaks.length; index++) {
		const next = breaks[index] ?? segments.count;
		const isLast = index === breaks.length;
		tell(
			index === 0 ? from : (segments.from[start] as number),
			next === 0 ? from : (segments.to[next - 1] as number),
			!isLast && segments.kind[next - 1] === breakKinds.hyphen,
			!isLast,
		);
		start = next;
	}
}

/** Words on each side of the end of a loose line that may be parted. */
const wordsAround = 2;

/** The ranges around the ends of lines that leave so much white space that a hyphen would be better. */
function looseEnds(breaks: readonly number[], fit: FitOptions): readonly Range[] {
	const most = fit.measure * (fit.isJustified ? looseShare.justified : looseShare.ragged);
	const ranges: Range[] = [];
	let start = 0;
	for (const next of breaks) {
		const width = (segments.right[next - 1] as number) - (segments.left[start] as number);
		if (fit.measure - (start === 0 ? fit.indent : 0) - width > most) {
			ranges.push({
				from: segments.from[Math.max(0, next - wordsAround)] as number,
				to: segments.to[Math.min(segments.count, next + wordsAround) - 1] as number,
			});
		}

		start = next;
	}

	return ranges;
}

/** Parts words within some ranges only: looking at every word of a paragraph would cost more than all the rest. Words are asked for in order. */
function nearOnly(hyphenate: Hyphenate, ranges: readonly Range[]): Hyphenate {
	let index = 0;
	return (text, from, to) => {
		while (index < ranges.length && (ranges[index] as Range).to < to) {
			index++;
		}

		const range = ranges[index];
		return range !== undefined && from >= range.from ? hyphenate(text, from, to) : [];
	};
}
