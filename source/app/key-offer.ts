import type {Keymap} from './keymap.js';
import {intentName} from './keys/intent-name.js';
import {keyLabel} from './keys/key-names.js';
import type {Scope, State} from './state.js';

/** The first key that does something in a scope, as it is shown to a person; `null` when none does. `name` is the name of an intent. */
export function keyNamed(keymap: Keymap, scope: Scope, name: string): string | null {
	const row = keymap.find(({intent, scopes}) => scopes.includes(scope) && intentName(intent) === name);
	const [key] = row?.keys ?? [];
	return key === undefined ? null : keyLabel(key);
}

/** What a sentence ends with to offer something by its key, such as " · U to undo"; nothing when no key does it. */
export function keyOffer({keymap, reader}: State, name: string, words: string): string {
	const key = keyNamed(keymap, reader ? 'reader' : 'list', name);
	return key === null ? '' : ` · ${key} ${words}`;
}
