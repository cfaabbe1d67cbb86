import type {Fact} from '../app/fact.js';
import {passageAt} from '../app/highlights.js';
import {noteIn, textToEdit} from '../app/note-text.js';
import type {CommandPrompt, Extent} from '../app/prompt.js';
import {readingView} from '../app/reading-view.js';
import {currentEntry, type Reader, type State} from '../app/state.js';
import {visibleRange} from '../app/visible.js';
import {addAddress} from './add-address.js';
import {keepNote} from './highlight-text.js';
import {type ScopedIntent, type Step, same} from './step.js';

/** Ask for a word to look up, beginning with the one that is selected. */
export function askForWord(state: State): Step {
	const {reader} = state;
	const chosen = reader?.selection ? passageText(reader) : '';
	const text = chosen.includes('\n') ? '' : chosen.trim();
	return same({...state, prompt: {kind: 'command', purpose: 'look-up', text, extent: 'selection'}});
}

/** Ask for a command to pipe the selection, the focus or the whole article into. */
export function askForCommand(state: State): Step {
	const [extent = 'article'] = extentsOf(state);
	return currentEntry(state) === null
		? same(state)
		: same({...state, prompt: {kind: 'command', purpose: 'pipe', text: '', extent}});
}

/** Pipe another part of the text. */
export function changeExtent(state: State): Step {
	const {prompt} = state;
	if (prompt?.kind !== 'command' || prompt.purpose !== 'pipe') {
		return same(state);
	}

	const extents = extentsOf(state);
	const extent = extents[(extents.indexOf(prompt.extent) + 1) % extents.length] ?? 'article';
	return same({...state, prompt: {...prompt, extent}});
}

/** The parts of the text that may be piped, the likeliest first; of an article that is not open all of it. */
function extentsOf({reader}: State): readonly Extent[] {
	if (!reader) {
		return ['article'];
	}

	return [
		...(reader.selection ? (['selection'] as const) : []),
		...(reader.focus ? (['focus'] as const) : []),
		'article',
		'page',
	];
}

/** Intents heard while one types what another program is asked. */
export function updateCommand(state: State, prompt: CommandPrompt, intent: ScopedIntent): Step {
	switch (intent.type) {
		case 'type': {
			return same({...state, prompt: {...prompt, text: prompt.text + intent.text}});
		}

		case 'erase': {
			return same({...state, prompt: {...prompt, text: [...prompt.text].slice(0, -1).join('')}});
		}

		case 'open': {
			return prompt.text.trim() === '' ? same({...state, prompt: null}) : ask({...state, prompt: null}, prompt);
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

function ask(state: State, {purpose, text, extent}: CommandPrompt): Step {
	const request = state.lastRequest + 1;
	const entry = currentEntry(state);
	const asked = text.trim();
	const waiting = (what: string): State => ({...state, lastRequest: request, running: {request, what}});
	if (purpose === 'add') {
		return addAddress(state, asked);
	}

	if (purpose === 'look-up') {
		return [waiting(`Looking up “${asked}”`), [{type: 'look-up', request, word: asked, lang: entry?.lang ?? null}]];
	}

	const source = state.reader ? {text: extentText(state, state.reader, extent)} : {path: entry?.path ?? ''};
	return [waiting(`Running ${asked}`), [{type: 'pipe', request, command: asked, source}]];
}

function extentText(state: State, reader: Reader, extent: Extent): string {
	const {text} = reader.manuscript;
	switch (extent) {
		case 'selection':
		case 'focus': {
			return passageText(reader);
		}

		case 'page': {
			const {from, to} = visibleRange(readingView(state, reader));
			return text.slice(from, to);
		}

		case 'article': {
			return text;
		}
	}
}

function passageText(reader: Reader): string {
	const passage = passageAt(reader);
	return passage ? reader.manuscript.text.slice(passage.from, passage.to) : '';
}

/** Whoever waits no longer has the program stopped. */
export function stopWaiting(state: State): Step {
	return [{...state, running: null}, [{type: 'stop-program'}]];
}

/** What another program has written is shown; where there is nothing, a sentence says so. */
export function takeOutput(state: State, fact: Extract<Fact, {type: 'program-ended'}>): Step {
	if (state.running?.request !== fact.request) {
		return same(state);
	}

	const {title, lines, reason} = fact;
	const notice = reason === null ? null : ({text: reason, tone: 'error'} as const);
	const done: State = {...state, running: null};
	if (lines.length === 0) {
		return same({...done, notice: notice ?? {text: `${title}: done, and it said nothing`, tone: 'plain'}});
	}

	return same({...done, output: {title: reason === null ? title : `${title} · ${reason}`, lines, top: 0}});
}

/** Write the note in an editor, below the passage that it is about. */
export function editNote(state: State): Step {
	const {prompt, reader} = state;
	if (prompt?.kind !== 'note' || !reader) {
		return same(state);
	}

	const {from, to} = prompt.passage;
	const text = textToEdit(reader.manuscript.text.slice(from, to), prompt.text);
	return [state, [{type: 'edit-note', text}]];
}

/** What was written in the editor is the note now. */
export function takeEditedNote(state: State, {text, reason}: Extract<Fact, {type: 'note-edited'}>): Step {
	const {prompt} = state;
	if (reason !== null) {
		return same({...state, notice: {text: reason, tone: 'error'}});
	}

	return prompt?.kind === 'note' && text !== null
		? keepNote({...state, prompt: null}, prompt.passage, prompt.highlight, noteIn(text))
		: same(state);
}
