import type {Focus, FocusUnit} from '../app/focus.js';
import {readingView} from '../app/reading-view.js';
import type {Reader, State} from '../app/state.js';
import {textOf, unitAt, unitFrom} from '../app/text-units.js';
import {isVisible, visibleRange} from '../app/visible.js';
import {show} from './move-in-text.js';
import {type Step, same} from './step.js';

/** Move the focus to the next paragraph or sentence, turning the page where it stands on another. */
export function moveFocus(state: State, reader: Reader, unit: FocusUnit, direction: 1 | -1): Step {
	const focus = nextFocus(state, reader, unit, direction);
	if (!focus) {
		const text = direction === 1 ? 'This is the end of the text' : 'This is the start of the text';
		return same({...state, notice: {text, tone: 'plain'}});
	}

	return show(state, {...reader, focus, selection: null}, focus.from);
}

/** The focus, or, where nothing has it, the first paragraph that begins on the screen. */
export function focusOrFirst(state: State, reader: Reader): Focus | null {
	return reader.focus ?? nextFocus(state, reader, 'paragraph', 1);
}

function nextFocus(state: State, reader: Reader, unit: FocusUnit, direction: 1 | -1): Focus | null {
	const {focus} = reader;
	const view = readingView(state, reader);
	const found = (): ReturnType<typeof unitAt> => {
		if (focus && isVisible(view, focus.from)) {
			// A paragraph that has the focus is gone into by its sentences.
			const isInto = focus.unit === 'paragraph' && unit === 'sentence' && direction === 1;
			return unitFrom(textOf(reader), unit, focus.from + (direction === 1 && !isInto ? 1 : 0), direction);
		}

		// Whoever has read on since begins on the page on which one is.
		const {from, to} = visibleRange(view);
		return unitFrom(textOf(reader), unit, direction === 1 ? from : to, direction) ?? unitAt(textOf(reader), unit, from);
	};

	const range = found();
	return range && {...range, unit};
}
