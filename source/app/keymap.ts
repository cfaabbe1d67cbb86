import type {Intent} from './action.js';
import {sidebarTabs} from './sidebar.js';
import type {Scope} from './state.js';

/** Keys are named as they are printed on a keyboard: `j`, `G`, `Space`, `Enter`, `Ctrl-F`, `Shift-Down`. */
export type KeyName = string;

export type KeyGroup = 'Move' | 'Open' | 'Find' | 'Text' | 'Sort out' | 'Page' | 'Sidebar' | 'Broadsheet';

/** One row of the keymap: it drives dispatch, the help, the hints in the status line and the readme. */
export type Binding = {
	readonly keys: readonly KeyName[];
	readonly scopes: readonly Scope[];
	readonly intent: Intent;
	/** What it does, in a few words. Rows with the same words are shown as one. */
	readonly help: string;
	readonly group: KeyGroup;
	/** The word by which the status line offers it, in the scopes that have room for few. */
	readonly hint: {readonly word: string; readonly scopes: readonly Scope[]} | null;
};

const main: readonly Scope[] = ['list', 'reader', 'sidebar'];
const all: readonly Scope[] = [
	...main,
	'search',
	'highlights',
	'highlights-search',
	'find',
	'filter',
	'selection',
	'letter',
	'note',
	'hints',
	'outline',
	'link',
	'command',
	'output',
	'help',
	'menu',
	'typography',
	'tags',
	'confirm',
];
const rows: readonly Scope[] = ['list', 'sidebar', 'highlights'];
const typography: readonly Scope[] = ['typography'];
const menu: readonly Scope[] = ['menu'];
const digits = [1, 2, 3, 4, 5, 6, 7, 8, 9, 0];

