import {keyNamed} from '../app/key-offer.js';
import {listedAt, pageOfList} from '../app/list.js';
import type {State} from '../app/state.js';
import {inbox} from '../app/views.js';
import {duration, groupDigits, plural} from '../article/dates.js';
import {type Entry, sourceName} from '../article/entry.js';
import {minutesLeftOf, type Reading} from '../article/reading.js';
import {minutesAtPace, type Pace} from '../article/reading-time.js';
import {isBidiLoaded, visualText} from '../layout/bidi.js';
import {glyph, plain} from '../layout/glyphs.js';
import {type Role, type Row, span} from '../layout/span.js';
import {cellWidth, pad, truncate} from '../layout/width.js';
import {sorts} from '../query/fields.js';
import {emptyLibraryRows} from './first-run.js';
import {type Columns, columnsOf, dateOf, gap} from './list-columns.js';
import {searchRow} from './search.js';
import {blank, spread, unbroken, wrapped} from './text.js';

/** The rows that are visible: a page of the list, the one on which the cursor stands. */
export function visibleRange(state: State, height: number): {readonly from: number; readonly to: number} {
	return pageOfList(state.list, height);
}

/** The header: the name of the program and what the list holds. */
export function listHeader(state: State, width: number): Row {
	if (state.search) {
		return searchRow(state, state.search, width);
	}

	if (state.isZen) {
		return [];
	}

	const name = span(truncate(listName(state), width), 'title');
	const {totals} = state.list;
	if (totals === null || totals.articles === 0) {
		return [name];
	}

	const {articles, unread, minutes} = totals;

	const parts = [
		plural(articles, 'article'),
		`${groupDigits(unread)} unread`,
		duration(minutesAtPace(minutes, state.pace)),
	];
	const room = width - cellWidth(name.text) - gap;
	const counts = parts.map((_, index) => parts.slice(index).join(plain(' · '))).find(text => cellWidth(text) <= room);
	return spread([name], [span(counts ?? '', 'dim')], width);
}

/** What is listed, and in which order, as far as it is not what the program begins with. */
function listName({view, sort}: State): string {
	const order = sort === 'newest' ? null : (sorts.find(({value}) => value === sort)?.help ?? null);
	const parts = [view.query === inbox.query ? null : view.name, order];
	return ['Broadsheet', ...parts.filter(part => part !== null)].join(plain(' · '));
}

/** What stands in the place of rows when there are none. */
export function emptyListRows(state: State, width: number): readonly Row[] {
	if (state.list.isLoading) {
		return state.list.isSlow ? wrapped(plain('Reading the library…'), width, 'dim') : [];
	}

	if (state.search) {
		return wrapped('Nothing matches. Esc shows everything again.', width, 'dim');
	}

	if (state.isLibraryEmpty && state.view.query === inbox.query) {
		return emptyLibraryRows(width);
	}

	const sentence =
		state.view.query === inbox.query
			? `Nothing is left in the inbox. ${offers(state, {'show-view-5': 'everything'})}`
			: `Nothing is in this view. ${offers(state, {'show-view-1': 'the inbox', views: 'all views'})}`;
	return wrapped(sentence.trim(), width, 'dim');
}

/** What keys of the list show, as a sentence: "1 shows the inbox, v all views."; nothing when none of them has a key. */
function offers({keymap}: State, shown: Readonly<Record<string, string>>): string {
	const keys = Object.entries(shown).flatMap(([name, what]) => {
		const key = keyNamed(keymap, 'list', name);
		return key === null ? [] : [{key, what}];
	});
	const words = keys.map(({key, what}, index) => `${key} ${index === 0 ? 'shows ' : ''}${what}`);
	return words.length === 0 ? '' : `${words.join(', ')}.`;
}

/** What stands below the rows while there is no library yet but the samples; nothing where there is no room for it. */
export function sampleRows({isSample, search}: State, width: number, height: number): readonly Row[] {
	if (!isSample || search) {
		return [];
	}

	const sentence = `These are samples. ${unbroken('broadsheet --library <folder>')} opens your own.`;
	const rows = [[], ...wrapped(sentence, width, 'dim')];
	return rows.length <= height ? rows : [];
}

