import {needsSpace} from '../cut.js';
import {endsSentence, isFull, isSpaceless, reach, type Shape, shapeOf} from './shape.js';
import {teaserTitle} from './teaser.js';

/** A paragraph; more than one line where its author broke the lines, as in verse. */
export type Paragraph = readonly string[];

/** Verse keeps to short lines, in characters; now and then one is longer. */
const verseLength = {spaced: 60, spaceless: 30, most: 80};

/**
The paragraphs of a plain text. Blank lines always part them. What a single line end means is decided for the whole file first and then for each group of lines:

- in a file of one paragraph a line, every line is a paragraph, but a group of short lines that mostly end no sentence is verse and keeps its breaks;
- in a hard-wrapped file, a group whose lines are mostly full is running prose and is joined again; a line that ends early with its sentence, or well before the fill width, or that is followed by an indented one, ends a paragraph. Other groups are verse, addresses or lists and keep their breaks.
*/
export function paragraphsOf(lines: readonly string[]): readonly Paragraph[] {
	const groups = groupsOf(lines);
	const shape = shapeOf(groups);
	return groups.flatMap((group, index) => {
		const isProse = shape.fill !== null && isFilled(group, shape, shape.fill);
		if (isProse && shape.fill !== null) {
			return unwrap(group, shape.fill);
		}

		// Two short lines at the top are a title and a byline, unless more couplets follow.
		const least = index === 0 && !isVerse(groups[1] ?? [], 2) ? 3 : 2;
		const keepsBreaks = shape.kind === 'wrapped' ? group.length > 1 : isVerse(group, least);
		return keepsBreaks ? [group.map(clean)] : group.map(line => [clean(line)]);
	});
}

function groupsOf(lines: readonly string[]): ReadonlyArray<readonly string[]> {
	const groups: string[][] = [];
	let isOpen = false;
	for (const raw of lines) {
		const line = (raw.includes('\t') ? raw.replaceAll('\t', '    ') : raw).trimEnd();
		if (line === '') {
			isOpen = false;
		} else if (isOpen) {
			groups.at(-1)?.push(line);
		} else {
			groups.push([line]);
			isOpen = true;
		}
	}

	return groups;
}

/** Whether the lines of a group were filled; in a file that is not wrapped they must leave no doubt. */
function isFilled(group: readonly string[], shape: Shape, fill: number): boolean {
	const breaks = group.length - 1;
	if (breaks === 0) {
		return false;
	}

	let full = 0;
	let ended = 0;
	for (let index = 0; index < breaks; index++) {
		const line = group[index] ?? '';
		if (isFull(line, group[index + 1] ?? '', fill)) {
			full++;
			ended += endsSentence(line) ? 1 : 0;
		}
	}

	if (shape.kind === 'lines') {
		return breaks > 1 && full >= 0.9 * breaks && ended <= 0.5 * full;
	}

	// Lines that all begin with a capital are verse, even if they are long.
	return full >= 0.6 * breaks && (full >= 0.9 * breaks || breaks < 3 || !group.every(startsUpper));
}

function unwrap(group: readonly string[], fill: number): readonly Paragraph[] {
	const paragraphs: string[][] = [[]];
	for (const [index, line] of group.entries()) {
		paragraphs.at(-1)?.push(line);
		const next = group[index + 1];
		if (next !== undefined && isParagraphEnd(line, next, fill)) {
			paragraphs.push([]);
		}
	}

	return paragraphs.map(lines => [join(lines)]);
}

function isParagraphEnd(line: string, next: string, fill: number): boolean {
	if (next.startsWith(' ') && indent(next) >= indent(line) + 2) {
		return endsSentence(line);
	}

	return !isFull(line, next, fill) && (endsSentence(line) || reach(line, next) < 0.6 * fill);
}

function join(lines: readonly string[]): string {
	const parts: string[] = [];
	let before = '';
	for (const raw of lines) {
		const line = clean(raw);
		if (before !== '' && needsSpace(before, line)) {
			parts.push(' ');
		}

		parts.push(line);
		before = line;
	}

	return parts.join('');
}

function isVerse(group: readonly string[], least: number): boolean {
	if (group.length < least) {
		return false;
	}

	let short = 0;
	let ended = 0;
	for (const line of group) {
		const limit = isSpaceless(line) ? verseLength.spaceless : verseLength.spaced;
		short += line.length <= limit ? 1 : 0;
		ended += endsSentence(line) ? 1 : 0;
		if (line.length > verseLength.most || teaserTitle(line) !== null) {
			return false;
		}
	}

	return short >= 0.8 * group.length && ended <= 0.5 * group.length;
}

function startsUpper(line: string): boolean {
	const start = line.replace(/^[^\p{L}]+/u, '').charAt(0);
	return start !== start.toLowerCase();
}

function indent(line: string): number {
	return line.length - line.trimStart().length;
}

function clean(line: string): string {
	return (line.includes('  ') ? line.replaceAll(/ {2,}/g, ' ') : line).trim();
}
