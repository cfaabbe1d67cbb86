import {all, type Binding, bind, main, menu, typography} from './binding.js';

/** Keys for Broadsheet itself, and ways out. */
export const programKeys: readonly Binding[] = [
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
