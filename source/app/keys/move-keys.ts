import {type Binding, bind, digits, main, rows} from './binding.js';

/** Keys that move. */
export const moveKeys: readonly Binding[] = [
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
];
