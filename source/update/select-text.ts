import {readingView} from '../app/reading-view.js';
import type {Selection} from '../app/selection.js';
import type {Reader, State} from '../app/state.js';
import {type TextUnit, textOf, unitAt, unitFrom} from '../app/text-units.js';
import {visibleRange} from '../app/visible.js';
import type {Range} from '../article/manuscript.js';
import {lineAt} from '../layout/layout.js';
import {show} from './move-in-text.js';
import {type ScopedIntent, type Step, same} from './step.js';

/** Begin to select: with the first word of what has the focus, or of the screen. */
export function startSelection(state: State, reader: Reader): Step {
	const from = reader.focus?.from ?? visibleRange(readingView(state, reader)).from;
	const word = unitFrom(textOf(reader), 'word', from, 1);
	return word === null ? same(state) : select(state, reader, {unit: 'word', start: word, end: word, isBegun: false});
}

/** Intents heard while one selects. */
export function updateSelection(state: State, reader: Reader, selection: Selection, intent: ScopedIntent): Step {
	switch (intent.type) {
		case 'turn': {
			return moveEnd(state, reader, selection, neighbour(reader, selection, intent.direction));
		}

		case 'move': {
			return moveEnd(state, reader, selection, onNextLine(state, reader, selection, intent.direction));
		}

		case 'go': {
			// The other end is the one that keys move from now on.
			return select(state, reader, {...selection, start: selection.end, end: selection.start});
		}

		case 'open': {
			return same({...state, reader: {...reader, selection: {...selection, isBegun: true}}});
		}

		case 'cancel':
		case 'back': {
			return same({...state, reader: {...reader, selection: null}});
		}

		case 'type':
		case 'erase':
		case 'change-measure': {
			return same(state);
		}
	}
}

/** Select by characters, words, sentences or paragraphs: what is selected grows to whole ones. */
export function selectBy(state: State, reader: Reader, unit: TextUnit): Step {
	const {selection} = reader;
	if (!selection) {
		return same(state);
	}

	const whole = (range: Range): Range =>
		unitAt(textOf(reader), unit, range.from) ?? unitFrom(textOf(reader), unit, range.from, 1) ?? range;
	const end = whole(selection.end);
	return select(state, reader, {...selection, unit, end, start: selection.isBegun ? whole(selection.start) : end});
}

function moveEnd(state: State, reader: Reader, selection: Selection, end: Range | null): Step {
	return end === null
		? same(state)
		: select(state, reader, {...selection, end, start: selection.isBegun ? selection.start : end});
}

function select(state: State, reader: Reader, selection: Selection): Step {
	return show(state, {...reader, selection}, selection.end.from);
}

function neighbour(reader: Reader, {unit, end}: Selection, direction: 1 | -1): Range | null {
	return unitFrom(textOf(reader), unit, direction === 1 ? end.from + 1 : end.from, direction);
}

/** The unit that stands as far into the next line of text, or the previous one. */
function onNextLine(state: State, reader: Reader, selection: Selection, direction: 1 | -1): Range | null {
	const {layout} = readingView(state, reader);
	const {unit, end} = selection;
	const index = lineAt(layout, end.from);
	const {lines} = layout;
	for (let next = index + direction; next >= 0 && next < lines.length; next += direction) {
		const line = lines[next];
		if (line?.kind === 'text') {
			const into = end.from - (lines[index]?.from ?? end.from);
			const offset = Math.min(line.from + into, line.to - 1);
			const found = unitAt(textOf(reader), unit, offset) ?? unitFrom(textOf(reader), unit, offset, direction);
			// A sentence of several lines is left for its neighbour.
			return found?.from === end.from ? neighbour(reader, selection, direction) : found;
		}
	}

	return null;
}
