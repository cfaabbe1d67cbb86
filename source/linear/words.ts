import type {Intent} from '../app/intent.js';
import type {Keymap} from '../app/keymap.js';
import {intentName} from '../app/keys/intent-name.js';
import type {Scope} from '../app/state.js';

/** Where everything is shown as lines there is no screen, and no key that is held down. */
const meaningless: ReadonlySet<Intent['type']> = new Set<Intent['type']>([
	'begin-keys',
	'change-columns',
	'change-measure',
	'complete',
	'count',
	'erase',
	'filter',
	'focus-next',
	'palette',
	'redraw',
	'scroll-sidebar',
	'show-tab',
	'suspend',
	'toggle-sidebar',
	'type',
	'typography',
	'zen',
]);

/** Where one of several things is chosen, all of which were said. */
export const choosing: ReadonlySet<Scope> = new Set<Scope>([
	'menu',
	'outline',
	'link',
	'themes',
	'hints',
	'typography',
]);

function isMeant({type}: Intent, scope: Scope): boolean {
	// Behind the list is nothing: who leaves the program says so.
	return type === 'back' ? scope !== 'list' : !choosing.has(scope) || !['move', 'go', 'open', 'turn'].includes(type);
}

/** The keymap of lines: what a person types in the place of a key is the name of what it does, so that all that is offered by its key is offered by its word. */
export function wordmap(keymap: Keymap): Keymap {
	return keymap
		.filter(({intent}) => !meaningless.has(intent.type))
		.map(({intent, scopes, ...binding}) => ({
			...binding,
			intent,
			scopes: scopes.filter(scope => isMeant(intent, scope)),
			keys: [intentName(intent)],
		}));
}

/** Shorter words for what is wanted all the time, by the names that they stand for. */
const shortWords = {
	next: 'page-down',
	previous: 'page-up',
	start: 'go-to-start',
	end: 'go-to-end',
	page: 'go-to-start',
	list: 'back',
	links: 'hints',
	theme: 'themes',
	sort: 'sorts',
	highlights: 'show-highlights',
} as const satisfies Readonly<Record<string, string>>;

/** The name that a word stands for: itself most often. */
export function fullWord(word: string): string {
	const short: Readonly<Record<string, string>> = shortWords;
	return Object.hasOwn(short, word) ? (short[word] ?? word) : word;
}

/** A word that may be typed in a scope, and what it does. */
export type Word = {
	readonly word: string;
	/** A shorter one. */
	readonly short: string | null;
	readonly help: string;
	readonly group: string;
};

/** The words of a scope, each once, in the order of the keymap. */
export function wordsIn(words: Keymap, scope: Scope): readonly Word[] {
	const found = new Map<string, Word>();
	for (const {keys, scopes, help, group} of words) {
		const [word] = keys;
		if (word !== undefined && scopes.includes(scope) && !found.has(word)) {
			found.set(word, {word, short: shortFor(word), help, group});
		}
	}

	return [...found.values()];
}

function shortFor(word: string): string | null {
	return Object.entries(shortWords).find(([, name]) => name === word)?.[0] ?? null;
}
