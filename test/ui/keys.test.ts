import type {Key} from 'ink';
import {expect, test} from 'vitest';
import {keyNames} from '../../source/ui/keys.js';

const plain: Key = {
	upArrow: false,
	downArrow: false,
	leftArrow: false,
	rightArrow: false,
	pageDown: false,
	pageUp: false,
	home: false,
	end: false,
	return: false,
	escape: false,
	ctrl: false,
	shift: false,
	tab: false,
	backspace: false,
	delete: false,
	meta: false,
	super: false,
	hyper: false,
	capsLock: false,
	numLock: false,
};

const cases: ReadonlyArray<readonly [what: string, input: string, key: Partial<Key>, names: readonly string[]]> = [
	['a letter', 'j', {}, ['j']],
	['a capital letter', 'G', {shift: true}, ['G']],
	['a chunk of held keys', 'jjj', {}, ['j', 'j', 'j']],
	['a key and Enter in one chunk', 'j\r', {}, ['j', 'Enter']],
	['a key and a line feed in one chunk', 'j\n', {}, ['j', 'Enter']],
	['a space', ' ', {}, ['Space']],
	['spaces between keys', 'j k', {}, ['j', 'Space', 'k']],
	['letters beyond ASCII', 'é雨', {}, ['é', '雨']],
	['a character of two code units', '👍j', {}, ['👍', 'j']],
	['Enter', '', {return: true}, ['Enter']],
	['Tab', '', {tab: true}, ['Tab']],
	['Shift and Tab', '', {tab: true, shift: true}, ['Shift-Tab']],
	['a tab in a chunk', 'j\tk', {}, ['j', 'Tab', 'k']],
	['Escape', '', {escape: true, meta: true}, ['Escape']],
	['Escape with Shift', '', {escape: true, shift: true}, ['Escape']],
	['an Escape in a chunk', 'j\u001B', {}, ['j', 'Escape']],
	['Alt and a letter: Escape typed fast', 'q', {meta: true}, ['Escape', 'q']],
	['Backspace', '', {backspace: true}, ['Backspace']],
	['Backspace as terminals send it', '', {delete: true}, ['Backspace']],
	['deletions in a chunk', 'ab\u007F\b', {}, ['a', 'b', 'Backspace', 'Backspace']],
	['the arrows', '', {upArrow: true}, ['Up']],
	['the down arrow', '', {downArrow: true}, ['Down']],
	['the left arrow', '', {leftArrow: true}, ['Left']],
	['the right arrow', '', {rightArrow: true}, ['Right']],
	['Shift and an arrow', '', {downArrow: true, shift: true}, ['Shift-Down']],
	['Page Up', '', {pageUp: true}, ['PageUp']],
	['Page Down', '', {pageDown: true}, ['PageDown']],
	['Home', '', {home: true}, ['Home']],
	['End', '', {end: true}, ['End']],
	['Ctrl and a letter', 'f', {ctrl: true}, ['Ctrl-F']],
	['Ctrl and Space', ' ', {ctrl: true}, ['Ctrl-Space']],
	['Ctrl and nothing', '', {ctrl: true}, []],
	['control characters in a chunk', 'j\u0006\u0003', {}, ['j', 'Ctrl-F', 'Ctrl-C']],
	['a null character', '\0j', {}, ['j']],
	['nothing', '', {}, []],
];

test.each(cases)('%s', (_, input, key, names) => {
	expect(keyNames(input, {...plain, ...key})).toEqual(names);
});
