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
