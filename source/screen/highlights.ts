import type {HighlightLine} from '../app/highlight-pages.js';
import {
	foundHighlights,
	type HighlightedArticle,
	highlightMistake,
	type LibraryHighlights,
	type Marked,
} from '../app/library-highlights.js';
import type {State} from '../app/state.js';
import {groupDigits, plural, shortDate} from '../article/dates.js';
import {sourceName} from '../article/entry.js';
import {localTime} from '../article/local-time.js';
import {visualText} from '../layout/bidi.js';
import {glyph, plain} from '../layout/glyphs.js';
import {type Row, span} from '../layout/span.js';
import {cellWidth, pad, truncate} from '../layout/width.js';
import {gap} from './list-columns.js';
import {queryRow} from './search.js';
import {blank, spread, wrapped} from './text.js';

/** What is shown, and how much it is; or the query. */
export function highlightsHeader(state: State, view: LibraryHighlights, width: number): Row {
	const found = foundHighlights(view, state);
	if (view.isTyping || view.query !== '') {
		const {query: text, isTyping} = view;
		const mistake = highlightMistake(view);
		return queryRow({text, isTyping, mistake}, `${groupDigits(found.length)} found`, width);
	}

	const name = span(truncate('Highlights', width), 'title');
	if (found.length === 0) {
		return [name];
	}

	const passages = plural(found.length, 'passage');
	const articles = plural(view.articles?.length ?? 0, 'article');
	const room = width - cellWidth(name.text) - gap;
	const counts = [`${passages} in ${articles}`, passages].find(text => cellWidth(text) <= room);
	return spread([name], [span(counts ?? '', 'dim')], width);
}

/** What stands in the place of rows when there are none. */
export function emptyHighlightsRows(view: LibraryHighlights, width: number): readonly Row[] {
	if (view.articles === null) {
		return view.isSlow ? wrapped(plain('Reading the highlights…'), width, 'dim') : [];
	}

	return wrapped(
		view.query === ''
			? 'Nothing is highlighted yet: in an article, } goes to a paragraph and H highlights it.'
			: 'Nothing matches. Esc shows everything again.',
		width,
		'dim',
	);
}

const widthFor = {bar: 8, date: 44, source: 60} as const;
/** "14 Sep" or "Sep 2023". */
const dateWidth = 8;
const widestSource = 22;

/** One line of the screen of highlights, as wide as `width`. */
export function highlightRow(state: State, view: LibraryHighlights, line: HighlightLine, width: number): Row {
	switch (line.kind) {
		case 'blank': {
			return [];
		}

		case 'article': {
			return articleRow(line.article, width);
		}

		case 'passage': {
			const marked = foundHighlights(view, state)[line.index];
			return marked ? passageRow(marked, line.index === view.selected, state.now, width) : [];
		}

		case 'note': {
			const marked = foundHighlights(view, state)[line.index];
			return marked ? noteRow(marked, width) : [];
		}
	}
}

/** The title of the article in which the passages below stand, and its source. */
function articleRow({key, known}: HighlightedArticle, width: number): Row {
	const indent = width >= widthFor.bar ? 2 : 0;
	const about = key === null ? 'no longer in the library' : truncate(sourceName(known) ?? '', widestSource);
	const right = width >= widthFor.source && about !== '' ? [span(visualText(about), 'dim')] : [];
	const room = width - indent - (right.length > 0 ? cellWidth(about) + gap : 0);
	return spread([blank(indent), span(visualText(truncate(known.title, room)), 'dim')], right, width);
}

/** A mark in the colour, whose letter tells it where there are no colours; the first words; when it was made. */
function passageRow({highlight}: Marked, isChosen: boolean, now: number, width: number): Row {
	const {colour, quote, created} = highlight;
	const bar =
		width >= widthFor.bar
			? [
					span(isChosen ? glyph('chosen') : ' ', 'accent'),
					blank(1),
					span(colour.slice(0, 1), `highlight-${colour}`),
					blank(1),
				]
			: [];
	const hasDate = width >= widthFor.date;
	const room = Math.max(1, width - (bar.length === 0 ? 0 : markWidth) - (hasDate ? gap + dateWidth : 0));
	const words = span(pad(firstWords(quote.exact, room), room), ...(isChosen ? (['chosen'] as const) : []));
	const date = shortDate(localTime(created), now) ?? '';
	return [...bar, words, ...(hasDate ? [blank(gap), span(pad(date, dateWidth, 'start'), 'dim')] : [])];
}

/** Cells before the words of a passage. */
const markWidth = 4;

function noteRow({highlight}: Marked, width: number): Row {
	const indent = width >= widthFor.bar ? markWidth : 0;
	const room = width - indent - (width >= widthFor.date ? gap + dateWidth : 0);
	return [...(indent > 0 ? [blank(indent)] : []), span(firstWords(highlight.note, Math.max(1, room)), 'note', 'dim')];
}

/** The beginning of a text on one line. What no line could hold is not looked at. */
function firstWords(text: string, width: number): string {
	const looked = text
		.slice(0, 8 * width + 80)
		.replaceAll(/\s+/g, ' ')
		.trim();
	return visualText(truncate(looked, width));
}
