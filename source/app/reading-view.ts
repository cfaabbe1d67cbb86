import {minutesLeft} from '../article/reading-time.js';
import {endMatter} from '../layout/end-matter.js';
import {type Layout, layOut, lineAt, linesOfPage, pageOfLine} from '../layout/layout.js';
import type {Line} from '../layout/line.js';
import {titleBlock} from '../layout/title-block.js';
import {type Frame, frameOf} from './frame.js';
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
	readonly minutesLeft: number;
};

export function frameOfState(state: State): Frame {
	return frameOf(state.size, {
		measure: state.settings.measure,
		columns: state.settings.columns,
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
	const left = minutesLeft(reader.entry.readingMinutes, progress);
	return {layout, top, lines, columns, page, progress, minutesLeft: left};
}

/** The articles before and after one in the list, by index; -1 when there is none. */
export function neighbourOf(state: State, path: string, direction: 1 | -1): number {
	const index = state.list.entries.findIndex(entry => entry.path === path);
	const neighbour = index === -1 ? -1 : index + direction;
	return neighbour < state.list.entries.length ? neighbour : -1;
}

type Known = {readonly key: string; readonly layout: Layout};

// One layout is looked at many times between two changes: by update, by the page, by the sidebar.
const known = new WeakMap<Reader['manuscript'], Known>();

export function layoutOf(state: State, reader: Reader): Layout {
	const {width: measure, height, columns} = frameOfState(state).text;
	const {isJustified, isHyphenated, paragraphs} = state.settings;
	const next = state.list.entries[neighbourOf(state, reader.entry.path, 1)];
	const key = [measure, height, columns, isJustified, isHyphenated, paragraphs, next?.path ?? ''].join(' ');
	const last = known.get(reader.manuscript);
	if (last?.key === key) {
		return last.layout;
	}

	const style = {isJustified, paragraphs, hyphenate: isHyphenated ? reader.hyphenate : null};
	const opening = titleBlock(reader.entry, measure);
	const nextPiece = next ? {title: next.title, minutes: next.readingMinutes} : null;
	const ending = endMatter(reader.entry, nextPiece, measure);
	const layout = layOut(reader.manuscript, {measure, height, columns, style}, {opening, ending});
	known.set(reader.manuscript, {key, layout});
	return layout;
}

function progressOf(layout: Layout, lines: readonly Line[]): number {
	const {length} = layout.manuscript.text;
	const end = lines.reduce((most, line) => Math.max(most, line.to), 0);
	return length === 0 ? 1 : Math.min(1, end / length);
}
