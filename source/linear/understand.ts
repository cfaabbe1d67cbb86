import type {Intent} from '../app/intent.js';
import {intentFor} from '../app/key-dispatch.js';
import {foundHighlights} from '../app/library-highlights.js';
import {hintLabels} from '../app/link-hints.js';
import {tagsTyped} from '../app/prompt.js';
import {frameOfState} from '../app/reading-view.js';
import {type Scope, type State, scopeOf} from '../app/state.js';
import {foldLabel} from '../query/fold-label.js';
import {nearest} from '../query/nearest.js';
import {choicesOf} from './choices.js';
import {aboutLines, helpLines} from './help.js';
import {choosing, fullWord, wordsIn} from './words.js';

/** What a typed line asks for. */
export type Understood =
	/** These, one after the other; `answer` is for what they will have asked, `null` for nothing. */
	| {readonly kind: 'intents'; readonly intents: readonly Intent[]; readonly answer: string | null}
	| {readonly kind: 'say'; readonly lines: readonly string[]}
	/** What was said of where one is, once more. */
	| {readonly kind: 'again'};

/** Where whole lines are typed and not words: all of one is the answer. */
const asking: ReadonlySet<Scope> = new Set<Scope>([
	'search',
	'highlights-search',
	'find',
	'tags',
	'letter',
	'note',
	'command',
	'confirm',
]);

/** Understand a line that was typed, in the state in which it is heard. */
export function understand(state: State, line: string): Understood {
	const scope = scopeOf(state);
	const text = line.trim();
	if (text === 'quit') {
		return intents([{type: 'quit'}]);
	}

	if (text === 'help' || text === '?') {
		return say(helpLines(state));
	}

	if (text === 'cancel') {
		return intents([{type: 'cancel'}]);
	}

	if (asking.has(scope)) {
		return intents(answerTo(state, text));
	}

	if (text === 'again' || (text === 'list' && scope === 'list')) {
		return {kind: 'again'};
	}

	if (text === 'about') {
		return say(aboutLines(state));
	}

	if (/^\d+$/.test(text)) {
		return numbered(state, Number(text));
	}

	if (text === '') {
		return scope === 'reader' ? intents([{type: 'move', by: 'page', direction: 1}]) : {kind: 'again'};
	}

	return (
		byWord(state, text) ??
		(choosing.has(scope)
			? chosenOrLeft(state, text)
			: scope === 'reader' && !state.isSinglePiece
				? behindReader(state, text)
				: unknown(state, text))
	);
}

/** A word of the list, which is gone back to for it. */
function behindReader(state: State, text: string): Understood {
	const meant = byWord({...state, reader: null}, text);
	return meant?.kind === 'intents' ? {...meant, intents: [{type: 'back'}, ...meant.intents]} : unknown(state, text);
}

/** What a line asks for that begins with a word of where one is; `null` where it does not. */
function byWord(state: State, text: string): Understood | null {
	const words = text.split(/\s+/);
	// The longest word first: "go to end" is one of three, "next page" of two.
	for (let length = words.length; length >= 1; length--) {
		const word = fullWord(words.slice(0, length).join('-').toLowerCase());
		const intent = intentFor(state.keymap, scopeOf(state), word);
		if (intent !== null && intent.type !== 'type' && intent.type !== 'begin-keys') {
			return withRest(state, intent, words.slice(length).join(' '));
		}
	}

	return null;
}

/** One of the choices by its words; else they are left, when what was typed is a word of where they were asked for. */
function chosenOrLeft(state: State, text: string): Understood {
	const chosen = chosenBy(state, text);
	if (chosen !== null) {
		return chosen;
	}

	// The values of a field were chosen from among the views.
	const leave = Array.from({length: state.menu?.kind === 'values' ? 2 : 1}, (): Intent => ({type: 'cancel'}));
	if (text === 'back') {
		return intents([{type: 'cancel'}]);
	}

	const meant = byWord({...state, menu: null, prompt: null}, text);
	return meant?.kind === 'intents' ? {...meant, intents: [...leave, ...meant.intents]} : unknown(state, text);
}

/** What was typed in one line with a word is for what the word will ask. */
export function answer(state: State, text: string): Understood {
	const scope = scopeOf(state);
	return asking.has(scope)
		? intents(answerTo(state, text))
		: choosing.has(scope)
			? /^\d+$/.test(text)
				? numbered(state, Number(text))
				: (chosenBy(state, text) ?? unknown(state, text))
			: intents([]);
}

function intents(list: readonly Intent[], rest: string | null = null): Understood {
	return {kind: 'intents', intents: list, answer: rest};
}

function say(lines: readonly string[]): Understood {
	return {kind: 'say', lines};
}

function withRest(state: State, intent: Intent, rest: string): Understood {
	if (rest === '') {
		return intents([intent]);
	}

	const scope = scopeOf(state);
	const number = /^\d+$/.test(rest) ? Number(rest) : null;
	if (number !== null && scope === 'reader' && intent.type === 'go') {
		return goToPage(number);
	}

	// "star 3" is about the third row.
	if (number !== null && (scope === 'list' || scope === 'highlights')) {
		const moves = movesTo(state, number);
		return moves === null ? noSuch(number) : intents([...moves, intent]);
	}

	return intents([intent], rest);
}

