import {sanitiseLine} from '../formats/sanitise.js';
import {type ReaderState, takeNotices} from '../library/state/reader-state.js';
import {stateReason} from '../library/state/state-reason.js';
import {warn} from './output.js';

/** Say what became of the state, each once. That it may only be read is no matter to a command that reads; one that writes says so when it tries. */
export function tellState(state: ReaderState): void {
	const notices = takeNotices(state);
	const {connection} = state;
	switch (connection.kind) {
		case 'none':
		case 'open': {
			for (const notice of notices) {
				warn(`${sanitiseLine(notice)}.`);
			}

			break;
		}

		case 'read-only': {
			break;
		}

		case 'failed': {
			if (notices.length > 0) {
				warn(`${sanitiseLine(stateReason(connection.error))}: what you did with your articles is not seen.`);
			}

			break;
		}
	}
}
