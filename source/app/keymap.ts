import type {Binding, KeyName} from './keys/binding.js';
import {findKeys} from './keys/find-keys.js';
import {moveKeys} from './keys/move-keys.js';
import {pageKeys} from './keys/page-keys.js';
import {programKeys} from './keys/program-keys.js';
import {sortOutKeys} from './keys/sort-out-keys.js';
import {textKeys} from './keys/text-keys.js';

/** The whole keymap. Nowhere else is a key named. */
export const keymap: readonly Binding[] = [
	...moveKeys,
	...findKeys,
	...textKeys,
	...sortOutKeys,
	...pageKeys,
	...programKeys,
];

/** Keys that terminals and line disciplines need for themselves, or that are the byte of another key. */
export const neverBound: readonly KeyName[] = ['Ctrl-I', 'Ctrl-M', 'Ctrl-J', 'Ctrl-H', 'Ctrl-S', 'Ctrl-Q'];
