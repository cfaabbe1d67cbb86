import {isInAscii} from '../layout/glyphs.js';
import type {Intent} from './intent.js';
import {keymap} from './keymap.js';
import type {Binding, KeyName} from './keys/binding.js';
import type {Scope} from './state.js';

const bindings: ReadonlyMap<string, Binding> = new Map(
	keymap.flatMap(binding =>
		binding.scopes.flatMap(scope => binding.keys.map(key => [`${scope} ${key}`, binding] as const)),
	),
);

/** Scopes in which a printable key that is bound to nothing is typed. */
const typing: ReadonlySet<Scope> = new Set<Scope>([
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
]);

/** What a key asks for in a scope, or `null`. */
export function intentFor(scope: Scope, key: KeyName): Intent | null {
	const binding = bindings.get(`${scope} ${key}`);
	if (binding) {
		return binding.intent;
	}

	const text = key === 'Space' ? ' ' : key;
	return typing.has(scope) && [...text].length === 1 ? {type: 'type', text} : null;
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

/** How a key is shown to a person. */
export function keyLabel(key: KeyName): string {
	return (isInAscii() ? words : glyphs).get(key) ?? words.get(key) ?? key;
}

/** One line of the help: what some keys do. */
export type KeyHelp = {
	readonly group: string;
	/** All of them, bindings in turn: `j k ↓ ↑`. */
	readonly keys: readonly KeyName[];
	/** The few by which they are known. */
	readonly shown: readonly KeyName[];
	readonly help: string;
};

/** The keys of a scope for people: bindings that say the same are one line. */
export function keyHelp(scope: Scope): readonly KeyHelp[] {
	const lines = new Map<string, {group: string; help: string; sets: Array<readonly KeyName[]>}>();
	for (const {keys, scopes, group, help} of keymap) {
		if (scopes.includes(scope)) {
			const name = `${group} ${help}`;
			const line = lines.get(name) ?? {group, help, sets: []};
			line.sets.push(keys);
			lines.set(name, line);
		}
	}

	return [...lines.values()].map(({group, help, sets}) => ({
		group,
		help,
		keys: inTurn(sets),
		shown: inTurn(sets.map(set => wellKnown(set, sets.length === 1 ? 3 : 2))),
	}));
}

/** The first keys of a binding; those with Ctrl only where there is nothing simpler. */
function wellKnown(keys: readonly KeyName[], most: number): readonly KeyName[] {
	const simple = keys.filter(key => !key.startsWith('Ctrl-'));
	return (simple.length > 0 ? simple : keys).slice(0, most);
}

/** What the status line offers: a word, its keys and what they ask for. */
export type KeyHint = {readonly word: string; readonly keys: readonly KeyName[]; readonly type: Intent['type']};

/** The hints of a scope, in the order of the keymap. */
export function keyHints(scope: Scope): readonly KeyHint[] {
	const hints = new Map<string, {keys: KeyName[]; type: Intent['type']}>();
	for (const {keys, hint, intent} of keymap) {
		const [key] = keys;
		if (hint?.scopes.includes(scope) && key !== undefined) {
			hints.set(hint.word, {keys: [...(hints.get(hint.word)?.keys ?? []), key], type: intent.type});
		}
	}

	return [...hints].map(([word, {keys, type}]) => ({word, keys, type}));
}

function inTurn(sets: ReadonlyArray<readonly KeyName[]>): readonly KeyName[] {
	const longest = Math.max(...sets.map(set => set.length));
	return Array.from({length: longest}, (_, index) => sets.flatMap(set => set.slice(index, index + 1))).flat();
}
