import type {FocusUnit} from './focus.js';
import type {KeyName} from './keys/binding.js';
import type {TextUnit} from './text-units.js';

/** What a key may ask for. */
export type Intent =
	| {readonly type: 'move'; readonly by: 'line' | 'page' | 'half-page'; readonly direction: 1 | -1}
	| {readonly type: 'turn'; readonly direction: 1 | -1}
	| {readonly type: 'go'; readonly to: 'start' | 'end'}
	| {readonly type: 'count'; readonly digit: number}
	| {readonly type: 'open'}
	| {readonly type: 'open-neighbour'; readonly direction: 1 | -1}
	| {readonly type: 'back'}
	| {readonly type: 'cancel'}
	| {readonly type: 'focus-next'}
	| {readonly type: 'toggle-sidebar'}
	| {readonly type: 'scroll-sidebar'; readonly direction: 1 | -1}
	/** Show a tab of the sidebar, counted from 1. */
	| {readonly type: 'show-tab'; readonly number: number}
	/** Show only the items of the sidebar that have the words to be typed. */
	| {readonly type: 'filter'}
	| {readonly type: 'change-measure'; readonly change: 1 | -1 | 0}
	| {readonly type: 'change-columns'}
	| {readonly type: 'typography'}
	| {readonly type: 'themes'}
	/** All that can be done here, by name. */
	| {readonly type: 'palette'}
	/** Show only the text, or all again. */
	| {readonly type: 'zen'}
	| {readonly type: 'search'}
	/** All highlights of the library. */
	| {readonly type: 'show-highlights'}
	| {readonly type: 'views'}
	| {readonly type: 'show-view'; readonly number: number}
	| {readonly type: 'forget-view'}
	| {readonly type: 'sorts'}
	| {readonly type: 'complete'}
	| {readonly type: 'archive' | 'mark-read' | 'star' | 'tag' | 'trash'}
	| {readonly type: 'undo' | 'redo'}
	| {readonly type: 'select' | 'select-all'}
	| {readonly type: 'confirm'}
	| TextIntent
	/** The address of the article, or of the link whose menu is open. */
	| {readonly type: 'open-address' | 'copy-address'}
	/** Save a page into the library. */
	| {readonly type: 'add'}
	/** Look a word up, or pipe a text into a command. */
	| {readonly type: 'look-up' | 'pipe'}
	/** Pipe another part of the text. */
	| {readonly type: 'change-extent'}
	| {readonly type: 'help'}
	| {readonly type: 'type'; readonly text: string}
	| {readonly type: 'erase'}
	/** Keys that are the beginning of some that do something together; none of them to drop what was begun. */
	| {readonly type: 'begin-keys'; readonly keys: readonly KeyName[]}
	| {readonly type: 'update-feeds'}
	| {readonly type: 'redraw'}
	/** Give the terminal back to the shell until the program is called to the front again. */
	| {readonly type: 'suspend'}
	| {readonly type: 'quit'};

/** What a key may ask for in the text of the open article. */
export type TextIntent =
	| {readonly type: 'find'}
	| {readonly type: 'next-match'; readonly direction: 1 | -1}
	/** Look for a regular expression, or for plain words again. */
	| {readonly type: 'toggle-pattern'}
	| {readonly type: 'go-to-heading'; readonly direction: 1 | -1}
	| {readonly type: 'focus'; readonly unit: FocusUnit; readonly direction: 1 | -1}
	/** Highlight what is selected or has the focus. */
	| {readonly type: 'highlight'}
	| {readonly type: 'note'}
	| {readonly type: 'select-text'}
	| {readonly type: 'select-by'; readonly unit: TextUnit}
	/** Give this place a letter, or go to the place of one. */
	| {readonly type: 'set-bookmark' | 'go-to-bookmark'}
	| {readonly type: 'outline'}
	/** Put letters on the links of the page. */
	| {readonly type: 'hints'}
	/** Back to the article from which a link has led here. */
	| {readonly type: 'go-back'}
	/** All of the page that the article was taken from, or the article again. */
	| {readonly type: 'toggle-whole-page'}
	/** Fetch the full text of a piece of which there is only the beginning. */
	| {readonly type: 'fetch-full-text'}
	| {readonly type: 'read-aloud'}
	/** Write the note in an editor. */
	| {readonly type: 'edit-note'}
	/** Back to where one came from by a jump, or ahead again. */
	| {readonly type: 'jump'; readonly direction: 1 | -1};

/** What is done with articles, by one key each. */
export type TriageIntent = Extract<Intent, {readonly type: 'archive' | 'mark-read' | 'star' | 'tag' | 'trash'}>;

const textTypes: Readonly<Record<TextIntent['type'], true>> = {
	find: true,
	'next-match': true,
	'toggle-pattern': true,
	'go-to-heading': true,
	focus: true,
	highlight: true,
	note: true,
	'select-text': true,
	'select-by': true,
	'set-bookmark': true,
	'go-to-bookmark': true,
	outline: true,
	hints: true,
	'go-back': true,
	'toggle-whole-page': true,
	'fetch-full-text': true,
	'read-aloud': true,
	'edit-note': true,
	jump: true,
};

/** Whether an intent is about the text of the open article. */
export function isTextIntent(intent: Intent): intent is TextIntent {
	return Object.hasOwn(textTypes, intent.type);
}
