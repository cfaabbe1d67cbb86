import {linksIn} from '../app/article-links.js';
import {frameOfState} from '../app/reading-view.js';
import {currentTab} from '../app/sidebar-items.js';
import type {Step} from './step.js';

/** While the links of the open article are shown: ask which of them the library holds, once for each. */
export function withHeld(step: Step): Step {
	const [state, effects] = step;
	const {reader} = state;
	if (!reader || currentTab(state) !== 'links' || frameOfState(state).sidebar.kind === 'none') {
		return step;
	}

	const keys = linksIn(reader).flatMap(({addressKey}) =>
		addressKey === null || reader.held.has(addressKey) ? [] : [addressKey],
	);
	const addressKeys = [...new Set(keys)];
	if (addressKeys.length === 0) {
		return step;
	}

	const held = new Map([...reader.held, ...addressKeys.map(key => [key, null] as const)]);
	return [{...state, reader: {...reader, held}}, [...effects, {type: 'find-held', addressKeys}]];
}
