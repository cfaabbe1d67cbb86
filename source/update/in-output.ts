import type {Output} from '../app/output.js';
import type {State} from '../app/state.js';
import {outputHeight, outputRows} from '../screen/output.js';
import {clamp, type ScopedIntent, type Step, same} from './step.js';

/** Intents heard while what another program wrote is read: it scrolls. */
export function updateOutput(state: State, output: Output, intent: ScopedIntent): Step {
	const height = outputHeight(state);
	const scroll = (rows: number): Step => {
		const most = Math.max(0, outputRows(state, output).length - height);
		return same({...state, output: {...output, top: clamp(output.top + rows, 0, most)}});
	};

	switch (intent.type) {
		case 'move': {
			const rows = intent.by === 'line' ? 1 : intent.by === 'page' ? height : Math.ceil(height / 2);
			return scroll(intent.direction * rows);
		}

		case 'go': {
			return scroll(intent.to === 'start' ? -Infinity : Infinity);
		}

		case 'cancel':
		case 'back': {
			return same({...state, output: null});
		}

		case 'turn':
		case 'open':
		case 'type':
		case 'erase':
		case 'change-measure': {
			return same(state);
		}
	}
}