function numbered(state: State, number: number): Understood {
	const scope = scopeOf(state);
	if (scope === 'reader') {
		return goToPage(number);
	}

	if (choosing.has(scope)) {
		return choose(state, number);
	}

	const moves = scope === 'list' || scope === 'highlights' ? movesTo(state, number) : [];
	return moves === null ? noSuch(number) : intents([...moves, {type: 'open'}]);
}

function goToPage(number: number): Understood {
	const digits = [...String(Math.min(number, 99_999))].map(digit => ({type: 'count', digit: Number(digit)}) as const);
	return intents([...digits, {type: 'go', to: 'start'}]);
}

function noSuch(number: number): Understood {
	return say([`There is no number ${number} here.`]);
}

/** What takes the cursor to a row, counted from 1; `null` where there is none of that number. */
function movesTo(state: State, number: number): readonly Intent[] | null {
	const {highlights, list} = state;
	const count = highlights ? foundHighlights(highlights, state).length : list.keys.length;
	const selected = highlights ? highlights.selected : list.selected;
	if (number < 1 || number > count) {
		return null;
	}

	const rows = number - 1 - selected;
	const direction = rows < 0 ? -1 : 1;
	const {height} = frameOfState(state).list;
	// A page of highlights is as many as there is room for.
	const pages = highlights ? 0 : Math.floor(Math.abs(rows) / height);
	return [
		...Array.from({length: pages}, () => ({type: 'move', by: 'page', direction}) as const),
		...lineMoves(Math.abs(rows) - pages * height, direction),
	];
}

function lineMoves(count: number, direction: 1 | -1): readonly Intent[] {
	return Array.from({length: count}, () => ({type: 'move', by: 'line', direction}) as const);
}

function choose(state: State, number: number): Understood {
	const count = choicesOf(state)?.items.length ?? 0;
	if (number < 1 || number > count) {
		return noSuch(number);
	}

	const {menu, prompt} = state;
	if (prompt?.kind === 'hints') {
		return intents([{type: 'type', text: hintLabels(count)[number - 1] ?? ''}]);
	}

	const rows = number - 1 - (menu?.selected ?? 0);
	return intents([
		...lineMoves(Math.abs(rows), rows < 0 ? -1 : 1),
		menu?.kind === 'typography' ? {type: 'turn', direction: 1} : {type: 'open'},
	]);
}

/** The item that begins with some words, else one that has them; `null` for none. */
function chosenBy(state: State, text: string): Understood | null {
	const labels = (choicesOf(state)?.items ?? []).map(({label}) => foldLabel(label));
	const wanted = foldLabel(text);
	const first = labels.findIndex(label => label.startsWith(wanted));
	const index = first === -1 ? labels.findIndex(label => label.includes(wanted)) : first;
	return index === -1 ? null : choose(state, index + 1);
}

/** What gives a whole line as the answer to what is asked. An empty one leaves what stands there. */
function answerTo(state: State, text: string): readonly Intent[] {
	const {prompt, search, highlights, reader} = state;
	const done: Intent = {type: 'open'};
	const typed = (before: string): readonly Intent[] =>
		text === '' ? [done] : [...erasing(before), {type: 'type', text}, done];
	switch (prompt?.kind) {
		case undefined: {
			return typed(reader?.find?.text ?? (reader ? '' : (highlights?.query ?? search?.text ?? '')));
		}

		case 'tags': {
			return text === '' ? [done] : [...erasing(prompt.text), {type: 'type', text: tagLine(prompt.common, text)}, done];
		}

		case 'letter': {
			return [{type: 'type', text: [...text][0] ?? ' '}];
		}

		case 'note':
		case 'command': {
			return typed(prompt.text);
		}

		case 'trash': {
			return [/^y(?:es)?$/i.test(text) ? {type: 'confirm'} : {type: 'cancel'}];
		}

		case 'hints': {
			return [];
		}
	}
}

/** The tags that are to be there afterwards. */
function tagLine(common: readonly string[], text: string): string {
	const typed = tagsTyped(text);
	const removed = new Set(typed.filter(tag => /^[-−]/.test(tag)).map(tag => foldLabel(tag.slice(1).trim())));
	const added = typed.filter(tag => !/^[-−]/.test(tag)).map(tag => tag.replace(/^\+/, ''));
	return [...common, ...added].filter(tag => !removed.has(foldLabel(tag))).join(', ');
}

function erasing(text: string): readonly Intent[] {
	return [...text].map(() => ({type: 'erase'}));
}

function unknown(state: State, text: string): Understood {
	const [word = ''] = text.split(/\s+/);
	const words = wordsIn(state.keymap, scopeOf(state)).flatMap(({word: name, short}) => [
		name,
		...(short ? [short] : []),
	]);
	const close = nearest(word, words);
	const meant = close === null ? '' : ` Did you mean ${close}?`;
	return say([`“${word}” is no word here.${meant} The word help tells what there is.`]);
}
