import {type Binding, bind, digits, menu} from './binding.js';

/** Keys that open and find. */
export const findKeys: readonly Binding[] = [
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
	bind('R', ['list'], 'Find', 'update the feeds', {type: 'update-feeds'}),
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
];
