import type {TextIntent} from '../app/intent.js';
import type {State} from '../app/state.js';
import {editNote} from './ask-program.js';
import {fetchFullText} from './fetch-full-text.js';
import {goToMatch, openFind, togglePattern} from './find-in-text.js';
import {moveFocus} from './focus-in-text.js';
import {goBack, showHints} from './follow-link.js';
import {highlight, startNote} from './highlight-text.js';
import {openOutline} from './in-outline.js';
import {followJump, goToHeading} from './jump-in-text.js';
import {toggleReading} from './read-aloud.js';
import {selectBy, startSelection} from './select-text.js';
import {type Step, same} from './step.js';
import {toggleWholePage} from './whole-page.js';

/** Intents about the text of the open article. */
export function workWithText(state: State, intent: TextIntent): Step {
	const {reader} = state;
	if (!reader) {
		return same(state);
	}

	switch (intent.type) {
		case 'find': {
			return openFind(state, reader);
		}

		case 'next-match': {
			return goToMatch(state, reader, intent.direction);
		}

		case 'toggle-pattern': {
			return togglePattern(state, reader);
		}

		case 'go-to-heading': {
			return goToHeading(state, reader, intent.direction);
		}

		case 'focus': {
			return moveFocus(state, reader, intent.unit, intent.direction);
		}

		case 'highlight': {
			return highlight(state, reader);
		}

		case 'note': {
			return startNote(state, reader);
		}

		case 'select-text': {
			return startSelection(state, reader);
		}

		case 'select-by': {
			return selectBy(state, reader, intent.unit);
		}

		case 'set-bookmark':
		case 'go-to-bookmark': {
			const purpose = intent.type === 'set-bookmark' ? 'set' : 'go';
			return same({...state, prompt: {kind: 'letter', purpose}});
		}

		case 'outline': {
			return openOutline(state, reader);
		}

		case 'hints': {
			return showHints(state, reader);
		}

		case 'go-back': {
			return goBack(state, reader);
		}

		case 'toggle-whole-page': {
			return toggleWholePage(state, reader);
		}

		case 'fetch-full-text': {
			return fetchFullText(state, reader);
		}

		case 'read-aloud': {
			return toggleReading(state, reader);
		}

		case 'edit-note': {
			return editNote(state);
		}

		case 'jump': {
			return followJump(state, reader, intent.direction);
		}
	}
}
