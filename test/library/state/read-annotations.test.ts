import {describe, expect, test} from 'vitest';
import type {Highlight} from '../../../source/article/highlight.js';
import {inherit} from '../../../source/library/state/inherit.js';
import {annotationsOf} from '../../../source/library/state/read-annotations.js';
import {allHighlights, allSessions} from '../../../source/library/state/read-library-annotations.js';
import {closeState, type ReaderState} from '../../../source/library/state/reader-state.js';
import {write} from '../../../source/library/state/write-state.js';
import {noon} from '../../helpers/noon.js';
import {stateIn} from '../../helpers/reader-state.js';

const at = (id: string, from: number, change: Partial<Highlight> = {}): Highlight => ({
	id,
	quote: {from, to: from + 4, exact: 'tide', prefix: 'the ', suffix: ' came'},
	colour: 'yellow',
	note: '',
	created: noon,
	...change,
});

const anchor = {offset: 7, exact: 'the tide', prefix: ''};
const place = {...anchor, progress: 0.5};
const session = {start: noon - 1000, seconds: 60, words: 200};
const path = '/library/a.txt';

function written(): ReaderState {
	const state = stateIn();
	const bookmarks = ['b', 'B', 'a'].map(letter => ({letter, anchor}));
	write(
		state,
		[{id: 'a', path, place, highlights: [at('h2', 90), at('h1', 10)], bookmarks, sessions: [session]}],
		noon,
	);
	write(state, [{id: 'b', path: '/library/b.txt', highlights: [at('h3', 5)]}], noon);
	write(state, [{id: 'c', starred: true}], noon);
	return state;
}

const annotations = {
	highlights: [at('h1', 10), at('h2', 90)],
	bookmarks: ['B', 'a', 'b'].map(letter => ({letter, anchor})),
	sessions: [session],
};

describe('what was written into an article', () => {
	test('is in reading order, now and after the state was closed', () => {
		const state = written();
		expect(annotationsOf(state, {id: 'a', path: ''}, noon)).toEqual({found: annotations, trouble: null});
		closeState(state);
		expect(annotationsOf(stateIn(state.folder), {id: 'a', path: ''}, noon)).toEqual({
			found: annotations,
			trouble: null,
		});
	});

	test('is found at the path of a file that was edited, and what is changed since counts more', () => {
		const state = written();
		const edited = {id: 'a2', path};
		expect(annotationsOf(state, edited, noon).found).toEqual(annotations);
		const moved = {from: 30, to: 34, exact: 'tide', prefix: 'the ', suffix: ' came'};
		const later = {start: noon, seconds: 5, words: 9};
		write(
			state,
			[
				{
					...edited,
					place,
					highlights: [{id: 'h1', quote: moved}, {id: 'h2', isRemoved: true}, at('h4', 50)],
					sessions: [later],
				},
			],
			noon + 1,
		);
		const highlights = [at('h1', 10, {quote: moved}), at('h4', 50)];
		const found = {...annotations, highlights, sessions: [session, later]};
		expect(annotationsOf(state, edited, noon).found).toEqual(found);
		expect(allHighlights(state, noon).found).toEqual([
			{id: 'a2', path, highlights},
			{id: 'b', path: '/library/b.txt', highlights: [at('h3', 5)]},
		]);
	});

	test('is nothing in an article that stands alone', () => {
		const nothing = {found: {highlights: [], bookmarks: [], sessions: []}, trouble: null};
		expect(annotationsOf(written(), {id: 'z', path: '/library/z.txt'}, noon)).toEqual(nothing);
		expect(annotationsOf(stateIn(), {id: 'a', path: ''}, noon)).toEqual(nothing);
	});
});

describe('all highlights and sessions', () => {
	const everywhere = [
		{id: 'a', path, highlights: annotations.highlights},
		{id: 'b', path: '/library/b.txt', highlights: [at('h3', 5)]},
	];

	test('are given by article, those that were removed left out', () => {
		const state = written();
		expect(allHighlights(state, noon)).toEqual({found: everywhere, trouble: null});
		expect(allSessions(state, noon)).toEqual({found: [{id: 'a', ...session}], trouble: null});
		write(state, [{id: 'b', highlights: [{id: 'h3', isRemoved: true}]}], noon + 1);
		expect(allHighlights(state, noon).found).toEqual(everywhere.slice(0, 1));
	});

	test('are those in memory, too, where they cannot be written', () => {
		const state = stateIn('/dev/null/state');
		expect(write(state, [{id: 'd', highlights: [at('h5', 1)], sessions: [session]}], noon).kind).toBe('kept');
		expect(allHighlights(state, noon)).toEqual({
			found: [{id: 'd', path: '', highlights: [at('h5', 1)]}],
			trouble: null,
		});
		expect(allSessions(state, noon)).toEqual({found: [{id: 'd', ...session}], trouble: null});
		const used = written();
		used.unsaved = new Map([['b', {change: {id: 'b', highlights: [{id: 'h3', note: 'new'}]}, time: noon + 1}]]);
		expect(allHighlights(used, noon).found[1]?.highlights).toEqual([at('h3', 5, {note: 'new'})]);
	});

	test('of an article that was edited are given once, as they are now', () => {
		const state = written();
		inherit(state, [{from: 'a', to: 'a2', path}], noon + 10);
		const heir = {id: 'a2', path, highlights: annotations.highlights};
		expect(allHighlights(state, noon).found).toEqual([heir, everywhere[1]]);
		write(state, [{id: 'a2', highlights: [{id: 'h1', isRemoved: true}]}], noon + 20);
		expect(allHighlights(state, noon).found[0]).toEqual({...heir, highlights: [at('h2', 90)]});
		expect(allSessions(state, noon).found).toEqual([{id: 'a2', ...session}]);
	});

	test('are nothing where nothing was written', () => {
		expect(allHighlights(stateIn(), noon)).toEqual({found: [], trouble: null});
		expect(allSessions(stateIn(), noon)).toEqual({found: [], trouble: null});
	});

	test('of which two began at the same time in two articles are two', () => {
		const state = stateIn();
		write(
			state,
			['y', 'x'].map(id => ({id, sessions: [session, {...session, start: noon - 5000}]})),
			noon,
		);
		expect(allSessions(state, noon).found.map(({id, start}) => [id, noon - start])).toEqual([
			['x', 5000],
			['y', 5000],
			['x', 1000],
			['y', 1000],
		]);
	});

	test('are read quickly, also when there are 10,000 and many other articles', () => {
		const state = stateIn();
		const ids = Array.from({length: 20_000}, (_, index) => index.toString(16).padStart(16, '0'));
		write(
			state,
			ids.map((id, index) => ({
				id,
				place,
				path: `/library/${id}.txt`,
				...(index % 10 === 0 && {
					highlights: [1, 2, 3, 4, 5].map(number => at(`${id}-${number}`, number * 10)),
					sessions: [1, 2, 3, 4, 5].map(number => ({...session, start: noon - index - number})),
				}),
			})),
			noon,
		);
		const quickest = (read: () => unknown): number =>
			Math.min(
				...[1, 2, 3].map(() => {
					const start = performance.now();
					read();
					return performance.now() - start;
				}),
			);
		expect(allHighlights(state, noon).found.flatMap(({highlights}) => highlights)).toHaveLength(10_000);
		expect(allSessions(state, noon).found).toHaveLength(10_000);
		// Many times what it takes: what is to be found is that it grows with the square.
		expect(quickest(() => allHighlights(state, noon))).toBeLessThan(1000);
		expect(quickest(() => allSessions(state, noon))).toBeLessThan(1000);
	});
});
