import type {Manuscript} from './manuscript.js';

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

/** Words that stand for a place in an article without headings, in characters at most. */
const waymarkLength = 60;

/** About a page of words stands between two of them. */
const waymarkDistance = 1500;

/** The words with which every few paragraphs begin: an outline for what has no headings. */
export function waymarksOf({text, blocks}: Manuscript): readonly Heading[] {
	const marks: Heading[] = [];
	let next = 0;
	for (const block of blocks) {
		if (block.kind === 'paragraph' && block.from >= next && block.to > block.from) {
			marks.push({depth: 1, title: openingWords(text.slice(block.from, block.to)), offset: block.from});
			next = block.from + waymarkDistance;
		}
	}

	return marks;
}

function openingWords(paragraph: string): string {
	const words = paragraph.replaceAll(/\s+/g, ' ');
	return words.length <= waymarkLength ? words : `${words.slice(0, waymarkLength).replace(/[\s\p{P}]*\s\S*$/u, '')}…`;
}
