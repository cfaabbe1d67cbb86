import {expect, test} from 'vitest';
import {shownName} from '../../source/article/shown-name.js';

test('of the name of a file nothing drives the terminal, ends a line or reorders it, and one sees that something was there', () => {
	expect(shownName('a\u001B[2J\u009Bb\nc\u202Etxt.\uD800.md')).toBe('a\uFFFD[2J\uFFFDb\uFFFDc\uFFFDtxt.\uFFFD.md');
	expect(shownName('雨の名前 é 👩‍🚀.md')).toBe('雨の名前 é 👩‍🚀.md');
});
