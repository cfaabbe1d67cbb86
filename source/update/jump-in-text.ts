import {stepJump} from '../app/jumps.js';
import {readingView} from '../app/reading-view.js';
import type {Reader, State} from '../app/state.js';
import {isVisible} from '../app/visible.js';
import {outlineOf} from '../article/outline.js';
import {hereOf, jumpTo, show} from './move-in-text.js';
import {type Step, same} from './step.js';

/** Back to where one came from by a jump, or ahead again. */
export function followJump(state: State, reader: Reader, direction: 1 | -1): Step {
	const step = stepJump(reader.jumps, hereOf(state, reader), direction);
	if (!step) {
		const text = direction === -1 ? 'There is no jump to come back from' : 'There is no jump to go ahead to';
		return same({...state, notice: {text, tone: 'plain'}});
	}

	return show(state, {...reader, jumps: step.jumps}, step.to);
}

/** To the next heading below the screen's first line, or the one before it. */
export function goToHeading(state: State, reader: Reader, direction: 1 | -1): Step {
	const outline = outlineOf(reader.manuscript);
	if (outline.length === 0) {
		return same({
			...state,
			notice: {text: 'This piece has no headings: } goes from paragraph to paragraph', tone: 'plain'},
		});
	}

	// On a page with several headings the one that was gone to last is where one is.
	const view = readingView(state, reader);
	const here = isVisible(view, reader.position) ? reader.position : hereOf(state, reader);
	const offsets = outline.map(({offset}) => offset);
	const target = direction === 1 ? offsets.find(offset => offset > here) : offsets.findLast(offset => offset < here);
	if (target === undefined) {
		const text = direction === 1 ? 'This is the last heading' : 'This is the first heading';
		return same({...state, notice: {text, tone: 'plain'}});
	}

	return jumpTo(state, reader, target);
}
