import type {Binding} from './keys/binding.js';
import {findKeys} from './keys/find-keys.js';
import {moveKeys} from './keys/move-keys.js';
import {pageKeys} from './keys/page-keys.js';
import {programKeys} from './keys/program-keys.js';
import {sortOutKeys} from './keys/sort-out-keys.js';
import {textKeys} from './keys/text-keys.js';

/** All that keys do, in every scope. */
export type Keymap = readonly Binding[];

/** The keymap, as it is unless a reader has another. Nowhere else is a key named. */
export const keymap: Keymap = [...moveKeys, ...findKeys, ...textKeys, ...sortOutKeys, ...pageKeys, ...programKeys];
