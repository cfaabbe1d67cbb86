import {isInAscii} from '../../layout/glyphs.js';
import type {Scope} from '../state.js';
import type {KeyName} from './binding.js';

/** Keys that terminals and line disciplines need for themselves, or that are the byte of another key. */
export const neverBound: readonly KeyName[] = ['Ctrl-I', 'Ctrl-M', 'Ctrl-J', 'Ctrl-H', 'Ctrl-S', 'Ctrl-Q'];

/** Leads out of everything, whatever else does. */
export const wayOut: KeyName = 'Escape';

/** Ends the program at once, whatever else does. */
export const wayToEnd: KeyName = 'Ctrl-C';

/** Scopes in which a printable key that is bound to nothing is typed. */
export const typing: ReadonlySet<Scope> = new Set<Scope>([
	'help',
	'search',
	'highlights-search',
	'find',
	'filter',
	'tags',
	'letter',
	'note',
	'hints',
	'command',
	'outline',
	'palette',
]);

/** The character that a key types; `null` for a key that types none. */
export function typedBy(key: KeyName): string | null {
	const text = key === 'Space' ? ' ' : key;
	return [...text].length === 1 ? text : null;
}

const glyphs: ReadonlyMap<KeyName, string> = new Map([
	['Down', '↓'],
	['Up', '↑'],
	['Left', '←'],
	['Right', '→'],
	['Enter', '↵'],
	['Shift-Down', 'Shift-↓'],
	['Shift-Up', 'Shift-↑'],
]);

const words: ReadonlyMap<KeyName, string> = new Map([
	['Escape', 'Esc'],
	['PageDown', 'PgDn'],
	['PageUp', 'PgUp'],
]);

/** How a key, or keys one after the other, are shown to a person. */
export function keyLabel(keys: KeyName): string {
	const shown = isInAscii() ? words : glyphs;
	return keys
		.split(' ')
		.map(key => shown.get(key) ?? words.get(key) ?? key)
		.join(' ');
}
