import type {Intent} from './intent.js';
import type {Keymap} from './keymap.js';
import type {Binding, KeyName} from './keys/binding.js';
import {typedBy, typing, wayToEnd} from './keys/key-names.js';
import {type Scope, type State, scopeOf} from './state.js';

/** What a scope has bound: by keys, and the beginnings of those that take several. */
type Bound = {readonly bindings: ReadonlyMap<string, Binding>; readonly beginnings: ReadonlySet<string>};

const known = new WeakMap<Keymap, Map<Scope, Bound>>();

function boundIn(keymap: Keymap, scope: Scope): Bound {
	const scopes = known.get(keymap) ?? new Map<Scope, Bound>();
	known.set(keymap, scopes);
	const bound = scopes.get(scope) ?? findBound(keymap, scope);
	scopes.set(scope, bound);
	return bound;
}

function findBound(keymap: Keymap, scope: Scope): Bound {
	const inScope = keymap.filter(({scopes}) => scopes.includes(scope));
	const bindings = new Map(inScope.flatMap(binding => binding.keys.map(keys => [keys, binding] as const)));
	return {bindings, beginnings: new Set([...bindings.keys()].flatMap(beginningsOf))};
}

/** Of keys that are pressed one after the other, all beginnings that are not the whole. */
export function beginningsOf(keys: KeyName): readonly KeyName[] {
	const parts = keys.split(' ');
	return parts.slice(1).map((_, index) => parts.slice(0, index + 1).join(' '));
}

/** What a key asks for in a state, or `null`. */
export function keyIntent(state: State, key: KeyName): Intent | null {
	return intentFor(state.keymap, scopeOf(state), key, state.pendingKeys);
}

/** What a key asks for in a scope, after keys that do nothing without it; `null` for nothing. */
export function intentFor(keymap: Keymap, scope: Scope, key: KeyName, pending: readonly KeyName[] = []): Intent | null {
	const {bindings, beginnings} = boundIn(keymap, scope);
	const pressed = key === wayToEnd ? [key] : [...pending, key];
	const binding = bindings.get(pressed.join(' '));
	if (binding) {
		return binding.intent;
	}

	if (beginnings.has(pressed.join(' '))) {
		return {type: 'begin-keys', keys: pressed};
	}

	if (pending.length > 0) {
		return {type: 'begin-keys', keys: []};
	}

	const text = typing.has(scope) ? typedBy(key) : null;
	return text === null ? null : {type: 'type', text};
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

/** The keys of a scope for people: bindings that say the same are one line, and what has no key or is not possible is none. */
export function keyHelp(
	keymap: Keymap,
	scope: Scope,
	isPossible: (intent: Intent) => boolean = () => true,
): readonly KeyHelp[] {
	const lines = new Map<string, {group: string; help: string; sets: Array<readonly KeyName[]>}>();
	for (const {keys, scopes, group, help, intent} of keymap) {
		if (scopes.includes(scope) && keys.length > 0 && isPossible(intent)) {
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
export function keyHints(keymap: Keymap, scope: Scope): readonly KeyHint[] {
	const hints = new Map<string, {keys: KeyName[]; type: Intent['type']}>();
	for (const {keys, scopes, hint, intent} of keymap) {
		const [key] = keys;
		if (scopes.includes(scope) && hint?.scopes.includes(scope) && key !== undefined) {
			hints.set(hint.word, {keys: [...(hints.get(hint.word)?.keys ?? []), key], type: intent.type});
		}
	}

	return [...hints].map(([word, {keys, type}]) => ({word, keys, type}));
}

/** What the next key may do after those that were pressed: the rest of the keys, and what they do. */
export function continuations(state: State): ReadonlyArray<{readonly keys: KeyName; readonly help: string}> {
	const begun = `${state.pendingKeys.join(' ')} `;
	const {bindings} = boundIn(state.keymap, scopeOf(state));
	return [...bindings]
		.filter(([keys]) => keys.startsWith(begun))
		.map(([keys, {help}]) => ({keys: keys.slice(begun.length), help}));
}

function inTurn(sets: ReadonlyArray<readonly KeyName[]>): readonly KeyName[] {
	const longest = Math.max(...sets.map(set => set.length));
	return Array.from({length: longest}, (_, index) => sets.flatMap(set => set.slice(index, index + 1))).flat();
}
