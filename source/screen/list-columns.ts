import type {List} from '../app/list.js';
import type {State} from '../app/state.js';
import {shortDate} from '../article/dates.js';
import {type Entry, sourceName} from '../article/entry.js';
import {minutesAtPace, type Pace} from '../article/reading-time.js';
import {cellWidth} from '../layout/width.js';

/** The date of an article as the list shows it. */
export function dateOf(entry: Entry, now: number): string {
	const time = entry.publishedTime ?? entry.savedTime;
	return time === null ? '' : (shortDate(time, now) ?? '');
}

/** The columns of the list besides the title, in cells; 0 for those that there is no room for. */
export type Columns = {
	readonly title: number;
	readonly source: number;
	readonly date: number;
	readonly progress: number;
	readonly time: number;
};

/** Cells between two columns. */
export const gap = 2;
const widthFor = {time: 24, date: 44, progress: 60, source: 84} as const;
const widestSource = 22;

/** The widths of the columns that there is room for; 0 for the others. The same for every row. */
export function columnsOf({list, now, pace}: State, width: number): Columns {
	const widest = widestOf(list, now, pace);
	if (lastColumns.widest === widest && lastColumns.width === width) {
		return lastColumns.columns;
	}

	const time = width >= widthFor.time ? widest.time : 0;
	const date = width >= widthFor.date ? widest.date : 0;
	const progress = width >= widthFor.progress ? 4 : 0;
	const source = width >= widthFor.source ? widest.source : 0;
	const taken = [time, date, progress, source].reduce((sum, cells) => sum + (cells === 0 ? 0 : cells + gap), 0);
	const bar = width >= 8 ? 4 : 0;
	const columns = {title: Math.max(1, width - bar - taken), source, date, progress, time};
	lastColumns = {widest, width, columns};
	return columns;
}

type Widest = {readonly source: number; readonly date: number; readonly time: number};

// The same for all rows of a frame.
let lastColumns: {readonly widest: Widest | null; readonly width: number; readonly columns: Columns} = {
	widest: null,
	width: 0,
	columns: {title: 0, source: 0, date: 0, progress: 0, time: 0},
};

/** In a list too long to be looked through, columns are as wide as they may ever have to be. */
const widestOfLongList: Widest = {source: widestSource, date: 11, time: 8};

const known = new WeakMap<List['rows'], {readonly pace: Pace; readonly widest: Widest}>();

function widestOf({keys, rows}: List, now: number, pace: Pace): Widest {
	const found = known.get(rows);
	if (found?.pace === pace) {
		return found.widest;
	}

	if (rows.size < keys.length) {
		return widestOfLongList;
	}

	let source = 0;
	let date = 0;
	let time = 6;
	for (const {entry} of rows.values()) {
		source = Math.max(source, Math.min(widestSource, cellWidth(sourceName(entry) ?? '')));
		date = Math.max(date, dateOf(entry, now).length);
		// The most that a row of it may ever say, so that no column moves when a piece is begun.
		time = Math.max(time, `${minutesAtPace(entry.readingMinutes, pace)} left`.length);
	}

	const widest = {source, date, time};
	known.set(rows, {pace, widest});
	return widest;
}
