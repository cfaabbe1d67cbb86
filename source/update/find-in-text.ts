import {mostFinds} from '../app/check-settings.js';
import {currentIndex, type Find, firstFrom, foundBy, matchesOf} from '../app/find.js';
import {withJump} from '../app/jumps.js';
import {readingView, searchMatches} from '../app/reading-view.js';
import type {Reader, State} from '../app/state.js';
import {isVisible} from '../app/visible.js';
import {countOf, type Matches, matchAt} from '../query/find/matches.js';
import {withSettings} from './in-typography.js';
import {hereOf, moveTo, show} from './move-in-text.js';
import {type ScopedIntent, type Step, same} from './step.js';

/** Open the line for what is to be found; the page follows what is typed. */
export function openFind(state: State, reader: Reader): Step {
	const {position, isSlid} = reader;
	const find: Find = {
		text: '',
		isPattern: reader.find?.isPattern ?? false,
		isTyping: true,
		origin: {position, isSlid, top: hereOf(state, reader)},
		at: null,
		recalled: 0,
		typed: '',
	};
	return [{...state, reader: {...reader, find}}, [{type: 'prepare-find', manuscript: reader.manuscript}]];
}

/** Intents heard while one types what is to be found. */
export function updateFind(state: State, reader: Reader, find: Find, intent: ScopedIntent): Step {
	switch (intent.type) {
		case 'type': {
			return withText(state, reader, {...find, recalled: 0}, find.text + intent.text);
		}

		case 'erase': {
			return find.text === ''
				? backToOrigin(state, reader, find)
				: withText(state, reader, {...find, recalled: 0}, [...find.text].slice(0, -1).join(''));
		}

		case 'move': {
			return intent.by === 'line' ? recall(state, reader, find, -intent.direction) : same(state);
		}

		case 'open': {
			return find.text === '' ? again(state, reader, find) : stay(state, reader, find);
		}

		case 'cancel':
		case 'back': {
			return backToOrigin(state, reader, find);
		}

		case 'go':
		case 'turn':
		case 'change-measure': {
			return same(state);
		}
	}
}

/** Look for a regular expression, or for plain words again. */
export function togglePattern(state: State, reader: Reader): Step {
	const {find} = reader;
	return find ? goToFirst(state, reader, {...find, isPattern: !find.isPattern}) : same(state);
}

/** What is looked for is marked no longer. */
export function leaveFind(reader: Reader): Reader {
	return {...reader, find: null};
}

/** The next match, or the previous one; behind the last comes the first. Without anything to find, what the library was searched for, or what was looked for last. */
export function goToMatch(state: State, reader: Reader, direction: 1 | -1): Step {
	const matches = reader.find ? matchesOf(reader.find, reader.manuscript) : libraryMatches(state, reader);
	if (matches !== null) {
		return goOnIn(state, reader, matches, direction);
	}

	const [last] = state.settings.finds;
	return last === undefined
		? same({...state, notice: {text: 'Nothing is looked for yet: / finds', tone: 'plain'}})
		: goOnIn(...withFind(state, reader, last), direction);
}

function withFind(state: State, reader: Reader, text: string): readonly [State, Reader, Matches] {
	const {position, isSlid} = reader;
	const origin = {position, isSlid, top: hereOf(state, reader)};
	const find: Find = {text, isPattern: false, isTyping: false, origin, at: null, recalled: 0, typed: ''};
	return [state, {...reader, find}, matchesOf(find, reader.manuscript)];
}

/** The words that the library was searched for; `null` for none. */
function libraryMatches(state: State, reader: Reader): Matches | null {
	const ranges = searchMatches(state, reader);
	return ranges.length === 0
		? null
		: {from: Int32Array.from(ranges, ({from}) => from), to: Int32Array.from(ranges, ({to}) => to)};
}

