import type {Manuscript} from '../article/manuscript.js';
import {type Heading, waymarksOf} from '../article/outline.js';
import {type Layout, pageAt, reaches} from '../layout/layout.js';
import {layoutOf, readingView} from './reading-view.js';
import type {Reader, State} from './state.js';

// The words of a long text are counted once for it.
const known = new WeakMap<Manuscript, readonly Heading[]>();

/** The headings of the open article or, where it has none, the opening words of a paragraph every page or so. */
export function headingsOf({entry, manuscript}: Reader): readonly Heading[] {
	if (entry.outline.length > 0) {
		return entry.outline;
	}

	const waymarks = known.get(manuscript) ?? waymarksOf(manuscript);
	known.set(manuscript, waymarks);
	return waymarks;
}

/** The offset that decides which heading one reads under: a heading in the upper part of the page counts. */
export function readingOffset(state: State, reader: Reader): number {
	const {lines} = readingView(state, reader);
	return lines[Math.floor((lines.length - 1) / 3)]?.from ?? reader.position;
}

// Of the highlights of a long text some hundreds of pages are asked for in each frame.
const knownPages = new WeakMap<Layout, Map<number, number | null>>();

/** The page on which an offset stands, as a person counts it; `null` while the text is not set as far as that. */
export function pageNumberAt(state: State, reader: Reader, offset: number): number | null {
	const layout = layoutOf(state, reader);
	const pages = knownPages.get(layout) ?? new Map<number, number | null>();
	const known = pages.get(offset);
	if (known !== undefined) {
		return known;
	}

	const page = reaches(layout, offset) ? pageAt(layout, offset) + 1 : null;
	pages.set(offset, page);
	knownPages.set(layout, pages);
	return page;
}
