import {expect, test} from 'vitest';
import {inherit} from '../../../source/library/state/inherit.js';
import {readingOfRecord, recordOf} from '../../../source/library/state/read-state.js';
import {closeState, openState} from '../../../source/library/state/reader-state.js';
import {write} from '../../../source/library/state/write-state.js';
import {temporaryFolder} from '../../helpers/folder.js';
import {now} from '../../helpers/pieces.js';

const place = {offset: 40, exact: 'lamp', prefix: 'the ', progress: 0.4};

test('an article that was edited keeps its stars, its tags and its place, and what was done with it since counts more', () => {
	const state = openState(temporaryFolder(), now);
	write(state, [{id: 'a', place, starred: true, archived: true, addTags: ['sea'], removeTags: ['own']}], now - 2000);
	write(state, [{id: 'b', starred: true}], now - 2000);
	write(state, [{id: 'b2', done: true}], now - 1000);
	const heirs = [
		{from: 'a', to: 'a2', path: '/a.txt'},
		{from: 'b', to: 'b2', path: '/b.txt'},
		{from: 'nobody', to: 'c2', path: '/c.txt'},
	];
	expect(inherit(state, heirs, now)).toEqual({kind: 'written'});
	expect(['a2', 'b2', 'c2'].map(id => readingOfRecord(recordOf(state, id, now).found))).toEqual([
		{
			status: 'reading',
			isStarred: true,
			isArchived: true,
			progress: 0.4,
			lastRead: null,
			addedTags: ['sea'],
			removedTags: ['own'],
		},
		{
			status: 'done',
			isStarred: false,
			isArchived: false,
			progress: 0,
			lastRead: null,
			addedTags: [],
			removedTags: [],
		},
		{
			status: 'unread',
			isStarred: false,
			isArchived: false,
			progress: 0,
			lastRead: null,
			addedTags: [],
			removedTags: [],
		},
	]);
	expect(recordOf(state, 'a2', now).found.fields.path?.value).toBe('/a.txt');
	closeState(state);
});

test('what was written into an article that was edited comes with it, with its times, also where something was done with it since', () => {
	const state = openState(temporaryFolder(), now);
	const quote = {from: 4, to: 8, exact: 'lamp', prefix: 'the ', suffix: ''};
	const highlights = ['h1', 'h2'].map(id => ({id, quote, colour: 'green' as const, created: now - 2000}));
	const bookmarks = [{letter: 'a', anchor: {offset: 40, exact: 'lamp', prefix: 'the '}}];
	const sessions = [{start: now - 2000, seconds: 9, words: 30}];
	write(state, [{id: 'a', highlights, bookmarks, sessions}], now - 2000);
	write(state, [{id: 'a', highlights: [{id: 'h2', isRemoved: true}]}], now - 1500);
	write(state, [{id: 'a3', starred: true, highlights: [{id: 'h1', isRemoved: true}]}], now - 1000);
	const heirs = [
		{from: 'a', to: 'a2', path: '/a.txt'},
		{from: 'a', to: 'a3', path: '/b.txt'},
	];
	expect(inherit(state, heirs, now)).toEqual({kind: 'written'});
	const [before, heir, other] = ['a', 'a2', 'a3'].map(id => recordOf(state, id, now).found);
	expect([heir?.highlights, heir?.bookmarks, heir?.sessions]).toEqual([
		before?.highlights,
		before?.bookmarks,
		before?.sessions,
	]);
	expect(other?.highlights.get('h1')).toEqual({
		...before?.highlights.get('h1'),
		isPresent: {value: false, time: now - 1000},
	});
	expect([other?.highlights.get('h2'), other?.bookmarks, other?.fields.starred?.value]).toEqual([
		before?.highlights.get('h2'),
		before?.bookmarks,
		true,
	]);
	closeState(state);
});
