import type {Manuscript} from './manuscript.js';
import {countWords} from './reading-time.js';

export type Heading = {
	readonly depth: number;
	readonly title: string;
	/** Where the heading begins in the manuscript's text. */
	readonly offset: number;
};

export type Link = {
	readonly text: string;
	readonly url: string;
	readonly offset: number;
};

/** The headings of a manuscript in reading order. */
export function outlineOf(manuscript: Manuscript): readonly Heading[] {
	return manuscript.blocks.flatMap(block =>
		block.kind === 'heading' && manuscript.text.slice(block.from, block.to).trim() !== ''
			? [
					{
						depth: block.depth,
						title: manuscript.text.slice(block.from, block.to).replaceAll(/\s+/g, ' '),
						offset: block.from,
					},
				]
			: [],
	);
}

/** About a page: from one waymark to the next there are at least so many words. */
const wordsBetween = 250;

/** Of an opening so much is told: words, and characters, of which scripts without spaces have fewer to a word. */
const longestOpening = {words: 8, characters: 60, unbroken: 24} as const;

/**
What a manuscript without headings has instead of an outline, in reading order: the opening words of a paragraph every 250 words or so, all at depth 1. None where there are no paragraphs.
*/
export function waymarksOf({text, blocks}: Manuscript): readonly Heading[] {
	const waymarks: Heading[] = [];
	let words = wordsBetween;
	for (const {kind, from, to} of blocks) {
		const title = kind === 'paragraph' && words >= wordsBetween ? openingOf(text.slice(from, to)) : '';
		if (title !== '') {
			waymarks.push({depth: 1, title, offset: from});
			words = 0;
		}

		const count = countWords(text.slice(from, to));
		words += count.words + count.characters;
	}

	return waymarks;
}

/** The first words of a paragraph, with an ellipsis where there are more of them. */
function openingOf(paragraph: string): string {
	const line = paragraph.slice(0, 1000).replaceAll(/\s+/g, ' ').trim();
	const words = line.split(' ').slice(0, longestOpening.words).join(' ');
	const opening = words.length > longestOpening.characters ? cutAtWord(words) : words;
	return opening === line ? line : `${opening.replace(/[\s,;:.–—-]+$/u, '')}…`;
}

function cutAtWord(words: string): string {
	const space = words.lastIndexOf(' ', longestOpening.characters);
	// Never between the halves of a character, or a letter and its marks.
	return space > 0
		? words.slice(0, space)
		: (new RegExp(`^.{1,${longestOpening.unbroken}}(?!\\p{M})`, 'su').exec(words)?.[0] ?? '');
}

/** The links of a manuscript in reading order. */
export function linksOf(manuscript: Manuscript): readonly Link[] {
	return manuscript.marks.flatMap(mark =>
		mark.kind === 'link' ? [{text: manuscript.text.slice(mark.from, mark.to), url: mark.url, offset: mark.from}] : [],
	);
}

/** The index of the heading under which an offset stands, or -1 before the first one. */
export function headingAt(outline: readonly Heading[], offset: number): number {
	return outline.findLastIndex(heading => heading.offset <= offset);
}