/** One row of the list, as wide as `width`: selection, state, title, source, date, progress, time. */
export function listRow(state: State, index: number, width: number): Row {
	const listed = listedAt(state.list, index);
	const key = state.list.keys[index];
	if (!listed || key === undefined) {
		return [];
	}

	const {entry, reading} = listed;

	const look: Look = {
		isChosen: index === state.list.selected,
		isSelected: state.list.selection.has(key),
		isLingering: state.list.lingering.has(key),
		reading,
		columns: columnsOf(state, width),
		now: state.now,
		pace: state.pace,
		order: isBidiLoaded(),
		width,
	};
	const last = knownRows.get(entry);
	if (last && isSameLook(last.look, look)) {
		return last.row;
	}

	const row = rowOf(entry, look);
	knownRows.set(entry, {look, row});
	return row;
}

/** All that a row looks different by, apart from its article. */
type Look = {
	readonly isChosen: boolean;
	readonly isSelected: boolean;
	/** It no longer belongs to the list. */
	readonly isLingering: boolean;
	readonly reading: Reading;
	readonly columns: Columns;
	readonly now: number;
	readonly pace: Pace;
	/** Right-to-left titles are put in order. */
	readonly order: boolean;
	readonly width: number;
};

// A move of the cursor changes the look of two rows: the others are not made again.
const knownRows = new WeakMap<Entry, {readonly look: Look; readonly row: Row}>();

function isSameLook(a: Look, b: Look): boolean {
	return (
		a.isChosen === b.isChosen &&
		a.isSelected === b.isSelected &&
		a.isLingering === b.isLingering &&
		a.reading === b.reading &&
		a.columns === b.columns &&
		a.now === b.now &&
		a.pace === b.pace &&
		a.order === b.order &&
		a.width === b.width
	);
}

function rowOf(entry: Entry, {isChosen, isSelected, isLingering, reading, columns, now, pace, width}: Look): Row {
	const titleRoles: readonly Role[] = [
		...(isChosen ? ['chosen' as const] : []),
		...(reading.status === 'done' || isLingering ? ['dim' as const] : []),
	];
	const bar =
		width >= 8
			? [
					span(isChosen ? glyph('chosen') : ' ', 'accent'),
					blank(1),
					isSelected ? span(glyph('selected'), 'accent') : mark(reading),
					blank(1),
				]
			: [];
	return [
		...bar,
		...titleSpans(entry.title, reading.isStarred, columns.title, titleRoles),
		...cell(sourceName(entry) ?? '', columns.source, 'end'),
		...cell(dateOf(entry, now), columns.date, 'start'),
		...cell(reading.status === 'reading' ? percent(reading.progress) : '', columns.progress, 'start'),
		...cell(timeText(entry, reading, pace), columns.time, 'start'),
	];
}

/** The title, and the star behind it. */
function titleSpans(title: string, isStarred: boolean, width: number, roles: readonly Role[]): Row {
	if (!isStarred || width < 8) {
		return [span(pad(visualText(truncate(title, width)), width), ...roles)];
	}

	const cut = visualText(truncate(title, width - 2));
	return [span(cut, ...roles), blank(1), span(glyph('starred'), 'accent'), blank(width - 2 - cellWidth(cut))];
}

/** "38 %"; 100 only when nothing is left. */
export function percent(progress: number): string {
	return `${progress >= 1 ? 100 : Math.min(99, Math.floor(progress * 100))} %`;
}

function mark({status}: Reading): Row[number] {
	switch (status) {
		case 'unread': {
			return span(glyph('unread'), 'accent');
		}

		case 'reading': {
			return span(glyph('begun'), 'accent');
		}

		case 'done': {
			return blank(1);
		}
	}
}

function timeText({readingMinutes}: Entry, reading: Reading, pace: Pace): string {
	switch (reading.status) {
		case 'unread': {
			return `${minutesAtPace(readingMinutes, pace)} min`;
		}

		case 'reading': {
			return `${minutesAtPace(minutesLeftOf(readingMinutes, reading), pace)} left`;
		}

		case 'done': {
			return 'done';
		}
	}
}

function cell(text: string, width: number, side: 'start' | 'end'): Row {
	return width === 0 ? [] : [blank(gap), span(pad(visualText(truncate(text, width)), width, side), 'dim')];
}
