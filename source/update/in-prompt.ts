import type {Target} from '../app/history.js';
import {completeTag, type NotePrompt, type Prompt, type TagsPrompt, tagsTyped} from '../app/prompt.js';
import type {State} from '../app/state.js';
import {foldLabel} from '../query/fold-label.js';
import {updateCommand} from './ask-program.js';
import {goToBookmark, setBookmark, swapJump} from './bookmark-text.js';
import {change, what} from './do-deed.js';
import {takeHint} from './follow-link.js';
import {keepNote} from './highlight-text.js';
import {type ScopedIntent, type Step, same} from './step.js';

/** Ask which tags articles are to have, beginning with those that all of them have. */
export function askForTags(state: State, targets: readonly Target[]): Step {
	const [first, ...others] = targets;
	const common = (first?.tags ?? []).filter(tag => others.every(({tags}) => tags.includes(tag)));
	const text = common.length === 0 ? '' : `${common.join(', ')}, `;
	const prompt: Prompt = {kind: 'tags', targets, common, text, known: [], offered: null};
	return [{...state, prompt}, [{type: 'list-values', field: 'tag'}]];
}

/** Ask before files are moved. A piece without a file cannot be. */
export function askForTrash(state: State, targets: readonly Target[]): Step {
	const files = targets.filter(({path}) => path !== '');
	return files.length === 0
		? same({...state, notice: {text: 'This piece has no file that could be moved to the trash', tone: 'plain'}})
		: same({...state, prompt: {kind: 'trash', targets: files}});
}

/** Intents heard while the status line asks. */
export function updatePrompt(state: State, prompt: Prompt, intent: ScopedIntent): Step {
	if (intent.type === 'cancel' || intent.type === 'back') {
		return same({...state, prompt: null});
	}

	switch (prompt.kind) {
		case 'tags': {
			return updateTags(state, prompt, intent);
		}

		case 'letter': {
			return intent.type === 'type' ? takeLetter({...state, prompt: null}, prompt.purpose, intent.text) : same(state);
		}

		case 'note': {
			return updateNote(state, prompt, intent);
		}

		case 'hints': {
			return updateHints(state, prompt.typed, intent);
		}

		case 'command': {
			return updateCommand(state, prompt, intent);
		}

		case 'trash': {
			return same(state);
		}
	}
}

/** A letter names a place; another key than a letter is said to be none. */
function takeLetter(state: State, purpose: 'set' | 'go', typed: string): Step {
	const {reader} = state;
	if (!reader) {
		return same(state);
	}

	// The key that asks for a place, twice, is the place from which one came.
	if (purpose === 'go' && typed === "'") {
		return swapJump(state, reader);
	}

	if (!/^[a-zA-Z]$/.test(typed)) {
		return same({...state, notice: {text: 'A place is named by a letter, a to z or A to Z', tone: 'plain'}});
	}

	return purpose === 'set' ? setBookmark(state, reader, typed) : goToBookmark(state, reader, typed);
}

function updateHints(state: State, typed: string, intent: ScopedIntent): Step {
	const {reader} = state;
	if (reader && intent.type === 'type') {
		return takeHint(state, reader, typed + intent.text.toLowerCase());
	}

	return intent.type === 'erase' ? same({...state, prompt: {kind: 'hints', typed: ''}}) : same(state);
}

function updateNote(state: State, prompt: NotePrompt, intent: ScopedIntent): Step {
	switch (intent.type) {
		case 'type': {
			return same({...state, prompt: {...prompt, text: prompt.text + intent.text}});
		}

		case 'erase': {
			return same({...state, prompt: {...prompt, text: [...prompt.text].slice(0, -1).join('')}});
		}

		case 'open': {
			return keepNote({...state, prompt: null}, prompt.passage, prompt.highlight, prompt.text);
		}

		case 'move':
		case 'go':
		case 'turn':
		case 'cancel':
		case 'back':
		case 'change-measure': {
			return same(state);
		}
	}
}

function updateTags(state: State, prompt: TagsPrompt, intent: ScopedIntent): Step {
	switch (intent.type) {
		case 'type': {
			return same({...state, prompt: {...prompt, text: prompt.text + intent.text, offered: null}});
		}

		case 'erase': {
			return same({...state, prompt: {...prompt, text: [...prompt.text].slice(0, -1).join(''), offered: null}});
		}

		case 'open': {
			return giveTags({...state, prompt: null}, prompt);
		}

		case 'move':
		case 'go':
		case 'turn':
		case 'cancel':
		case 'back':
		case 'change-measure': {
			return same(state);
		}
	}
}

/** Offer the next tag in use for the one that is being typed. */
export function completePrompt(state: State, prompt: TagsPrompt): Step {
	return same({...state, prompt: completeTag(prompt)});
}

function giveTags(state: State, {targets, common, text}: TagsPrompt): Step {
	const typed = tagsTyped(text);
	const has = (tags: readonly string[], tag: string): boolean =>
		tags.some(other => foldLabel(other) === foldLabel(tag));
	const addTags = typed.filter(tag => !has(common, tag));
	const removeTags = common.filter(tag => !has(typed, tag));
	if (addTags.length + removeTags.length === 0) {
		return same(state);
	}

	const names = [...addTags.map(tag => `+${tag}`), ...removeTags.map(tag => `−${tag}`)].join(', ');
	return change(state, targets, {addTags, removeTags}, `Tagged ${what(targets)}: ${names}`);
}

/** What was asked for is to be done. */
export function confirm(state: State): Step {
	const {prompt} = state;
	if (prompt?.kind !== 'trash') {
		return same(state);
	}

	const request = state.lastRequest + 1;
	return [{...state, prompt: null, lastRequest: request}, [{type: 'trash-files', request, targets: prompt.targets}]];
}
