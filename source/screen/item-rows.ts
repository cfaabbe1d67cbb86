import {type ArticleLink, articleHeld} from '../app/article-links.js';
import {pageNumberAt} from '../app/headings.js';
import {rangeOf, type SidebarItem} from '../app/sidebar-items.js';
import type {Reader, State} from '../app/state.js';
import type {Address} from '../article/address.js';
import type {Highlight} from '../article/highlight.js';
import {glyph, withCutMarks} from '../layout/glyphs.js';
import {type Role, type Row, span} from '../layout/span.js';
import {blank, breakable, indented, listIndent, rowWidth, spread, wrapped, wrappedTo} from './text.js';

/** How an item is to look, beside what it says. */
type Look = {
	readonly width: number;
	/** It is where one reads. */
	readonly isHere: boolean;
	readonly isChosen: boolean;
	/** The page on which it stands; `null` when it is not told. */
	readonly page: number | null;
	/** The cells that page numbers take, with the space before them; 0 where there is no room for them. */
	readonly pageWidth: number;
	/** How far a heading is set in, in steps. */
	readonly step: number;
	/** The library has the article to which it leads. */
	readonly isHeld: boolean;
};

/** What is the same for all items of a tab. */
export type TabLook = {readonly width: number; readonly pageWidth: number; readonly least: number};

/** Of a passage and of the words of a link so many rows are shown, and of a note. */
const mostRows = {words: 3, note: 6} as const;

// A piece may have thousands of links; between two pages the look of few items changes.
const known = new WeakMap<SidebarItem, {readonly look: string; readonly rows: readonly Row[]}>();

/** An item of the sidebar: some rows, no wider than the tab. */
export function itemRows(
	state: State,
	reader: Reader,
	item: SidebarItem,
	tab: TabLook,
	place: Pick<Look, 'isHere' | 'isChosen'>,
): readonly Row[] {
	const range = rangeOf(item);
	const {width, pageWidth, least} = tab;
	const look: Look = {
		...place,
		width,
		pageWidth,
		page: range && item.kind !== 'link' && pageWidth > 0 ? pageNumberAt(state, reader, range.from) : null,
		step: item.kind === 'heading' ? item.heading.depth - least : 0,
		isHeld: item.kind === 'link' && articleHeld(reader, item.link) !== null,
	};
	const key = `${width} ${pageWidth} ${look.page} ${look.step} ${look.isHere} ${look.isChosen} ${look.isHeld}`;
	const last = known.get(item);
	if (last?.look === key) {
		return last.rows;
	}

	const rows = marked(drawn(item, look), look);
	known.set(item, {look: key, rows});
	return rows;
}

function drawn(item: SidebarItem, look: Look): readonly Row[] {
	switch (item.kind) {
		case 'heading': {
			return headingRows(item.heading.title, look);
		}

		case 'link': {
			return linkRows(item.link, look);
		}

		case 'highlight':
		case 'lost': {
			return highlightRows(item.highlight, look);
		}
	}
}

/** "You are here", in the white space before the first row. */
function marked(rows: readonly Row[], {isHere, width}: Look): readonly Row[] {
	const [first = [], ...more] = rows;
	const [space, ...rest] = first;
	return isHere && listIndent(width) > 0 && space
		? [[span(glyph('here'), 'accent'), blank(space.text.length - 1), ...rest], ...more]
		: rows;
}

function headingRows(title: string, {width, pageWidth, page, step, isHere, isChosen}: Look): readonly Row[] {
	const indent = Math.min(listIndent(width) + 2 * step, Math.max(listIndent(width), Math.floor(width / 3)));
	const roles: readonly Role[] = [...(isHere ? ['accent' as const] : []), ...(isChosen ? ['chosen' as const] : [])];
	const rows = wrapped(withCutMarks(title), Math.max(1, width - indent - pageWidth), ...roles).map(row =>
		indented(row, indent),
	);
	return [withPage(rows[0] ?? [], page, width), ...rows.slice(1)];
}

function linkRows({text, address}: ArticleLink, {width, isChosen, isHeld}: Look): readonly Row[] {
	const indent = listIndent(width);
	const room = Math.max(1, width - indent);
	const where = placeOf(address);
	const words = text === '' ? (address.kind === 'refused' ? 'no words' : address.shown) : text;
	const roles: readonly Role[] = isChosen ? ['chosen'] : address.kind === 'refused' ? ['dim'] : [];
	return [
		...wrappedTo(mostRows.words, breakable(words), room, ...roles),
		...(where === words ? [] : wrappedTo(2, breakable(where), room, 'dim')),
		...(isHeld ? wrappedTo(1, `${glyph('selected')} in the library`, room, 'dim') : []),
	].map(row => indented(row, indent));
}

function placeOf(address: Address): string {
	switch (address.kind) {
		case 'web': {
			return address.host;
		}

		case 'mail': {
			return `mail to ${address.host}`;
		}

		case 'refused': {
			return 'not opened';
		}
	}
}

function highlightRows({quote, colour, note}: Highlight, {width, page, isChosen}: Look): readonly Row[] {
	const indent = listIndent(width);
	const room = Math.max(1, width - indent);
	const words = quote.exact.replaceAll(/\s+/g, ' ').trim();
	const said = note.replaceAll(/\s+/g, ' ').trim();
	const name = indented(wrappedTo(1, colour, room, `highlight-${colour}`)[0] ?? [], indent);
	return [
		withPage(name, page, width),
		...[
			...wrappedTo(mostRows.words, words, room, ...(isChosen ? ['chosen' as const] : [])),
			...(said === '' ? [] : wrappedTo(mostRows.note, said, room, 'note')),
		].map(row => indented(row, indent)),
	];
}

/** A row with the number of a page at its right edge, where there is room for both. */
function withPage(row: Row, page: number | null, width: number): Row {
	const number = page === null ? [] : [span(String(page), 'dim')];
	return rowWidth([...row, ...number]) + 1 > width ? row : spread(row, number, width);
}
