import type {Range} from '../article/manuscript.js';
import {minutesAtPace, minutesLeft} from '../article/reading-time.js';
import {endMatter} from '../layout/end-matter.js';
import {type Layout, layOut, lineAt, linesOfPage, pageOfLine, reaches, type TextSetting} from '../layout/layout.js';
import type {Line} from '../layout/line.js';
import {titleBlock} from '../layout/title-block.js';
import {findWords} from '../query/find-words.js';
import {type Frame, frameOf, linearFrame} from './frame.js';
import {entryAt, rowOf} from './list.js';
import {queryOf} from './search.js';
import type {Reader, State} from './state.js';

/** What the reader shows: all of it follows from the state. */
export type ReadingView = {
	readonly layout: Layout;
	/** The index of the first visible line. */
	readonly top: number;
	readonly lines: readonly Line[];
	/** The lines by the pages that are seen beside each other: one or two. */
	readonly columns: ReadonlyArray<readonly Line[]>;
	/** The page on which the first visible line stands, from 0. */
	readonly page: number;
	/** The part of the text up to the end of what is visible, from 0 to 1. */
	readonly progress: number;
	/** At the pace of who is reading. */
	readonly minutesLeft: number;
};

/** Rows that it takes to say what to press: a blank one and three lines. */
const firstRunHeight = 4;

function hasFirstRunNotes({isFirstRun, isZen, reader, search, highlights, list}: State): boolean {
	return isFirstRun && !isZen && reader === null && search === null && highlights === null && list.keys.length > 0;
}

export function frameOfState(state: State): Frame {
	if (state.isLinear) {
		return linearFrame(state.size);
	}

	return frameOf(state.size, {
		measure: state.settings.measure,
		columns: state.settings.columns,
		isZen: state.isZen,
		notes: hasFirstRunNotes(state) ? firstRunHeight : 0,
		isSidebarWanted: state.isSidebarWanted,
		isSidebarOver: state.isSidebarOver,
	});
}

export function readingView(state: State, reader: Reader): ReadingView {
	const layout = layoutOf(state, reader);
	const line = lineAt(layout, reader.position);
	const {height, columns: side = 1} = layout.typography;
	const pageOfTop = pageOfLine(layout, line);
	// Pages beside each other turn together: the first of them has an even number, counted from 0.
	const page = pageOfTop - (pageOfTop % side);
	const top = reader.isSlid ? line : (layout.pages[page] ?? 0);
	const columns = Array.from({length: side}, (_, index) =>
		reader.isSlid
			? layout.lines.slice(top + index * height, top + (index + 1) * height)
			: page + index < layout.pages.length
				? linesOfPage(layout, page + index)
				: [],
	);
	const lines = columns.flat();
	const progress = progressOf(layout, lines);
	const left = minutesAtPace(minutesLeft(reader.entry.readingMinutes, progress), state.pace);
	return {layout, top, lines, columns, page, progress, minutesLeft: left};
}

/** The articles before and after one in the list, by index; -1 when there is none. */
export function neighbourOf({list}: State, {key}: Reader, direction: 1 | -1): number {
	const index = rowOf(list, key);
	const neighbour = index === -1 ? -1 : index + direction;
	return neighbour < list.keys.length ? neighbour : -1;
}

const linearStyle = {isJustified: false, isHyphenated: false, paragraphs: 'spaced'} as const;

/** How the text of the open article is set now, and the key by which this setting is told from others. */
export function settingOf(state: State, reader: Reader): TextSetting & {readonly key: string} {
	const {width: measure} = frameOfState(state).text;
	// A voice reads parted words as two, and white space set in as none.
	const {isJustified, isHyphenated, paragraphs} = state.isLinear ? linearStyle : state.settings;
	const style = {isJustified, paragraphs, hyphenation: isHyphenated ? reader.hyphenation : null};
	return {measure, style, key: [measure, isJustified, isHyphenated, paragraphs].join(' ')};
}

/** Characters from which on a text is long: setting the whole of it would be felt. */
const longText = 150_000;

/** A long text is first set as far as it is seen; the rest follows behind the frame. */
export function awaitsRest(state: State, reader: Reader): boolean {
	return reader.manuscript.text.length > longText && reader.wholeSetting !== settingOf(state, reader).key;
}

/** The reader with all of the text set at once, for what cannot be told before: where the last page is, or page 42. */
export function withWhole(state: State, reader: Reader): Reader {
	return {...reader, wholeSetting: settingOf(state, reader).key};
}

type Known = {readonly key: string; readonly layout: Layout};

// One layout is looked at many times between two changes: by update, by the page, by the sidebar.
const known = new WeakMap<Reader['manuscript'], Known>();

export function layoutOf(state: State, reader: Reader): Layout {
	const {width: measure, height, columns} = frameOfState(state).text;
	const {style, key: setting} = settingOf(state, reader);
	const next = entryAt(state.list, neighbourOf(state, reader, 1));
	const key = [setting, height, columns, next?.path ?? '', state.pace].join(' ');
	const isPartEnough = awaitsRest(state, reader);
	const last = known.get(reader.manuscript);
	if (last?.key === key && (last.layout.isWhole || (isPartEnough && reaches(last.layout, reader.position)))) {
		return last.layout;
	}

	const opening = titleBlock(reader.entry, measure);
	const nextPiece = next ? {title: next.title, minutes: minutesAtPace(next.readingMinutes, state.pace)} : null;
	const ending = endMatter(reader.entry, nextPiece, measure);
	const through = isPartEnough ? reader.position : Number.POSITIVE_INFINITY;
	const layout = layOut(reader.manuscript, {measure, height, columns, style}, {opening, ending}, through);
	known.set(reader.manuscript, {key, layout});
	return layout;
}

// The words of a long text are looked through once for a query, not for each page.
const knownMatches = new WeakMap<Reader['manuscript'], {readonly query: string; readonly matches: readonly Range[]}>();

/** Where the article has what the list was searched for. */
export function searchMatches({search}: State, {manuscript, key}: Reader): readonly Range[] {
	if (search === null || key === null) {
		return [];
	}

	const last = knownMatches.get(manuscript);
	if (last?.query === search.text) {
		return last.matches;
	}

	const {where} = queryOf(search);
	const matches = where === null ? [] : findWords(where, manuscript.text);
	knownMatches.set(manuscript, {query: search.text, matches});
	return matches;
}

/** The part of the text that is visible; none of it where only the matter around it is. */
export function textOnScreen({layout, lines}: ReadingView): Range {
	const {length} = layout.manuscript.text;
	const from = lines.reduce((least, line) => Math.min(least, line.from), length);
	const to = lines.reduce((most, line) => Math.max(most, line.to), 0);
	return {from: Math.max(0, from), to: Math.min(to, length)};
}

function progressOf(layout: Layout, lines: readonly Line[]): number {
	const {length} = layout.manuscript.text;
	const end = lines.reduce((most, line) => Math.max(most, line.to), 0);
	return length === 0 ? 1 : Math.min(1, end / length);
}
