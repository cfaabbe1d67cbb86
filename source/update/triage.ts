import type {Target} from '../app/history.js';
import type {TriageIntent} from '../app/intent.js';
import type {State} from '../app/state.js';
import {change, what} from './do-deed.js';
import {askForTags, askForTrash} from './in-prompt.js';
import {type Step, same} from './step.js';
import {targetKeys, targetsOf} from './targets.js';

/** Sort out the articles that the key is about; of many that are not known here, first what is to be known of them is asked for. */
export function triage(state: State, intent: TriageIntent): Step {
	const targets = targetsOf(state);
	if (targets === null) {
		const request = state.lastRequest + 1;
		return [{...state, lastRequest: request}, [{type: 'load-targets', request, keys: targetKeys(state), intent}]];
	}

	return triageTargets(state, intent, targets);
}

/** The same, when they are known. */
export function triageTargets(state: State, intent: TriageIntent, targets: readonly Target[]): Step {
	if (targets.length === 0) {
		return same(state);
	}

	switch (intent.type) {
		case 'archive': {
			const isArchived = !targets.every(({reading}) => reading.isArchived);
			const sentence = isArchived ? `Archived ${what(targets)}` : `Took ${what(targets)} out of the archive`;
			return change(state, targets, {isArchived}, sentence);
		}

		case 'mark-read': {
			const isDone = !targets.every(({reading}) => reading.status === 'done');
			return change(state, targets, {isDone}, `Marked ${what(targets)} as ${isDone ? 'read' : 'unread'}`);
		}

		case 'star': {
			const isStarred = !targets.every(({reading}) => reading.isStarred);
			const sentence = isStarred ? `Starred ${what(targets)}` : `Took the star from ${what(targets)}`;
			return change(state, targets, {isStarred}, sentence);
		}

		case 'tag': {
			return askForTags(state, targets);
		}

		case 'trash': {
			return askForTrash(state, targets);
		}
	}
}
