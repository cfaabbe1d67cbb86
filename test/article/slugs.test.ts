import {expect, test} from 'vitest';
import {slugsOf} from '../../source/article/slugs.js';

// What GitHub makes of these, as github-slugger's tests have it.
test.each([
	['Neap tides', 'neap-tides'],
	['I ♥ unicode', 'i--unicode'],
	['Dash-dash', 'dash-dash'],
	['en–dash', 'endash'],
	['under_score', 'under_score'],
	['a: b, c! (d)', 'a-b-c-d'],
	['  initial space', 'initial-space'],
	['Привет', 'привет'],
	['Профили пользователей', 'профили-пользователей'],
	['日本語', '日本語'],
	['CJK、標点', 'cjk標点'],
	['x² and ½', 'x-and-'],
	['', ''],
	['😄 emoji', '-emoji'],
])('%j is #%s', (title, slug) => {
	expect(slugsOf([title])).toEqual([slug]);
});

test('a name that is taken gets a number, and a number that is taken the next', () => {
	expect(slugsOf(['a', 'a', 'a-1', 'a', 'b', 'A'])).toEqual(['a', 'a-1', 'a-1-1', 'a-2', 'b', 'a-3']);
});
