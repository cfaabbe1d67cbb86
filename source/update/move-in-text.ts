import {withJump} from '../app/jumps.js';
import {type ReadingView, readingView} from '../app/reading-view.js';
import type {Reader, State} from '../app/state.js';
import {isVisible} from '../app/visible.js';
import {keepPlace} from './leave-reader.js';
import type {Step} from './step.js';

/** Show the place of an offset: the page on which it stands or, slid, its line first. */
export function moveTo(state: State, reader: Reader, position: number, isSlid: boolean): Step {
	const moved: Reader = {...reader, position, isSlid, isEndSaid: false, isPeek: false};
	const next: State = {...state, reader: moved};
	return keepPlace(next, moved);
}

/** Have an offset on the screen, turning the page only where it is not. */
export function show(state: State, reader: Reader, offset: number): Step {
	if (!isVisible(readingView(state, reader), offset)) {
		return moveTo(state, reader, offset, false);
	}

	// What was slid to stays where it is: there the position is the first line.
	return moveTo(state, reader, reader.isSlid ? reader.position : offset, reader.isSlid);
}

/** Go to an offset, from which one can come back. */
export function jumpTo(state: State, reader: Reader, offset: number): Step {
	return show(state, {...reader, jumps: withJump(reader.jumps, hereOf(state, reader))}, offset);
}

/** The place that one comes back to: that of the first line on the screen. */
export function hereOf(state: State, reader: Reader): number {
	const {lines} = readingView(state, reader);
	return Math.max(0, lines[0]?.from ?? reader.position);
}

/** The first page begins with the title block; its place in the text is the text's beginning. */
export function pageOffset(view: ReadingView, page: number): number {
	return Math.max(0, view.layout.lines[view.layout.pages[page] ?? 0]?.from ?? 0);
}
