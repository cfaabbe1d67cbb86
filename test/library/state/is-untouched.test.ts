import {expect, test} from 'vitest';
import {isUntouched} from '../../../source/library/state/is-untouched.js';
import {write} from '../../../source/library/state/write-state.js';
import {noon} from '../../helpers/noon.js';
import {stateIn} from '../../helpers/reader-state.js';

test('a state is untouched until something was done with an article, saved or not', () => {
	const state = stateIn();
	expect(isUntouched(state, noon)).toEqual({found: true, trouble: null});
	state.unsaved = new Map([['a', {change: {id: 'a', starred: true}, time: noon}]]);
	expect(isUntouched(state, noon).found).toBe(false);
	state.unsaved = new Map();
	write(state, [{id: 'a', path: '/a.md', starred: true}], noon);
	expect(isUntouched(state, noon).found).toBe(false);
});
