import type {Frame} from '../app/frame.js';
import {highlightsIn} from '../app/highlights.js';
import {type ReadingView, readingView, searchMatches} from '../app/reading-view.js';
import {selectedRange} from '../app/selection.js';
import type {Reader, State} from '../app/state.js';
import {duration} from '../article/dates.js';
import type {Range} from '../article/manuscript.js';
import {visualText} from '../layout/bidi.js';
import {glyph, plain} from '../layout/glyphs.js';
import type {Line} from '../layout/line.js';
import {paintLine} from '../layout/paint.js';
import {type Row, type Span, span} from '../layout/span.js';
import type {Decoration} from '../layout/text-runs.js';
import {truncate} from '../layout/width.js';
import {findDecorations, findTicks, foundSpans} from './find.js';
import {hintDecorations, linkDecorations} from './links.js';
import {percent} from './list.js';
import {blank, indented, joined, rowWidth, spread} from './text.js';

/** The lines of the page, at their place from the left edge of the screen. */
export function pageRows(state: State, reader: Reader, frame: Frame): readonly Row[] {
	const {width, left, gutter} = frame.text;
	const {columns} = readingView(state, reader);
	const decorations = decorationsOn(state, reader, columns.flat());
	const [first = [], ...more] = columns.map(lines =>
		lines.map(line => ({line, row: paintLine(reader.manuscript, line, width, decorations)})),
	);
	const height = Math.max(first.length, ...more.map(rows => rows.length));
	return Array.from({length: height}, (_, index) => {
		const beside = more[0]?.[index];
		const own = first[index];
		const row = [...marginRow(state, reader, own?.line, left), ...(own?.row ?? [])];
		const gap = left + width - rowWidth(row);
		return beside ? [...row, blank(gap), ...marginRow(state, reader, beside.line, gutter), ...beside.row] : row;
	});
}

/** The white space left of a line, with the bar of the focus in it where there is room for one, and the letter of a highlight where no colour tells which it is. */
function marginRow({hasColours}: State, reader: Reader, line: Line | undefined, width: number): Row {
	const {focus} = reader;
	if (width < 2 || !line || line.kind === 'space') {
		return width === 0 ? [] : [blank(width)];
	}

	const stands = ({from, to}: Range): boolean => line.from < to && line.to > from;
	const bar: Row = focus && stands(focus) ? [span(glyph('chosen'), 'accent')] : [];
	const marked = hasColours ? undefined : highlightsIn(reader).placed.find(({range}) => stands(range));
	const letter: Row = marked && width > 1 + bar.length ? [span(marked.colour.charAt(0), 'dim')] : [];
	const marks = [...letter, ...bar];
	return [blank(width - 1 - marks.length), ...marks, blank(1)].filter(({text}) => text !== '');
}

/** What is painted over the lines of the page; what comes later stands out from what comes before. */
function decorationsOn(state: State, reader: Reader, lines: readonly Line[]): readonly Decoration[] {
	const {find, focus, selection, speech} = reader;
	const from = Math.min(...lines.map(line => line.from));
	const to = Math.max(...lines.map(line => line.to));
	return [
		...derivedTitle(reader),
		...highlightsIn(reader).placed.map(({range, colour}) => ({...range, role: `highlight-${colour}` as const})),
		...linkDecorations(reader, lines),
		...(focus?.unit === 'sentence' ? [{...focus, role: 'focus' as const}] : []),
		...(selection ? [{...selectedRange(selection), role: 'selected' as const}] : []),
		...(speech ? [{...speech, role: 'spoken' as const}] : []),
		...(find ? findDecorations(find, reader, {from, to}) : searched(state, reader)),
		...hintDecorations(state, reader),
	].filter(range => range.to > from && range.from < to);
}

/** What the list was searched for. */
function searched(state: State, reader: Reader): readonly Decoration[] {
	return searchMatches(state, reader).map(match => ({...match, role: 'match'}));
}

/** The progress line: what is read in the accent, what is left dim; ticks where something is found. */
export function progressRow(state: State, reader: Reader, frame: Frame): Row {
	const {span: width, left} = frame.text;
	const read = Math.round(readingView(state, reader).progress * width);
	const ticks = reader.find ? findTicks(reader.find, reader, width) : [];
	const cells = Array.from({length: width}, (_, cell): Span => {
		const isRead = cell < read;
		return ticks[cell]
			? span(glyph(isRead ? 'read-tick' : 'tick'), 'accent')
			: span(glyph(isRead ? 'read' : 'hairline'), isRead ? 'accent' : 'rule');
	});
	return indented(joined(cells), left);
}

/** The folio: title, page, percentage and minutes left; the title gives way first, then the percentage. */
export function folioRow(state: State, reader: Reader, frame: Frame): Row {
	const {span: width, left} = frame.text;
	const view = readingView(state, reader);
	const numbers = folioNumbers(view);
	// What is looked for is worth more than the percentage.
	const wanted = reader.find ? rowWidth(foundSpans(reader.find, reader, width)) + 4 : 0;
	const fitting = numbers.filter(text => rowWidth([span(text)]) <= width);
	const right =
		fitting.find(text => rowWidth([span(text)]) + wanted <= width) ?? fitting.at(wanted === 0 ? 0 : -1) ?? '';
	const room = width - rowWidth([span(right)]) - 4;
	const title = room >= 8 ? truncate(reader.entry.title, room) : '';
	const words = reader.find ? foundSpans(reader.find, reader, room) : [span(visualText(title), 'dim')];
	return indented(spread(words, [span(right, 'dim')], width), left);
}

function folioNumbers(view: ReadingView): readonly string[] {
	const shown = view.columns.filter(lines => lines.length > 0).length;
	const first = view.page + 1;
	const numbers = shown > 1 ? `${first}${plain('–')}${first + shown - 1}` : String(first);
	const page = `${numbers} of ${view.layout.isWhole ? view.layout.pages.length : plain('…')}`;
	const left = view.progress >= 1 ? null : `${duration(view.minutesLeft)} left`;
	const parts = (...texts: ReadonlyArray<string | null>): string =>
		texts.filter(text => text !== null).join(plain(' · '));
	return [parts(page, percent(view.progress), left), parts(page, left), page, numbers];
}

/** The words that serve as title, bold where they stand in the text. */
function derivedTitle({entry, manuscript}: Reader): readonly Decoration[] {
	const words = entry.title.replace(/…$/u, '');
	return entry.titleIsDerived && words !== '' && manuscript.text.startsWith(words)
		? [{from: 0, to: words.length, role: 'strong'}]
		: [];
}
