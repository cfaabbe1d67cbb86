import type {Block, Manuscript, Range} from './manuscript.js';
import {goesOn} from './sentence-ends.js';

const known = new WeakMap<Block, readonly Range[]>();
const segmenters = new Map<string, Intl.Segmenter>();

/** The way back to the text, at the end of a note. */
const wayBack = /[\u00a0\s]*(?:↩[⁰¹²³⁴-⁹]*\s?)+$/;
/** What opens in Chinese and Japanese belongs to the words behind it. */
const opening = /[（「『【〈《]+$/;
/** The number of a note belongs to the words before it. */
const noteNumber = /^[⁰¹²³⁴-⁹†‡*]+/;

/**
The sentences of a block in reading order, without the white space around them: by the rules of Unicode (UAX #29) with Intl.Segmenter, but that abbreviations and the like end none. A heading or a term is one, a line of code is one, and so is a row of a table; a rule has none. A language that ends no sentences, such as Thai, has paragraphs of one.

`lang` is the language of the article, a BCP 47 tag. Each block is looked through once; the first of all takes some milliseconds longer, as the rules are loaded then.
*/
export function sentencesOf(manuscript: Manuscript, block: Block, lang: string | null = null): readonly Range[] {
	const found = known.get(block) ?? readSentences(manuscript.text, block, lang);
	known.set(block, found);
	return found;
}

function readSentences(text: string, block: Block, lang: string | null): readonly Range[] {
	switch (block.kind) {
		case 'paragraph': {
			return sentencesIn(text, block, block.lang ?? lang);
		}

		case 'heading':
		case 'term': {
			return trimmed(text, block);
		}

		case 'code': {
			return linesIn(text, block).flatMap(line => trimmed(text, line));
		}

		case 'table': {
			return block.rows.flatMap(cells => {
				const [first, last] = [cells[0], cells.at(-1)];
				return first && last ? trimmed(text, {from: first.from, to: last.to}) : [];
			});
		}

		case 'rule': {
			return [];
		}
	}
}

/** So many characters beside it tell whether a sentence ends. */
const beside = 80;

function sentencesIn(text: string, {from, to}: Range, lang: string | null): readonly Range[] {
	// A line that its author ended ends no sentence.
	const words = text.slice(from, to).replace(wayBack, '').replaceAll('\n', ' ');
	const starts: number[] = [];
	for (const {index} of segmenterFor(lang).segment(words)) {
		const openers = opening.exec(words.slice(Math.max(0, index - 4), index))?.[0].length ?? 0;
		const start = index - openers + (noteNumber.exec(words.slice(index, index + 8))?.[0].length ?? 0);
		const before = words.slice(Math.max(starts.at(-1) ?? 0, start - beside), start).trimEnd();
		if (starts.length === 0 || !goesOn(before, words.slice(start, start + beside).trimStart(), lang)) {
			starts.push(starts.length === 0 ? 0 : start);
		}
	}

	return starts.flatMap((start, index) =>
		trimmed(text, {from: from + start, to: from + (starts[index + 1] ?? words.length)}),
	);
}

function segmenterFor(lang: string | null): Intl.Segmenter {
	const tag = lang ?? 'en';
	const segmenter = segmenters.get(tag) ?? createSegmenter(tag);
	segmenters.set(tag, segmenter);
	return segmenter;
}

function createSegmenter(lang: string): Intl.Segmenter {
	try {
		return new Intl.Segmenter(lang, {granularity: 'sentence'});
	} catch {
		// What an article calls its language may be no tag at all.
		return new Intl.Segmenter('en', {granularity: 'sentence'});
	}
}

function linesIn(text: string, {from, to}: Range): readonly Range[] {
	const lines: Range[] = [];
	let start = from;
	for (const line of text.slice(from, to).split('\n')) {
		lines.push({from: start, to: start + line.length});
		start += line.length + 1;
	}

	return lines;
}

/** A range without the white space at its ends; nothing when it has no other. */
function trimmed(text: string, {from, to}: Range): readonly Range[] {
	const words = text.slice(from, to);
	const start = words.length - words.trimStart().length;
	const length = words.trim().length;
	return length === 0 ? [] : [{from: from + start, to: from + start + length}];
}
