import {type Binding, bind, main} from './binding.js';

/** Keys that sort articles out. */
export const sortOutKeys: readonly Binding[] = [
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
];
