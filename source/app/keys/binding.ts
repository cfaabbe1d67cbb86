import type {Intent} from '../intent.js';
import type {Scope} from '../state.js';

/** Keys are named as they are printed on a keyboard: `j`, `G`, `Space`, `Enter`, `Ctrl-F`, `Shift-Down`. */
export type KeyName = string;

export type KeyGroup = 'Move' | 'Open' | 'Find' | 'Text' | 'Sort out' | 'Page' | 'Sidebar' | 'Broadsheet';

/** One row of the keymap: it drives dispatch, the help, the hints in the status line and the readme. */
export type Binding = {
	/** Each of them does it; keys that are to be pressed one after the other have a space between them. */
	readonly keys: readonly KeyName[];
	readonly scopes: readonly Scope[];
	readonly intent: Intent;
	/** What it does, in a few words. Rows with the same words are shown as one. */
	readonly help: string;
	readonly group: KeyGroup;
	/** The word by which the status line offers it, in the scopes that have room for few. */
	readonly hint: {readonly word: string; readonly scopes: readonly Scope[]} | null;
};

/** Where one reads and chooses what to read. */
export const main: readonly Scope[] = ['list', 'reader', 'sidebar'];
/** Wherever keys are heard. */
export const all: readonly Scope[] = [
	...main,
	'search',
	'highlights',
	'highlights-search',
	'find',
	'filter',
	'selection',
	'letter',
	'note',
	'hints',
	'outline',
	'link',
	'themes',
	'palette',
	'command',
	'output',
	'help',
	'menu',
	'typography',
	'tags',
	'confirm',
];
export const rows: readonly Scope[] = ['list', 'sidebar', 'highlights'];
export const typography: readonly Scope[] = ['typography'];
export const themes: readonly Scope[] = ['themes'];
export const menu: readonly Scope[] = ['menu'];
export const digits = [1, 2, 3, 4, 5, 6, 7, 8, 9, 0];

/** A row: its keys with spaces between them; the word of its hint, and the scopes that have it. */
export function bind(
	keys: string,
	scopes: readonly Scope[],
	group: KeyGroup,
	help: string,
	intent: Intent,
	hint?: readonly [word: string, ...scopes: readonly Scope[]],
): Binding {
	const [word, ...hintScopes] = hint ?? [];
	return {
		keys: keys.split(' '),
		scopes,
		intent,
		help,
		group,
		hint: word === undefined ? null : {word, scopes: hintScopes},
	};
}
