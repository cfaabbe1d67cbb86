import {expect, test} from 'vitest';
import {recentSessions} from '../../../source/library/state/read-recent-sessions.js';
import {write} from '../../../source/library/state/write-state.js';
import {noon} from '../../helpers/noon.js';
import {stateIn} from '../../helpers/reader-state.js';

const sessionAt = (start: number, seconds = 60) => ({start: noon - 10_000 + start, seconds, words: 200});

test('the newest sessions are found, the oldest of them first, whatever article they are of', () => {
	const state = stateIn();
	expect(recentSessions(state, 3, noon)).toEqual({found: [], trouble: null});
	write(state, [{id: 'b', path: '/b.md', sessions: [sessionAt(1), sessionAt(4), sessionAt(5)]}], noon);
	write(state, [{id: 'a', path: '/a.md', sessions: [sessionAt(3), sessionAt(2)]}], noon);
	expect(recentSessions(state, 3, noon)).toEqual({found: [3, 4, 5].map(start => sessionAt(start)), trouble: null});
});

test('a session of an article that was edited is found once, and the longer one', () => {
	const state = stateIn();
	write(state, [{id: 'old', path: '/a.md', sessions: [sessionAt(1), sessionAt(2, 30)]}], noon);
	write(state, [{id: 'new', path: '/a.md', sessions: [sessionAt(1), sessionAt(2, 90)]}], noon);
	expect(recentSessions(state, 2, noon).found).toEqual([sessionAt(1), sessionAt(2, 90)]);
});

test('what is not saved yet is found, too', () => {
	const state = stateIn();
	write(state, [{id: 'a', path: '/a.md', sessions: [sessionAt(1)]}], noon);
	state.unsaved = new Map([['a', {change: {id: 'a', sessions: [sessionAt(2)]}, time: noon}]]);
	expect(recentSessions(state, 9, noon).found).toEqual([sessionAt(1), sessionAt(2)]);
});
