import {sidebarTabs} from '../sidebar.js';
import {type Binding, bind, digits, main, themes, typography} from './binding.js';

/** Keys for the page and the sidebar. */
export const pageKeys: readonly Binding[] = [
	bind('+', ['reader'], 'Page', 'line length', {type: 'change-measure', change: 1}),
	bind('-', ['reader'], 'Page', 'line length', {type: 'change-measure', change: -1}),
	bind('=', ['reader'], 'Page', 'line length', {type: 'change-measure', change: 0}),
	bind('w', ['reader'], 'Page', 'one column or two', {type: 'change-columns'}),
	bind('p', ['reader'], 'Page', 'typography', {type: 'typography'}),
	bind('z', ['list', 'reader'], 'Page', 'text only', {type: 'zen'}),
	bind('c', ['list', 'reader'], 'Page', 'theme', {type: 'themes'}),
	bind('Down j', themes, 'Page', 'try', {type: 'move', by: 'line', direction: 1}, ['try', ...themes]),
	bind('Up k', themes, 'Page', 'try', {type: 'move', by: 'line', direction: -1}, ['try', ...themes]),
	bind('Enter Right l', themes, 'Page', 'keep', {type: 'open'}, ['keep', ...themes]),
	bind('Space PageDown f', themes, 'Move', 'a page', {type: 'move', by: 'page', direction: 1}),
	bind('b PageUp', themes, 'Move', 'a page', {type: 'move', by: 'page', direction: -1}),
	bind('g Home', themes, 'Move', 'first, last', {type: 'go', to: 'start'}),
	bind('G End', themes, 'Move', 'first, last', {type: 'go', to: 'end'}),
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
];
