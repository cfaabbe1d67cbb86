import fc from 'fast-check';
import {expect, test} from 'vitest';
import {compose} from '../../source/article/compose.js';

test.each([
	['cafe\u0301', 'café'],
	['か\u3099', 'が'],
	['q\u0323\u0307', 'q\u0323\u0307'],
	['', ''],
])('%s is %s', (text, composed) => {
	expect(compose(text)).toBe(composed);
});

test('the composed form of anything that is written is NFC', () => {
	fc.assert(fc.property(fc.string({unit: 'binary'}), text => compose(text) === text.normalize('NFC')));
});

test('of a pile of marks 30 are left', () => {
	expect(compose(`e${'\u0316\u0301'.repeat(50_000)}`)).toBe(`é${'\u0316'.repeat(15)}${'\u0301'.repeat(14)}`);
});
