import {type Listed, listedAt} from '../app/list.js';
import {readingView, withWhole} from '../app/reading-view.js';
import type {Reader, State} from '../app/state.js';
import {duration, groupDigits, plural} from '../article/dates.js';
import {sourceName} from '../article/entry.js';
import {minutesLeftOf, type Reading} from '../article/reading.js';
import {minutesAtPace} from '../article/reading-time.js';
import {percent} from '../screen/list.js';

/** "Page 3 of 12, 25 %, 4 min left." */
export function pageSentence(state: State, reader: Reader): string {
	const view = readingView(state, withWhole(state, reader));
	const page = `Page ${groupDigits(view.page + 1)} of ${groupDigits(view.layout.pages.length)}`;
	return view.progress >= 1
		? `${page}, the end.`
		: `${page}, ${percent(view.progress)}, ${duration(view.minutesLeft)} left.`;
}

/** "3. Title, source, 5 min, unread"; nothing for an article that is not known yet. */
export function rowSentence(state: State, index: number): string {
	const listed = listedAt(state.list, index);
	const key = state.list.keys[index];
	if (!listed || key === undefined) {
		return '';
	}

	const {entry, reading} = listed;
	const parts = [
		entry.title,
		sourceName(entry),
		timeText(state, listed),
		...statusWords(reading),
		state.list.selection.has(key) ? 'selected' : null,
	];
	return `${groupDigits(index + 1)}. ${parts.filter(part => part !== null).join(', ')}`;
}

function timeText({pace}: State, {entry, reading}: Listed): string {
	return reading.status === 'reading'
		? `${duration(minutesAtPace(minutesLeftOf(entry.readingMinutes, reading), pace))} left`
		: duration(minutesAtPace(entry.readingMinutes, pace));
}

function statusWords({status, progress, isStarred, isArchived}: Reading): readonly string[] {
	return [
		status === 'done' ? 'read' : status === 'unread' ? 'unread' : `${percent(progress)} read`,
		...(isStarred ? ['starred'] : []),
		...(isArchived ? ['archived'] : []),
	];
}

/** Where one is, for an answer when nothing has changed. */
export function whereSentence(state: State): string {
	const {reader, list} = state;
	if (reader) {
		return pageSentence(state, reader);
	}

	const count = list.keys.length;
	return count === 0
		? 'The list is empty.'
		: `At ${rowSentence(state, list.selected)}, of ${plural(count, 'article')}.`;
}
