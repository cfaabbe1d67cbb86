import {type Heading, headingAt} from '../article/outline.js';
import {foldLabel} from '../query/fold-label.js';
import {headingsOf, pageNumberAt} from './headings.js';
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

/** The items of the outline that its filter lets through. */
export function outlineItems(state: State, reader: Reader, {filter}: OutlineMenu): readonly OutlineItem[] {
	const headings = headingsOf(reader);
	const here = headingAt(headings, reader.position);
	const wanted = foldLabel(filter);
	return headings
		.map((heading, index) => ({
			...heading,
			page: pageNumberAt(state, reader, heading.offset),
			isHere: index === here,
		}))
		.filter(({title}) => foldLabel(title).includes(wanted));
}
