import fc from 'fast-check';
import {expect, test} from 'vitest';
import {clipboardSequence} from '../../source/io/clipboard-sequence.js';

test('a text is handed to the terminal in base64', () => {
	expect(clipboardSequence('é\u001b]', {})).toBe('\u001b]52;c;w6kbXQ==\u0007');
});

test('inside tmux it is said as it is, and wrapped with each escape twice', () => {
	expect(clipboardSequence('abc', {TMUX: '/tmp/tmux', STY: 'x'})).toBe(
		'\u001b]52;c;YWJj\u0007\u001bPtmux;\u001b\u001b]52;c;YWJj\u0007\u001b\\',
	);
});

test('inside Screen it comes in parts of at most 768 bytes, which make the whole', () => {
	const text = 'x'.repeat(5000);
	const parts = clipboardSequence(text, {STY: '1.pts'})?.split('\u001b\\') ?? [];
	expect(parts.every(part => part.length <= 766)).toBe(true);
	expect(parts.map(part => part.slice(2)).join('')).toBe(clipboardSequence(text, {}));
});

test('what is too long for terminals is not handed over, not even in part', () => {
	expect(clipboardSequence('x'.repeat(74_990), {})).toHaveLength(99_996);
	expect(clipboardSequence('x'.repeat(74_995), {})).toBe(null);
	expect(clipboardSequence('é'.repeat(40_000), {})).toBe(null);
});

test('whatever the text is, the sequence holds nothing but itself', () => {
	fc.assert(
		fc.property(fc.string({unit: 'binary'}), text => {
			expect(clipboardSequence(text, {})).toMatch(/^\u001b\]52;c;[\w+/]*={0,2}\u0007$/);
		}),
	);
});
