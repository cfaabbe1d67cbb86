import type {Effect} from '../app/effect.js';
import {setMore} from '../layout/layout.js';
import {prepareToFind} from '../query/find/find-in.js';
import type {Store} from './store.js';

type Rest = Extract<Effect, {type: 'set-rest'}>;

/** Characters set at a time, so that a key is never kept waiting. */
const stride = 20_000;

/**
Returns what sets the rest of a text, a little at a time, and makes it ready to be looked through; of two requests only the last is carried on.
*/
export function createRestSetter(): (rest: Rest, dispatch: Store['dispatch']) => void {
	let current: Rest | null = null;
	return (rest, dispatch) => {
		current = rest;
		const goOn = (): void => {
			if (current !== rest) {
				return;
			}

			if (setMore(rest.manuscript, rest.setting, stride)) {
				current = null;
				dispatch({type: 'text-set', manuscript: rest.manuscript, key: rest.key});
				// A long text takes a frame's time to be folded: better now than between / and the first letter.
				setImmediate(() => prepareToFind(rest.manuscript));
			} else {
				setImmediate(goOn);
			}
		};

		// The frame goes first.
		setImmediate(goOn);
	};
}