/** The whole keymap. Nowhere else is a key named. */
export const keymap: readonly Binding[] = [
	bind('j Down', rows, 'Move', 'one row', {type: 'move', by: 'line', direction: 1}),
	bind('k Up', rows, 'Move', 'one row', {type: 'move', by: 'line', direction: -1}),
	bind('j Down', ['reader'], 'Move', 'slide by a line', {type: 'move', by: 'line', direction: 1}),
	bind('k Up', ['reader'], 'Move', 'slide by a line', {type: 'move', by: 'line', direction: -1}),
	bind('Space PageDown f Ctrl-F', [...main, 'highlights'], 'Move', 'a page', {type: 'move', by: 'page', direction: 1}),
	bind('b PageUp Ctrl-B', [...main, 'highlights'], 'Move', 'a page', {type: 'move', by: 'page', direction: -1}),
	bind('Right l', ['reader'], 'Move', 'turn the page', {type: 'turn', direction: 1}),
	bind('Left h', ['reader'], 'Move', 'turn the page', {type: 'turn', direction: -1}),
	bind('d Ctrl-D', [...main, 'highlights'], 'Move', 'half a page', {type: 'move', by: 'half-page', direction: 1}),
	bind('u Ctrl-U', [...main, 'highlights'], 'Move', 'half a page', {type: 'move', by: 'half-page', direction: -1}),
	bind('g Home', rows, 'Move', 'first, last', {type: 'go', to: 'start'}),
	bind('G End', rows, 'Move', 'first, last', {type: 'go', to: 'end'}),
	bind('g Home', ['reader'], 'Move', 'start, end', {type: 'go', to: 'start'}),
	bind('G End', ['reader'], 'Move', 'start, end', {type: 'go', to: 'end'}),
	...digits.map(digit => bind(String(digit), ['reader'], 'Move', '42g: page 42', {type: 'count', digit})),
	bind('Up', ['help'], 'Move', 'scroll', {type: 'move', by: 'line', direction: -1}, ['scroll', 'help']),
	bind('Down', ['help'], 'Move', 'scroll', {type: 'move', by: 'line', direction: 1}, ['scroll', 'help']),
	bind('PageDown', ['help'], 'Move', 'a page', {type: 'move', by: 'page', direction: 1}),
	bind('PageUp', ['help'], 'Move', 'a page', {type: 'move', by: 'page', direction: -1}),

	bind('Enter Right l', ['list'], 'Open', 'read', {type: 'open'}, ['read', 'list']),
	bind('J', ['reader'], 'Open', 'next, previous', {type: 'open-neighbour', direction: 1}),
	bind('K', ['reader'], 'Open', 'next, previous', {type: 'open-neighbour', direction: -1}),

	bind('/', ['list'], 'Find', 'search everything', {type: 'search'}, ['search', 'list']),
	bind('H', ['list'], 'Find', 'all highlights', {type: 'show-highlights'}),
	bind('v', ['list'], 'Find', 'views', {type: 'views'}),
	...digits
		.filter(digit => digit > 0)
		.map(digit =>
			bind(String(digit), ['list', 'menu'], 'Find', 'a view by number', {type: 'show-view', number: digit}),
		),
	bind('S', ['list'], 'Find', 'sort', {type: 'sorts'}),
	bind('Enter Right l', [...menu, 'link'], 'Find', 'choose', {type: 'open'}, ['choose', 'menu', 'link']),
	bind('D', menu, 'Find', 'forget a kept view', {type: 'forget-view'}),
	bind('Down j', [...menu, 'link', 'output'], 'Move', 'one row', {type: 'move', by: 'line', direction: 1}),
	bind('Up k', [...menu, 'link', 'output'], 'Move', 'one row', {type: 'move', by: 'line', direction: -1}),
	bind('Space PageDown f', [...menu, 'link', 'output'], 'Move', 'a page', {type: 'move', by: 'page', direction: 1}),
	bind('b PageUp', [...menu, 'link', 'output'], 'Move', 'a page', {type: 'move', by: 'page', direction: -1}),
	bind('g Home', [...menu, 'link', 'output'], 'Move', 'first, last', {type: 'go', to: 'start'}),
	bind('G End', [...menu, 'link', 'output'], 'Move', 'first, last', {type: 'go', to: 'end'}),
	bind('Enter', ['search'], 'Find', 'the best first', {type: 'open'}, ['best first', 'search']),
	bind('Enter', ['highlights-search'], 'Find', 'stay here', {type: 'open'}, ['stay', 'highlights-search']),
	bind('Tab', ['search', 'highlights-search'], 'Find', 'complete', {type: 'complete'}, [
		'complete',
		'search',
		'highlights-search',
	]),
	bind('Down', ['search', 'highlights-search'], 'Move', 'one row', {type: 'move', by: 'line', direction: 1}),
	bind('Up', ['search', 'highlights-search'], 'Move', 'one row', {type: 'move', by: 'line', direction: -1}),
	bind('PageDown', ['search', 'highlights-search'], 'Move', 'a page', {type: 'move', by: 'page', direction: 1}),
	bind('PageUp', ['search', 'highlights-search'], 'Move', 'a page', {type: 'move', by: 'page', direction: -1}),

	bind('Enter Right l', ['highlights'], 'Open', 'read there', {type: 'open'}, ['read', 'highlights']),
	bind('/', ['highlights'], 'Find', 'search highlights', {type: 'search'}, ['search', 'highlights']),

	bind('/', ['reader'], 'Find', 'find in the text', {type: 'find'}),
	bind('n', ['reader'], 'Find', 'match, next and last', {type: 'next-match', direction: 1}),
	bind('N', ['reader'], 'Find', 'match, next and last', {type: 'next-match', direction: -1}),
	bind('Enter', ['find'], 'Find', 'stay here', {type: 'open'}, ['stay', 'find']),
	bind('Tab', ['find'], 'Find', 'words or a pattern', {type: 'toggle-pattern'}, ['pattern', 'find']),
	bind('Down', ['find'], 'Find', 'looked for before', {type: 'move', by: 'line', direction: 1}),
	bind('Up', ['find'], 'Find', 'looked for before', {type: 'move', by: 'line', direction: -1}),

	bind('T', ['reader'], 'Text', 'outline', {type: 'outline'}),
	bind('L', ['reader'], 'Text', 'links', {type: 'hints'}),
	bind('Enter', ['reader'], 'Text', 'follow the link', {type: 'open'}),
	bind('Backspace', ['reader'], 'Text', 'back from a link', {type: 'go-back'}),
	bind('o', ['list', 'reader', 'sidebar', 'link'], 'Open', 'in the browser', {type: 'open-address'}),
	bind('y', ['list', 'reader', 'sidebar', 'link'], 'Open', 'copy the address', {type: 'copy-address'}),
	bind('A', ['reader'], 'Text', 'read aloud', {type: 'read-aloud'}),
	bind('W', ['reader', 'selection'], 'Text', 'look a word up', {type: 'look-up'}),
	bind('|', ['list', 'reader', 'selection'], 'Text', 'pipe to a command', {type: 'pipe'}),
	bind(']', ['reader'], 'Text', 'heading', {type: 'go-to-heading', direction: 1}),
	bind('[', ['reader'], 'Text', 'heading', {type: 'go-to-heading', direction: -1}),
	bind('}', ['reader'], 'Text', 'paragraph', {type: 'focus', unit: 'paragraph', direction: 1}),
	bind('{', ['reader'], 'Text', 'paragraph', {type: 'focus', unit: 'paragraph', direction: -1}),
	bind(')', ['reader'], 'Text', 'sentence', {type: 'focus', unit: 'sentence', direction: 1}),
	bind('(', ['reader'], 'Text', 'sentence', {type: 'focus', unit: 'sentence', direction: -1}),
	bind('H', ['reader', 'selection'], 'Text', 'highlight', {type: 'highlight'}, ['highlight', 'selection']),
	bind('a', ['reader', 'selection'], 'Text', 'write a note', {type: 'note'}, ['note', 'selection']),
	bind('v', ['reader'], 'Text', 'select', {type: 'select-text'}),
	bind('Space v Enter', ['selection'], 'Text', 'begin here', {type: 'open'}, ['begin here', 'selection']),
	bind('Right l', ['selection'], 'Move', 'next, previous', {type: 'turn', direction: 1}),
	bind('Left h', ['selection'], 'Move', 'next, previous', {type: 'turn', direction: -1}),
	bind('Down j', ['selection'], 'Move', 'a line', {type: 'move', by: 'line', direction: 1}),
	bind('Up k', ['selection'], 'Move', 'a line', {type: 'move', by: 'line', direction: -1}),
	bind('o', ['selection'], 'Move', 'the other end', {type: 'go', to: 'start'}),
	bind('c', ['selection'], 'Text', 'by characters', {type: 'select-by', unit: 'character'}),
	bind('w', ['selection'], 'Text', 'by words', {type: 'select-by', unit: 'word'}),
	bind('s', ['selection'], 'Text', 'by sentences', {type: 'select-by', unit: 'sentence'}),
	bind('p', ['selection'], 'Text', 'by paragraphs', {type: 'select-by', unit: 'paragraph'}),
	bind('Enter', ['note'], 'Text', 'keep it', {type: 'open'}, ['keep', 'note']),
	bind('Ctrl-E', ['note'], 'Text', 'write in an editor', {type: 'edit-note'}, ['editor', 'note']),
	bind('Enter', ['command'], 'Text', 'do it', {type: 'open'}, ['do it', 'command']),
	bind('Tab', ['command'], 'Text', 'which part', {type: 'change-extent'}, ['which part', 'command']),
	bind('Enter', ['outline'], 'Text', 'go there', {type: 'open'}, ['go there', 'outline']),
	bind('Down', ['outline'], 'Move', 'one row', {type: 'move', by: 'line', direction: 1}),
	bind('Up', ['outline'], 'Move', 'one row', {type: 'move', by: 'line', direction: -1}),
	bind('PageDown', ['outline'], 'Move', 'a page', {type: 'move', by: 'page', direction: 1}),
	bind('PageUp', ['outline'], 'Move', 'a page', {type: 'move', by: 'page', direction: -1}),
	bind('m', ['reader'], 'Text', 'give it a letter', {type: 'set-bookmark'}),
	bind("'", ['reader'], 'Text', 'go to a letter', {type: 'go-to-bookmark'}),
	bind(',', ['reader'], 'Text', 'jump back, ahead', {type: 'jump', direction: -1}),
	bind(';', ['reader'], 'Text', 'jump back, ahead', {type: 'jump', direction: 1}),

	bind('e', main, 'Sort out', 'archive', {type: 'archive'}),
	bind('r', main, 'Sort out', 'read or unread', {type: 'mark-read'}),
	bind('s', main, 'Sort out', 'star', {type: 'star'}),
	bind('t', main, 'Sort out', 'tags', {type: 'tag'}),
	bind('x', ['list'], 'Sort out', 'select', {type: 'select'}),
	bind('X', ['list'], 'Sort out', 'select all', {type: 'select-all'}),
	bind('D', main, 'Sort out', 'to the trash', {type: 'trash'}),
	bind('U', main, 'Sort out', 'undo', {type: 'undo'}),
	bind('Ctrl-R', main, 'Sort out', 'redo', {type: 'redo'}),
	bind('Enter', ['tags'], 'Sort out', 'give these tags', {type: 'open'}, ['done', 'tags']),
	bind('Tab', ['tags'], 'Sort out', 'complete', {type: 'complete'}, ['complete', 'tags']),
	bind('y', ['confirm'], 'Sort out', 'do it', {type: 'confirm'}),

	bind('+', ['reader'], 'Page', 'line length', {type: 'change-measure', change: 1}),
	bind('-', ['reader'], 'Page', 'line length', {type: 'change-measure', change: -1}),
	bind('=', ['reader'], 'Page', 'line length', {type: 'change-measure', change: 0}),
	bind('w', ['reader'], 'Page', 'one column or two', {type: 'change-columns'}),
	bind('p', ['reader'], 'Page', 'typography', {type: 'typography'}),
	bind('Down j', typography, 'Page', 'choose', {type: 'move', by: 'line', direction: 1}, ['choose', ...typography]),
	bind('Up k', typography, 'Page', 'choose', {type: 'move', by: 'line', direction: -1}, ['choose', ...typography]),
	bind('Left h', typography, 'Page', 'change', {type: 'turn', direction: -1}, ['change', ...typography]),
	bind('Right l Enter Space', typography, 'Page', 'change', {type: 'turn', direction: 1}, ['change', ...typography]),

	bind('Enter Right l', ['sidebar'], 'Sidebar', 'go there', {type: 'open'}, ['go there', 'sidebar']),
	bind('Enter', ['filter'], 'Sidebar', 'go there', {type: 'open'}, ['go there', 'filter']),
	bind('/', ['sidebar'], 'Sidebar', 'filter', {type: 'filter'}, ['filter', 'sidebar']),
	...digits
		.filter(digit => digit >= 1 && digit <= sidebarTabs.length)
		.map(digit => bind(String(digit), ['sidebar'], 'Sidebar', 'a tab by number', {type: 'show-tab', number: digit})),
	bind('Down', ['filter'], 'Move', 'one row', {type: 'move', by: 'line', direction: 1}),
	bind('Up', ['filter'], 'Move', 'one row', {type: 'move', by: 'line', direction: -1}),
	bind('Tab', ['filter'], 'Sidebar', 'keep it', {type: 'focus-next'}, ['keep', 'filter']),
	bind('i', [...main, 'highlights'], 'Sidebar', 'show or hide it', {type: 'toggle-sidebar'}, [
		'sidebar',
		'list',
		'highlights',
	]),
	bind('Tab Shift-Tab', [...main, 'highlights'], 'Sidebar', 'go there and back', {type: 'focus-next'}, [
		'back',
		'sidebar',
	]),
	bind('Shift-Down', ['list', 'reader', 'highlights'], 'Sidebar', 'scroll it', {type: 'scroll-sidebar', direction: 1}),
	bind('Shift-Up', ['list', 'reader', 'highlights'], 'Sidebar', 'scroll it', {type: 'scroll-sidebar', direction: -1}),

	bind('?', [...main, 'highlights'], 'Broadsheet', 'these keys', {type: 'help'}, [
		'keys',
		'list',
		'sidebar',
		'highlights',
	]),
	bind(
		'Escape',
		[...main, 'highlights', 'help', 'menu', 'typography'],
		'Broadsheet',
		'cancel, or back',
		{type: 'cancel'},
		['back', 'help', 'menu', 'typography'],
	),
	bind('Escape', ['find'], 'Find', 'back', {type: 'cancel'}, ['back', 'find']),
	bind('Escape', ['highlights-search'], 'Find', 'show all again', {type: 'cancel'}, ['back', 'highlights-search']),
	bind('Escape', ['filter'], 'Sidebar', 'show everything', {type: 'cancel'}, ['back', 'filter']),
	bind('Escape', ['search'], 'Find', 'back to the list', {type: 'cancel'}, ['back', 'search']),
	bind('Escape q', ['selection'], 'Text', 'select nothing', {type: 'cancel'}, ['back', 'selection']),
	bind('Escape', ['letter', 'note', 'hints', 'command'], 'Text', 'leave it', {type: 'cancel'}, [
		'back',
		'letter',
		'note',
		'hints',
		'command',
	]),
	bind('Escape', ['outline', 'link', 'output'], 'Broadsheet', 'back', {type: 'cancel'}, [
		'back',
		'outline',
		'link',
		'output',
	]),
	bind('q Left h', ['link'], 'Broadsheet', 'back', {type: 'back'}),
	bind('q', ['output'], 'Broadsheet', 'back', {type: 'back'}),
	bind('Escape', ['tags'], 'Sort out', 'leave it', {type: 'cancel'}, ['back', 'tags']),
	bind('Escape n q', ['confirm'], 'Sort out', 'leave it', {type: 'cancel'}),
	bind('q', ['list'], 'Broadsheet', 'quit', {type: 'back'}, ['quit', 'list']),
	bind('q Left h', ['sidebar'], 'Broadsheet', 'back', {type: 'back'}),
	bind('q', ['reader'], 'Broadsheet', 'back', {type: 'back'}),
	bind('q Left h', ['highlights'], 'Broadsheet', 'back', {type: 'back'}, ['back', 'highlights']),
	bind('q p', typography, 'Broadsheet', 'back', {type: 'back'}),
	bind('q v S Left h', menu, 'Broadsheet', 'back', {type: 'back'}),
	bind(
		'Backspace',
		['help', 'search', 'highlights-search', 'find', 'filter', 'tags', 'note', 'hints', 'command', 'outline'],
		'Broadsheet',
		'erase',
		{
			type: 'erase',
		},
	),
	bind('Ctrl-L', all, 'Broadsheet', 'draw it again', {type: 'redraw'}),
	bind('Ctrl-C', all, 'Broadsheet', 'quit at once', {type: 'quit'}),
];

/** Keys that terminals and line disciplines need for themselves, or that are the byte of another key. */
export const neverBound: readonly KeyName[] = ['Ctrl-I', 'Ctrl-M', 'Ctrl-J', 'Ctrl-H', 'Ctrl-S', 'Ctrl-Q', 'Ctrl-Z'];

function bind(
	keys: string,
	scopes: readonly Scope[],
	group: KeyGroup,
	help: string,
	intent: Intent,
	hint?: readonly [word: string, ...scopes: readonly Scope[]],
): Binding {
	const [word, ...hintScopes] = hint ?? [];
	return {
		keys: keys.split(' '),
		scopes,
		intent,
		help,
		group,
		hint: word === undefined ? null : {word, scopes: hintScopes},
	};
}
