import type {KeyName} from '../app/keys/binding.js';
import {neverBound, typedBy, wayOut, wayToEnd} from '../app/keys/key-names.js';
import {cellWidth} from '../layout/width.js';
import {nearest} from '../query/nearest.js';
import {briefly, tomlText} from './toml-text.js';

/** Keys as they were written, or why they cannot be meant. */
export type ReadKeys =
	| {readonly kind: 'keys'; readonly keys: KeyName}
	/** The end of a sentence that begins with what the keys are for. */
	| {readonly kind: 'wrong'; readonly reason: string};

/** Keys with names, and what else they are called. */
const named: Readonly<Record<string, readonly string[]>> = {
	Space: [],
	Enter: ['return', '↵'],
	Escape: ['esc'],
	Backspace: [],
	Tab: [],
	Home: [],
	End: [],
	PageUp: ['pgup', 'page-up'],
	PageDown: ['pgdn', 'page-down'],
	Up: ['↑'],
	Down: ['↓'],
	Left: ['←'],
	Right: ['→'],
};

const byName: ReadonlyMap<string, KeyName> = new Map(
	Object.entries(named).flatMap(([key, others]) => [key.toLowerCase(), ...others].map(name => [name, key] as const)),
);

/** Keys that are told from themselves with Shift. */
const shifted: readonly KeyName[] = ['Tab', 'Up', 'Down', 'Left', 'Right', 'Home', 'End', 'PageUp', 'PageDown'];

/** One key or several, one after the other, with spaces between them: `j`, `Ctrl-F`, `g g`. */
export function readKeys(text: string): ReadKeys {
	const words = text.split(/\s+/).filter(word => word !== '');
	const read = words.map(readKey);
	const wrong = read.find(one => one.kind === 'wrong');
	if (wrong) {
		return wrong;
	}

	const keys = read.flatMap(one => (one.kind === 'keys' ? [one.keys] : []));
	if (keys.length > 4) {
		return {kind: 'wrong', reason: 'takes four keys after each other at most'};
	}

	if (keys.length > 1 && (keys.includes(wayOut) || keys.includes(wayToEnd))) {
		return {kind: 'wrong', reason: 'cannot wait for Esc or Ctrl-C, which always lead out'};
	}

	return {kind: 'keys', keys: keys.join(' ')};
}

function readKey(word: string): ReadKeys {
	const ctrl = /^(?:ctrl-|c-|\^)(.+)$/i.exec(word)?.[1];
	if (ctrl !== undefined) {
		return readCtrl(word, ctrl);
	}

	const shift = /^(?:shift-|s-)(.+)$/i.exec(word)?.[1];
	const key = byName.get((shift ?? word).toLowerCase());
	if (shift !== undefined) {
		return key !== undefined && shifted.includes(key)
			? {kind: 'keys', keys: `Shift-${key}`}
			: unknown(word, [...shifted.map(one => `Shift-${one}`)]);
	}

	if (key !== undefined) {
		return {kind: 'keys', keys: key};
	}

	const isOne = typedBy(word) !== null && cellWidth(word) > 0 && !/[\p{C}\p{Z}]/u.test(word);
	return isOne ? {kind: 'keys', keys: word} : unknown(word, Object.keys(named));
}

function readCtrl(word: string, letter: string): ReadKeys {
	const key = `Ctrl-${letter.toLowerCase() === 'space' ? 'Space' : letter.toUpperCase()}`;
	if (neverBound.includes(key)) {
		return {kind: 'wrong', reason: `cannot be ${key}, which terminals need for themselves`};
	}

	return /^Ctrl-(?:[A-Z]|Space)$/.test(key) ? {kind: 'keys', keys: key} : unknown(word, []);
}

function unknown(word: string, names: readonly string[]): ReadKeys {
	const lower = nearest(
		word,
		names.map(name => name.toLowerCase()),
	);
	const close = names.find(name => name.toLowerCase() === lower) ?? null;
	const meant = close === null ? '; keys are called j, G, Space, Ctrl-F or Shift-Tab' : `; did you mean ${close}?`;
	return {kind: 'wrong', reason: `takes no key that is called ${briefly(tomlText(word))}${meant}`};
}
