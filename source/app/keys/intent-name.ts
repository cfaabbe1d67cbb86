import type {Intent} from '../intent.js';

/** The name of an intent, by which a person binds it to other keys: one for each that a key may ask for. */
export function intentName(intent: Intent): string {
	switch (intent.type) {
		case 'move': {
			return `${intent.by}-${intent.direction === 1 ? 'down' : 'up'}`;
		}

		case 'turn': {
			return intent.direction === 1 ? 'next-page' : 'previous-page';
		}

		case 'go': {
			return `go-to-${intent.to}`;
		}

		case 'count': {
			return `count-${intent.digit}`;
		}

		case 'open-neighbour': {
			return `${nextOrPrevious(intent)}-article`;
		}

		case 'scroll-sidebar': {
			return `scroll-sidebar-${intent.direction === 1 ? 'down' : 'up'}`;
		}

		case 'show-tab':
		case 'show-view': {
			return `${intent.type}-${intent.number}`;
		}

		case 'change-measure': {
			return intent.change === 0 ? 'usual-lines' : intent.change === 1 ? 'longer-lines' : 'shorter-lines';
		}

		case 'next-match': {
			return `${nextOrPrevious(intent)}-match`;
		}

		case 'go-to-heading': {
			return `${nextOrPrevious(intent)}-heading`;
		}

		case 'focus': {
			return `${nextOrPrevious(intent)}-${intent.unit}`;
		}

		case 'select-by': {
			return `select-by-${intent.unit}`;
		}

		case 'jump': {
			return intent.direction === 1 ? 'jump-ahead' : 'jump-back';
		}

		case 'open':
		case 'back':
		case 'cancel':
		case 'focus-next':
		case 'toggle-sidebar':
		case 'filter':
		case 'change-columns':
		case 'typography':
		case 'themes':
		case 'palette':
		case 'zen':
		case 'search':
		case 'show-highlights':
		case 'views':
		case 'forget-view':
		case 'sorts':
		case 'complete':
		case 'archive':
		case 'mark-read':
		case 'star':
		case 'tag':
		case 'trash':
		case 'undo':
		case 'redo':
		case 'select':
		case 'select-all':
		case 'confirm':
		case 'open-address':
		case 'copy-address':
		case 'add':
		case 'look-up':
		case 'pipe':
		case 'change-extent':
		case 'help':
		case 'type':
		case 'erase':
		case 'update-feeds':
		case 'redraw':
		case 'suspend':
		case 'quit':
		case 'begin-keys':
		case 'find':
		case 'toggle-pattern':
		case 'highlight':
		case 'note':
		case 'select-text':
		case 'set-bookmark':
		case 'go-to-bookmark':
		case 'outline':
		case 'hints':
		case 'go-back':
		case 'toggle-whole-page':
		case 'fetch-full-text':
		case 'read-aloud':
		case 'edit-note': {
			return intent.type;
		}
	}
}

function nextOrPrevious({direction}: {readonly direction: 1 | -1}): string {
	return direction === 1 ? 'next' : 'previous';
}
