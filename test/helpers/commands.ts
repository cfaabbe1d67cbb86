import {keymap} from '../../source/app/keymap.js';
import type {Scope} from '../../source/app/state.js';

/**
The key of a command in a scope, by the words of the help: a story presses commands, and goes on when they get other keys. `which` tells several keys of one line apart, from 0.
*/
export function keyOf(scope: Scope, help: string, which = 0): string {
	const keys = keymap.filter(binding => binding.scopes.includes(scope) && binding.help === help);
	const key = keys[which]?.keys[0];
	if (key === undefined) {
		throw new Error(`No key says “${help}” in the ${scope}`);
	}

	return key;
}