function goOnIn(state: State, reader: Reader, matches: Matches, direction: 1 | -1): Step {
	const count = countOf(matches);
	if (count === 0) {
		const {find} = reader;
		return same({...state, reader, notice: {text: `“${find?.text ?? ''}” is not found`, tone: 'plain'}});
	}

	const next = neighbour(state, reader, matches, direction);
	const index = (next + count) % count;
	const match = matchAt(matches, index);
	if (!match) {
		return same(state);
	}

	const marked: Reader = {...reader, find: reader.find && {...reader.find, at: match.from}};
	const [shown, effects] = show(state, marked, match.from);
	const told = next === index ? null : direction === 1 ? 'On from the start' : 'On from the end';
	return [told === null ? shown : {...shown, notice: {text: told, tone: 'plain'}}, effects];
}

/** The index of the match after or before the one that one is at, -1 or the count beyond the ends. */
function neighbour(state: State, reader: Reader, matches: Matches, direction: 1 | -1): number {
	const view = readingView(state, reader);
	const at = reader.find ? reader.find.at : reader.position;
	const index = at !== null && isVisible(view, at) ? currentIndex({at}, matches) : null;
	if (index !== null) {
		return index + direction;
	}

	// Whoever has read on since looks from the page on which one is.
	const here = at !== null && isVisible(view, at) ? at : hereOf(state, reader);
	const after = matches.from.findIndex(from => from >= here);
	const first = after === -1 ? countOf(matches) : after;
	return direction === 1 ? first : first - 1;
}

function withText(state: State, reader: Reader, find: Find, text: string): Step {
	return goToFirst(state, reader, {...find, text});
}

/** The first match from where one was on; where there is none one is back there. */
function goToFirst(state: State, reader: Reader, find: Find): Step {
	const {origin} = find;
	const matches = matchesOf(find, reader.manuscript);
	const index = firstFrom(matches, origin.top);
	const match = index === null ? null : matchAt(matches, index);
	const from: Reader = {
		...reader,
		position: origin.position,
		isSlid: origin.isSlid,
		find: {...find, at: match?.from ?? null},
	};
	const next: State = {...state, reader: from};
	// Where one is while typing is not yet where one reads: it is not written down.
	return match === null ? same(next) : [show(next, from, match.from)[0], []];
}

/** Keep what is found marked, and stay with it. */
function stay(state: State, reader: Reader, find: Find): Step {
	const found = foundBy(find, reader.manuscript);
	if (found.kind === 'mistake') {
		return same({...state, notice: {text: found.mistake.reason, tone: 'error'}});
	}

	const closed: Reader = {...reader, find: {...find, isTyping: false}, jumps: withJump(reader.jumps, find.origin.top)};
	const [moved, effects] = moveTo(state, closed, closed.position, closed.isSlid);
	const [kept, more] = remember(moved, find.text);
	const isFound = countOf(found.matches) > 0;
	return [
		isFound ? kept : {...kept, notice: {text: `“${find.text}” is not found`, tone: 'plain'}},
		[...effects, ...more],
	];
}

/** Enter alone looks for what was looked for last. */
function again(state: State, reader: Reader, find: Find): Step {
	const [last] = state.settings.finds;
	if (last === undefined) {
		return backToOrigin(state, reader, find);
	}

	const [found] = withText(state, reader, find, last);
	return found.reader?.find ? stay(found, found.reader, found.reader.find) : same(state);
}

function backToOrigin(state: State, reader: Reader, {origin}: Find): Step {
	return same({...state, reader: {...reader, position: origin.position, isSlid: origin.isSlid, find: null}});
}

/** What was looked for before, further back or nearer; behind the last stands what was typed. */
function recall(state: State, reader: Reader, find: Find, direction: number): Step {
	const {finds} = state.settings;
	const typed = find.recalled === 0 ? find.text : find.typed;
	const recalled = Math.max(0, Math.min(finds.length, find.recalled + direction));
	const text = recalled === 0 ? typed : (finds[recalled - 1] ?? typed);
	return withText(state, reader, {...find, recalled, typed}, text);
}

function remember(state: State, text: string): Step {
	const {settings} = state;
	const finds = [text, ...settings.finds.filter(other => other !== text)].slice(0, mostFinds);
	return withSettings(state, {...settings, finds});
}
