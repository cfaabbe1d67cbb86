import type {State} from '../app/state.js';
import {rowText} from '../layout/span.js';
import {promptRow} from '../screen/prompt.js';

/** No question is longer, in cells. */
const longest = 500;

/** What is to be typed next; `null` where nothing is asked. Links are choices, and no question. */
export function question(state: State): string | null {
	const {prompt, search, highlights, reader} = state;
	switch (prompt?.kind) {
		case undefined: {
			return reader?.find?.isTyping
				? 'Find which words?'
				: search?.isTyping || highlights?.isTyping
					? 'Search for what?'
					: null;
		}

		case 'tags': {
			const now = prompt.common.length === 0 ? 'Which tags?' : `Tags: ${prompt.common.join(', ')}. Which others?`;
			return `${now} Commas part them, and - before one takes it away.`;
		}

		case 'letter': {
			return rowText(promptRow(state, longest));
		}

		case 'note': {
			return prompt.text === '' ? 'What is the note?' : `The note is: ${prompt.text}. What is it to be?`;
		}

		case 'command': {
			return prompt.purpose === 'look-up' ? `Look which word up?${typed(prompt.text)}` : 'Pipe it into which command?';
		}

		case 'trash': {
			const [first] = prompt.targets;
			const what = prompt.targets.length === 1 ? `“${first?.title ?? ''}”` : `${prompt.targets.length} files`;
			return `Move ${what} to the trash? Type yes or no.`;
		}

		case 'hints': {
			return null;
		}
	}
}

function typed(text: string): string {
	return text === '' ? '' : ` An empty line means ${text}.`;
}
