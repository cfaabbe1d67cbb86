import {type Heading, headingAt, outlineOf, waymarksOf} from '../article/outline.js';
import {pageAt} from '../layout/layout.js';
import {foldLabel} from '../query/fold-label.js';
import {layoutOf} from './reading-view.js';
import type {Reader, State} from './state.js';

/** The headings of the open article, to go to one. */
export type OutlineMenu = {
	readonly kind: 'outline';
	/** Only headings with these letters are shown. */
	readonly filter: string;
	/** The index among those that are shown. */
	readonly selected: number;
};

export type OutlineItem = Heading & {
	/** The page on which it stands, from 1; `null` where that is not known yet. */
	readonly page: number | null;
	/** One reads under it now. */
	readonly isHere: boolean;
};

/** The headings of an article; of one that has none the words with which some of its paragraphs begin. */
export function headingsOf({manuscript}: Pick<Reader, 'manuscript'>): readonly Heading[] {
	const outline = outlineOf(manuscript);
	return outline.length > 0 ? outline : waymarksOf(manuscript);
}

/** The items of the outline that its filter lets through. */
export function outlineItems(state: State, reader: Reader, {filter}: OutlineMenu): readonly OutlineItem[] {
	const headings = headingsOf(reader);
	const layout = layoutOf(state, reader);
	const here = headingAt(headings, reader.position);
	const wanted = foldLabel(filter);
	const end = layout.lines.at(-1)?.to ?? 0;
	return headings
		.map((heading, index) => ({
			...heading,
			page: layout.isWhole || heading.offset < end ? pageAt(layout, heading.offset) + 1 : null,
			isHere: index === here,
		}))
		.filter(({title}) => foldLabel(title).includes(wanted));
}
