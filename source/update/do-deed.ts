import {type Changed, type Deed, type Target, withDeed} from '../app/history.js';
import {keyOffer} from '../app/key-offer.js';
import type {State} from '../app/state.js';
import {groupDigits} from '../article/dates.js';
import type {ReadingChange} from '../article/reading-change.js';
import {changeArticles} from './change-articles.js';
import type {Step} from './step.js';

/** Do the same with all of the targets. */
export function change(
	state: State,
	targets: readonly Target[],
	given: Omit<ReadingChange, 'id' | 'path'>,
	sentence: string,
): Step {
	const changed = targets.map(({key, id, path, reading}): Changed => ({key, reading, change: {...given, id, path}}));
	return changeArticles(remember(state, {kind: 'change', sentence, changed}), changed);
}

/** Remember a deed, and say it in words. The selection has served. */
export function remember(state: State, deed: Deed): State {
	return {
		...state,
		history: withDeed(state.history, deed),
		list: state.list.selection.size === 0 ? state.list : {...state.list, selection: new Set()},
		notice: {text: `${deed.sentence}${keyOffer(state, 'undo', 'to undo')}`, tone: 'plain'},
	};
}

/** The articles in words: by its title, or how many. */
export function what(targets: readonly Target[]): string {
	const [first] = targets;
	return targets.length === 1 && first ? `“${first.title}”` : `${groupDigits(targets.length)} articles`;
}
