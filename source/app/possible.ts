import {linksIn} from './article-links.js';
import {headingsOf} from './headings.js';
import type {Intent} from './intent.js';
import {currentEntry, currentListed, type Reader, type State} from './state.js';
import {viewsOf} from './views.js';

/** Whether an intent does something here and now, as far as that can be told at a look. What is not possible is not offered. */
export function isPossible(state: State, intent: Intent): boolean {
	const {reader, history, settings} = state;
	switch (intent.type) {
		case 'undo': {
			return history.done.length > 0;
		}

		case 'redo': {
			return history.undone.length > 0;
		}

		case 'archive':
		case 'mark-read':
		case 'star':
		case 'tag':
		case 'trash': {
			return currentListed(state) !== null;
		}

		case 'open-address':
		case 'copy-address': {
			return state.isSidebarFocused || (currentEntry(state)?.url ?? null) !== null;
		}

		case 'open-neighbour': {
			return !state.isSinglePiece;
		}

		case 'show-view': {
			return intent.number <= viewsOf(settings).length;
		}

		case 'select':
		case 'select-all': {
			return state.list.keys.length > 0;
		}

		case 'open': {
			return reader === null || state.isSidebarFocused || linksIn(reader).length > 0;
		}

		case 'next-match': {
			return reader !== null && (reader.find !== null || settings.finds.length > 0);
		}

		case 'hints':
		case 'go-back':
		case 'toggle-whole-page':
		case 'fetch-full-text':
		case 'go-to-heading':
		case 'outline':
		case 'jump': {
			return reader !== null && isInText(reader, intent);
		}

		case 'move':
		case 'turn':
		case 'go':
		case 'count':
		case 'back':
		case 'cancel':
		case 'focus-next':
		case 'toggle-sidebar':
		case 'scroll-sidebar':
		case 'show-tab':
		case 'filter':
		case 'change-measure':
		case 'change-columns':
		case 'typography':
		case 'themes':
		case 'palette':
		case 'add':
		case 'update-feeds':
		case 'zen':
		case 'search':
		case 'show-highlights':
		case 'views':
		case 'forget-view':
		case 'sorts':
		case 'complete':
		case 'confirm':
		case 'look-up':
		case 'pipe':
		case 'change-extent':
		case 'help':
		case 'type':
		case 'erase':
		case 'redraw':
		case 'suspend':
		case 'quit':
		case 'begin-keys':
		case 'find':
		case 'toggle-pattern':
		case 'focus':
		case 'highlight':
		case 'note':
		case 'select-text':
		case 'select-by':
		case 'set-bookmark':
		case 'go-to-bookmark':
		case 'read-aloud':
		case 'edit-note': {
			return true;
		}
	}
}

type InText = Extract<
	Intent,
	{type: 'hints' | 'go-back' | 'toggle-whole-page' | 'fetch-full-text' | 'go-to-heading' | 'outline' | 'jump'}
>;

function isInText(reader: Reader, intent: InText): boolean {
	const {entry, trail, jumps, extent} = reader;
	switch (intent.type) {
		case 'hints': {
			return reader.manuscript.marks.some(({kind}) => kind === 'link' || kind === 'jump');
		}

		case 'go-back': {
			return trail.length > 0;
		}

		case 'toggle-whole-page': {
			// What a page was saved from may stand beside a text that was made of it.
			return extent === 'page' || entry.format === 'html' || entry.url !== null;
		}

		case 'fetch-full-text': {
			return entry.url !== null;
		}

		case 'go-to-heading': {
			return entry.outline.length > 0;
		}

		case 'outline': {
			return headingsOf(reader).length > 0;
		}

		case 'jump': {
			return (intent.direction === -1 ? jumps.back : jumps.ahead).length > 0;
		}
	}
}
