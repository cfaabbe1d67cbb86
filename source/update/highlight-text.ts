import {highlightAt, passageAt} from '../app/highlights.js';
import {type HighlightDeed, withDeed} from '../app/history.js';
import {keyNamed, keyOffer} from '../app/key-offer.js';
import type {Reader, State} from '../app/state.js';
import {type Colour, colours, type Highlight} from '../article/highlight.js';
import type {Range} from '../article/manuscript.js';
import {quoteOf} from '../article/quote.js';
import {changeHighlight} from './change-highlight.js';
import {focusOrFirst} from './focus-in-text.js';
import {show} from './move-in-text.js';
import {type Step, same} from './step.js';

/** Highlight what is selected or has the focus; what is highlighted already gets the next colour, and behind the last one none. */
export function highlight(state: State, reader: Reader): Step {
	const passage = passageAt(reader);
	if (!passage) {
		return focusFirst(state, reader, 'highlight', 'highlights it');
	}

	const known = highlightAt(reader, passage);
	if (known && isSame(known.range, passage)) {
		const colour = colours[colours.indexOf(known.colour) + 1];
		const {range, found, ...before} = known;
		return colour === undefined
			? change(state, reader, {before, after: null}, 'Took the highlight away')
			: change(state, reader, {before, after: {...before, colour}}, highlightedIn(colour), nextAfter(state, colour));
	}

	const [colour] = colours;
	const made = newHighlight(state, reader, passage, colour);
	return change(withId(state), reader, {before: null, after: made}, highlightedIn(colour), nextAfter(state, colour));
}

/** Write a note beside what is selected or has the focus, or beside the highlight that it is a part of. */
export function startNote(state: State, reader: Reader): Step {
	const passage = passageAt(reader);
	if (!passage) {
		return focusFirst(state, reader, 'note', 'writes a note beside it');
	}

	const known = highlightAt(reader, passage);
	const note = known?.note ?? '';
	return same({...state, prompt: {kind: 'note', passage, highlight: known?.id ?? null, text: note}});
}

/** Keep a note beside a passage, which is highlighted with it. */
export function keepNote(state: State, passage: Range, id: string | null, text: string): Step {
	const {reader} = state;
	if (!reader) {
		return same(state);
	}

	const note = text.trim();
	const known = reader.annotations.highlights.find(other => other.id === id) ?? null;
	if (known?.note === note || (known === null && note === '')) {
		return same(state);
	}

	if (known) {
		return change(
			state,
			reader,
			{before: known, after: {...known, note}},
			note === '' ? 'Took the note away' : 'Wrote a note',
		);
	}

	const made = {...newHighlight(state, reader, passage, colours[0]), note};
	return change(withId(state), reader, {before: null, after: made}, 'Wrote a note');
}

/** Say what has the focus now, so that the key can be pressed again. */
function focusFirst(state: State, reader: Reader, name: string, words: string): Step {
	const focus = focusOrFirst(state, reader);
	if (!focus) {
		return same(state);
	}

	const [next, effects] = show(state, {...reader, focus}, focus.from);
	const does = (what: string, says: string): readonly string[] => {
		const key = keyNamed(state.keymap, 'reader', what);
		return key === null ? [] : [`${key} ${says}`];
	};
	const offered = [...does(name, words), ...does('next-paragraph', 'goes on to the next paragraph')];
	const text = offered.length === 0 ? 'This paragraph is meant' : offered.join(', ');
	return [{...next, notice: {text, tone: 'plain'}}, effects];
}

function newHighlight(state: State, {manuscript}: Reader, passage: Range, colour: Colour): Highlight {
	return {id: idOf(state), quote: quoteOf(manuscript.text, passage), colour, note: '', created: state.now};
}

/** The numbers of requests only grow, and no other run has this name: it is the same for no other highlight. */
function idOf({run, lastRequest}: State): string {
	return `${run}-${lastRequest + 1}`;
}

function withId(state: State): State {
	return {...state, lastRequest: state.lastRequest + 1};
}

function isSame(one: Range, other: Range): boolean {
	return one.from === other.from && one.to === other.to;
}

function highlightedIn(colour: Colour): string {
	return `Highlighted in ${colour}`;
}

/** What the same key does next, as the end of a sentence; nothing when no key does. */
function nextAfter({keymap}: State, colour: Colour): string {
	const isLast = colours.indexOf(colour) === colours.length - 1;
	const highlight = keyNamed(keymap, 'reader', 'highlight');
	const note = isLast ? null : keyNamed(keymap, 'reader', 'note');
	const offered = [
		...(highlight === null ? [] : [`${highlight} ${isLast ? 'takes it away' : 'another colour'}`]),
		...(note === null ? [] : [`${note} a note`]),
	];
	return offered.length === 0 ? '' : ` · ${offered.join(', ')}`;
}

function change(
	state: State,
	reader: Reader,
	{before, after}: Pick<HighlightDeed, 'before' | 'after'>,
	sentence: string,
	hint = '',
): Step {
	const {key, reading, entry} = reader;
	const deed: HighlightDeed = {
		kind: 'highlight',
		sentence,
		article: {key, reading, id: entry.id, path: entry.path},
		before,
		after,
	};
	// What was selected has served, and keeps the focus of its paragraph.
	const [next, effects] = changeHighlight({...state, reader: {...reader, selection: null}}, deed, after);
	return [
		{
			...next,
			history: withDeed(state.history, deed),
			notice: {text: `${sentence}${hint}${keyOffer(state, 'undo', 'to undo')}`, tone: 'plain'},
		},
		effects,
	];
}
