import {entryAt} from '../app/list.js';
import {frameOfState, neighbourOf, readingView, withWhole} from '../app/reading-view.js';
import {changeMeasure as changeMeasureOf} from '../app/settings.js';
import type {Reader, State} from '../app/state.js';
import {stopWaiting} from './ask-program.js';
import {leaveFind} from './find-in-text.js';
import {followFocused} from './follow-link.js';
import {withSettings} from './in-typography.js';
import {leaveReader} from './leave-reader.js';
import {moveTo, pageOffset} from './move-in-text.js';
import {stopReading} from './read-aloud.js';
import {requestArticle} from './request-article.js';
import {clamp, type ScopedIntent, type Step, same} from './step.js';
import {toggleZen} from './zen.js';

/** Intents heard while an article is open. */
export function updateReader(state: State, intent: ScopedIntent): Step {
	const {reader} = state;
	if (!reader) {
		return same(state);
	}

	const quiet: State = {...state, notice: null};
	// Page 42, or the end, can only be told when all pages are known.
	const whole = intent.type === 'go' || state.count > 0 ? withWhole(state, reader) : reader;
	switch (intent.type) {
		case 'move': {
			return intent.by === 'page'
				? turnPages(quiet, whole, intent.direction, true)
				: slide(quiet, whole, intent.direction * stride(quiet, intent.by));
		}

		case 'turn': {
			return turnPages(quiet, whole, intent.direction, false);
		}

		case 'go': {
			return goTo(quiet, whole, intent.to);
		}

		case 'change-measure': {
			return changeMeasure(quiet, intent.change);
		}

		case 'cancel': {
			if (quiet.opening) {
				return same({...quiet, opening: null});
			}

			if (quiet.isSidebarOver) {
				return same({...quiet, isSidebarOver: false});
			}

			if (quiet.running) {
				return stopWaiting(quiet);
			}

			if (reader.speech) {
				return stopReading(quiet, reader);
			}

			if (reader.focus || reader.find) {
				return same({...quiet, reader: reader.focus ? {...reader, focus: null} : leaveFind(reader)});
			}

			if (quiet.isZen) {
				return same(toggleZen(quiet));
			}

			// Escape never quits.
			return quiet.isSinglePiece ? same(quiet) : back(quiet);
		}

		case 'back': {
			return back(quiet);
		}

		case 'open': {
			return followFocused(quiet, reader);
		}

		case 'type':
		case 'erase': {
			return same(quiet);
		}
	}
}

/** Go on to the next or the previous article of the list. */
export function openNeighbour(state: State, direction: 1 | -1): Step {
	if (!state.reader) {
		return same(state);
	}

	const index = neighbourOf(state, state.reader, direction);
	if (index === -1) {
		const text = direction === 1 ? 'This is the last article of the list' : 'This is the first article of the list';
		return same({...state, notice: {text, tone: 'plain'}});
	}

	return requestArticle(state, index);
}

function back(state: State): Step {
	if (state.isSinglePiece) {
		const [left, effects] = leaveReader(state);
		return [{...left, reader: state.reader}, [...effects, {type: 'quit'}]];
	}

	return leaveReader({...state, opening: null});
}

/** Turn whole pages, or spreads of them. From a view that was slid, the next turn goes to the nearest page start: nothing is skipped. */
function turnPages(state: State, reader: Reader, direction: 1 | -1, goesOn: boolean): Step {
	const view = readingView(state, reader);
	const {pages, typography} = view.layout;
	const side = typography.columns ?? 1;
	const times = Math.max(1, state.count) * side;
	if (direction === 1 && view.page + side >= pages.length) {
		return goesOn ? goOn(state, reader) : same(state);
	}

	const isBetween = view.top > (pages[view.page] ?? 0);
	const target = direction === 1 ? view.page + times : view.page - times + (isBetween ? side : 0);
	return moveTo(state, reader, pageOffset(view, clamp(target, 0, pages.length - 1)), false);
}

/** At the end of an article: say what comes next, and go there only when asked again. */
function goOn(state: State, reader: Reader): Step {
	const next = entryAt(state.list, neighbourOf(state, reader, 1));
	if (!next) {
		return same({...state, notice: {text: 'The end', tone: 'plain'}});
	}

	return reader.isEndSaid
		? openNeighbour(state, 1)
		: same({
				...state,
				reader: {...reader, isEndSaid: true},
				notice: {text: `The end · once more for “${next.title}”`, tone: 'plain'},
			});
}

function slide(state: State, reader: Reader, lines: number): Step {
	const view = readingView(state, reader);
	const {height, columns = 1} = view.layout.typography;
	const last = Math.max(0, view.layout.lines.length - height * columns);
	const wanted = view.top + lines * Math.max(1, state.count);
	// On the last page the end is in view: sliding down goes nowhere, and certainly not up.
	const top = lines > 0 ? Math.max(view.top, Math.min(wanted, last)) : Math.max(0, wanted);
	return top === view.top ? same(state) : moveTo(state, reader, view.layout.lines[top]?.from ?? 0, true);
}

function goTo(state: State, reader: Reader, to: 'start' | 'end'): Step {
	const view = readingView(state, reader);
	const last = view.layout.pages.length - 1;
	const page = state.count > 0 ? clamp(state.count - 1, 0, last) : to === 'start' ? 0 : last;
	return moveTo(state, reader, pageOffset(view, page), false);
}

function stride(state: State, by: 'line' | 'half-page'): number {
	return by === 'line' ? 1 : Math.max(1, Math.floor(frameOfState(state).text.height / 2));
}

function changeMeasure(state: State, change: 1 | -1 | 0): Step {
	const settings = changeMeasureOf(state.settings, change);
	return withNotice(withSettings(state, settings), `Lines of ${settings.measure} cells`);
}

/** One page becomes two beside each other where there is room, and two become one. */
export function changeColumns(state: State): Step {
	const columns = frameOfState(state).text.columns === 2 ? 1 : 2;
	const [next, effects] = withSettings(state, {...state.settings, columns});
	return frameOfState(next).text.columns === columns
		? [next, effects]
		: same({...state, notice: {text: 'Two columns need a wider window', tone: 'plain'}});
}

function withNotice([state, effects]: Step, text: string): Step {
	return [{...state, notice: {text, tone: 'plain'}}, effects];
}
