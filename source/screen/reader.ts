import type {Frame} from '../app/frame.js';
import {type ReadingView, readingView, searchMatches} from '../app/reading-view.js';
import type {Reader, State} from '../app/state.js';
import {duration} from '../article/dates.js';
import {visualText} from '../layout/bidi.js';
import {glyph} from '../layout/glyphs.js';
import type {Line} from '../layout/line.js';
import {type Decoration, paintLine} from '../layout/paint.js';
import {type Row, span} from '../layout/span.js';
import {truncate} from '../layout/width.js';
import {percent} from './list.js';
import {blank, indented, rowWidth, spread} from './text.js';

/** The lines of the page, at their place from the left edge of the screen. */
export function pageRows(state: State, reader: Reader, frame: Frame): readonly Row[] {
	const {width, left, gutter} = frame.text;
	const {columns} = readingView(state, reader);
	const decorations = [...derivedTitle(reader), ...matchesOn(state, reader, columns.flat())];
	const [first = [], ...more] = columns.map(lines =>
		lines.map(line => paintLine(reader.manuscript, line, width, decorations)),
	);
	const height = Math.max(first.length, ...more.map(rows => rows.length));
	return Array.from({length: height}, (_, index) => {
		const beside = more[0]?.[index] ?? [];
		const row = first[index] ?? [];
		const gap = beside.length === 0 ? [] : [blank(width + gutter - rowWidth(row))];
		return indented([...row, ...gap, ...beside], left);
	});
}

/** What the list was searched for, as far as it stands on the page. */
function matchesOn(state: State, reader: Reader, lines: readonly Line[]): readonly Decoration[] {
	const from = Math.min(...lines.map(line => line.from));
	const to = Math.max(...lines.map(line => line.to));
	return searchMatches(state, reader)
		.filter(match => match.to > from && match.from < to)
		.map(match => ({...match, role: 'match'}));
}

/** The progress line: what is read in the accent, what is left dim. */
export function progressRow(state: State, reader: Reader, frame: Frame): Row {
	const {span: width, left} = frame.text;
	const read = Math.round(readingView(state, reader).progress * width);
	return indented(
		[span(glyph('read').repeat(read), 'accent'), span(glyph('hairline').repeat(width - read), 'rule')],
		left,
	);
}

/** The folio: title, page, percentage and minutes left; the title gives way first, then the percentage. */
export function folioRow(state: State, reader: Reader, frame: Frame): Row {
	const {span: width, left} = frame.text;
	const view = readingView(state, reader);
	const numbers = folioNumbers(view);
	const right = numbers.find(text => rowWidth([span(text)]) <= width) ?? '';
	const room = width - rowWidth([span(right)]) - 4;
	const title = room >= 8 ? truncate(reader.entry.title, room) : '';
	return indented(spread([span(visualText(title), 'dim')], [span(right, 'dim')], width), left);
}

function folioNumbers(view: ReadingView): readonly string[] {
	const shown = view.columns.filter(lines => lines.length > 0).length;
	const first = view.page + 1;
	const numbers = shown > 1 ? `${first}–${first + shown - 1}` : String(first);
	const page = `${numbers} of ${view.layout.isWhole ? view.layout.pages.length : '…'}`;
	const left = view.progress >= 1 ? null : `${duration(view.minutesLeft)} left`;
	const parts = (...texts: ReadonlyArray<string | null>): string => texts.filter(text => text !== null).join(' · ');
	return [parts(page, percent(view.progress), left), parts(page, left), page, numbers];
}

/** The words that serve as title, bold where they stand in the text. */
function derivedTitle({entry, manuscript}: Reader): readonly Decoration[] {
	const words = entry.title.replace(/…$/u, '');
	return entry.titleIsDerived && words !== '' && manuscript.text.startsWith(words)
		? [{from: 0, to: words.length, role: 'strong'}]
		: [];
}
