import {expect, test} from 'vitest';
import type {Effect} from '../../source/app/effect.js';
import {noAnnotations} from '../../source/article/annotations.js';
import {untouched} from '../../source/article/reading.js';
import {createStore} from '../../source/runtime/store.js';
import {library, pieceNamed} from '../helpers/pieces.js';
import {listState} from '../helpers/state.js';

const initial = listState(library);
const opened = {
	hyphenation: null,
	reading: untouched,
	place: null,
	annotations: noAnnotations,
	...pieceNamed('bare.txt'),
};

test('listeners are told of each change, and no more when they have gone', () => {
	const store = createStore(
		initial,
		() => {},
		() => initial.now,
	);
	const seen: number[] = [];
	const leave = store.subscribe(() => seen.push(store.getState().list.selected));
	store.dispatch({type: 'move', by: 'line', direction: 1});
	store.dispatch({type: 'move', by: 'line', direction: 1});
	leave();
	store.dispatch({type: 'move', by: 'line', direction: 1});
	expect([seen, store.getState().list.selected]).toEqual([[1, 2], 3]);
});

test('a listener is not told when nothing has changed', () => {
	const store = createStore(
		initial,
		() => {},
		() => initial.now,
	);
	let calls = 0;
	store.subscribe(() => {
		calls++;
	});
	store.dispatch({type: 'redraw'});
	store.dispatch({type: 'move', by: 'line', direction: -1});
	store.dispatch({type: 'article-loaded', request: 9, now: 0, ...opened});
	expect([calls, store.getState()]).toEqual([0, initial]);
});

test('effects are performed after the state has changed, and may answer at once', () => {
	const performed: Effect[] = [];
	const store = createStore(
		initial,
		(effect, dispatch) => {
			performed.push(effect);
			if (effect.type === 'load-article') {
				expect(store.getState().opening?.request).toBe(effect.request);
				dispatch({type: 'article-loaded', request: effect.request, now: 0, ...opened});
			}
		},
		() => initial.now,
	);
	store.dispatch({type: 'open'});
	expect(performed.map(({type}) => type)).toEqual(['load-article', 'change-articles']);
	expect(store.getState().reader?.entry.title).toBe('bare');
});

test('every action is told the time, which alone is nothing to draw', () => {
	let time = 5000;
	let frames = 0;
	const store = createStore(
		initial,
		() => {},
		() => time,
	);
	store.subscribe(() => {
		frames++;
	});
	store.dispatch({type: 'article-delayed', request: -1});
	expect(frames).toBe(0);
	time = 6000;
	store.dispatch({type: 'help'});
	expect([frames, store.getState().now]).toEqual([1, 6000]);
});
