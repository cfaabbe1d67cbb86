import {expect, test} from 'vitest';
import {intentFor, keyHelp} from '../../source/app/key-dispatch.js';
import {keymap as usual} from '../../source/app/keymap.js';
import type {Scope} from '../../source/app/state.js';
import {checkConfig} from '../../source/config/check-config.js';
import {mistakeSentence} from '../../source/config/mistake.js';

function reading(text: string) {
	const {keymap, mistakes} = checkConfig(text);
	return {
		asks: (scope: Scope, ...keys: readonly string[]) =>
			intentFor(keymap ?? usual, scope, keys.at(-1) ?? '', keys.slice(0, -1)),
		keymap,
		told: mistakes.map(mistakeSentence),
	};
}

test('without keys in the file the keymap is the usual one', () => {
	expect(reading('library = "a"').keymap).toBe(null);
	expect(reading('[keys]\npreset = "default"').keymap).toBe(null);
});

test('what keys do is bound to others, wherever it is done, or in one place', () => {
	const {asks, told} = reading(
		'[keys]\narchive = "Ctrl-A"\nnext-page = ["Right", "ctrl-n"]\n[keys.reader]\nopen = ["Ctrl-O"]\nstar = "*"',
	);
	expect(told).toEqual([]);
	expect(asks('list', 'Ctrl-A')).toEqual({type: 'archive'});
	expect(asks('sidebar', 'Ctrl-A')).toEqual({type: 'archive'});
	expect(asks('list', 'e')).toBe(null);
	expect(asks('reader', 'Ctrl-N')).toEqual({type: 'turn', direction: 1});
	expect([asks('reader', '*'), asks('list', '*'), asks('list', 's')]).toEqual([{type: 'star'}, null, {type: 'star'}]);
});

test('keys one after the other wait for the last of them', () => {
	const {asks, told} = reading('[keys]\ngo-to-start = ["g g", "Home"]\n[keys.selection]\ngo-to-start = "o"');
	expect(told).toEqual([]);
	expect(asks('list', 'g')).toEqual({type: 'begin-keys', keys: ['g']});
	expect(asks('list', 'g', 'g')).toEqual({type: 'go', to: 'start'});
	expect(asks('list', 'g', 'x')).toEqual({type: 'begin-keys', keys: []});
	expect(asks('list', 'g', 'Escape')).toEqual({type: 'begin-keys', keys: []});
	expect(asks('search', 'g')).toEqual({type: 'type', text: 'g'});
});

test('false has no key do it, and the help is silent about it', () => {
	const {asks, keymap, told} = reading('[keys]\ntrash = false\nredo = ""\nundo = []');
	expect(told).toEqual([]);
	expect([asks('list', 'D'), asks('list', 'Ctrl-R'), asks('list', 'U')]).toEqual([null, null, null]);
	expect(keyHelp(keymap ?? usual, 'list').map(({help}) => help)).not.toContain('to the trash');
});

test('a preset is chosen by its name, and changed by what stands beside it', () => {
	const {asks, told} = reading('[keys]\npreset = "vim"\nundo = "Ctrl-A"');
	expect(told).toEqual([]);
	expect([asks('list', 'u'), asks('list', 'Ctrl-A'), asks('list', 'Z', 'Z')]).toEqual([
		null,
		{type: 'undo'},
		{type: 'quit'},
	]);
	expect(reading('keys.preset = "vi"').told).toEqual([
		'config.toml, line 1: keys.preset takes "default", "vim", "less", "newsboat" or "arrows", not "vi"; did you mean "vim"?',
	]);
});

const refused: ReadonlyArray<readonly [lines: string, told: string]> = [
	['archive = "r"', 'line 2: keys.archive cannot be r in list, where r is mark-read'],
	['archive = "Z"\nstar = "Z"', 'line 3: keys.star cannot be Z in list, where Z is archive'],
	['archive = "g g"', 'line 2: keys.archive cannot be g g in list, where g is go-to-start'],
	['go-to-start = "Z Z"\narchive = "Z"', 'line 3: keys.archive cannot be Z in list, where Z Z is go-to-start'],
	['archive = "Ctrl-i"', 'line 2: keys.archive cannot be Ctrl-I, which terminals need for themselves'],
	['archive = "^C"', 'line 2: keys.archive cannot be Ctrl-C in list, where Ctrl-C is quit'],
	['archive = "Esc"', 'line 2: keys.archive cannot be Esc in list, where Esc is cancel'],
	['archive = "Z Esc"', 'line 2: keys.archive cannot wait for Esc or Ctrl-C, which always lead out'],
	['archive = "Z Z Z Z Z"', 'line 2: keys.archive takes four keys after each other at most'],
	['archive = "Spcae"', 'line 2: keys.archive takes no key that is called "Spcae"; did you mean Space?'],
	[
		'archive = "Alt-x"',
		'line 2: keys.archive takes no key that is called "Alt-x"; keys are called j, G, Space, Ctrl-F or Shift-Tab',
	],
	['archive = 3', 'line 2: keys.archive takes a key in quotes, a list of them, or false, not 3'],
	['arhcive = "Z"', 'line 2: "arhcive" is nothing that keys do; did you mean archive?'],
	['[keys.raeder]\narchive = "Z"', 'line 2: "raeder" is no place where keys are heard; did you mean reader?'],
	['[keys.search]\narchive = "Z"', 'line 3: keys.search.archive means nothing in search'],
	['[keys.search]\ncomplete = "c"', 'line 3: keys.search.complete cannot be c in search, where letters are typed'],
	[
		'toggle-pattern = "Z"',
		'line 2: keys.toggle-pattern is done where words are typed, and needs the name of that place',
	],
];

test.each(refused)('what cannot be is refused, and both that want a key are named: %j', (lines, told) => {
	expect(reading(`[keys]\n${lines}`).told).toEqual([`config.toml, ${told}`]);
});

test('what is refused keeps the keys it had, and no way out is lost', () => {
	const {asks, told} = reading('[keys]\narchive = "r"\nmark-read = "e"\ncancel = false\nquit = "Z"');
	expect(told).toEqual([]);
	expect([asks('list', 'r'), asks('list', 'e')]).toEqual([{type: 'archive'}, {type: 'mark-read'}]);
	expect([asks('reader', 'Escape'), asks('reader', 'Ctrl-C'), asks('reader', 'Z')]).toEqual([
		{type: 'cancel'},
		{type: 'quit'},
		{type: 'quit'},
	]);
	expect(reading('[keys]\narchive = "s"').asks('list', 'e')).toEqual({type: 'archive'});
});
