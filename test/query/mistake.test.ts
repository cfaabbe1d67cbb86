import {expect, test} from 'vitest';
import {alternatives, inQuotes} from '../../source/query/mistake.js';

test.each([
	['sea', '"sea"'],
	['', '""'],
	['a\u001b]0;x\u0007b', '"a ]0;x b"'],
	['x'.repeat(40), `"${'x'.repeat(40)}"`],
	['x'.repeat(41), `"${'x'.repeat(40)}…"`],
	['𝐁'.repeat(40), `"${'𝐁'.repeat(40)}"`],
	['𝐁'.repeat(90), `"${'𝐁'.repeat(40)}…"`],
])('%j is shown as %s', (text, shown) => {
	expect(inQuotes(text)).toBe(shown);
});

test('alternatives are a list in words', () => {
	expect([[], ['a'], ['a', 'b'], ['a', 'b', 'c']].map(alternatives)).toEqual(['', 'a', 'a or b', 'a, b or c']);
});
