import {awaitsRest, settingOf} from '../app/reading-view.js';
import type {State} from '../app/state.js';
import type {Step} from './step.js';

/** Whatever changed how a long text is set (opening it, a resize, a setting): what is not seen of it is set behind the frame. */
export function withRest(before: State, step: Step): Step {
	const [state, effects] = step;
	const {reader} = state;
	if (!reader || !awaitsRest(state, reader)) {
		return step;
	}

	const {manuscript} = reader;
	const {key, ...setting} = settingOf(state, reader);
	const isAsked =
		before.reader?.manuscript === manuscript &&
		awaitsRest(before, before.reader) &&
		settingOf(before, before.reader).key === key;
	return isAsked ? step : [state, [...effects, {type: 'set-rest', manuscript, setting, key}]];
}
