import {expect, test} from 'vitest';
import {type Shift, shiftedText} from '../../source/article/shifted.js';

test.each<[Shift, string, string]>([
	['superscript', '0123456789', '⁰¹²³⁴⁵⁶⁷⁸⁹'],
	['superscript', '+-−=()', '⁺⁻⁻⁼⁽⁾'],
	['superscript', 'st', 'ˢᵗ'],
	['superscript', 'me', 'ᵐᵉ'],
	['superscript', 'n+1', 'ⁿ⁺¹'],
	['superscript', '*', '*'],
	['superscript', '†', '†'],
	['superscript', '²', '²'],
	['superscript', 'q', '^q'],
	['superscript', '雨', '^雨'],
	['superscript', '👍', '^👍'],
	['superscript', 'n/2', '^(n/2)'],
	['superscript', '1,2', '^(1,2)'],
	['superscript', 'a b', '^(a b)'],
	['superscript', '[1]', '[1]'],
	['superscript', '[citation needed]', '[citation needed]'],
	['superscript', '(x y)', '(x y)'],
	['superscript', '', ''],
	['superscript', ' ', ' '],
	['subscript', '0123456789', '₀₁₂₃₄₅₆₇₈₉'],
	['subscript', '+-−=()', '₊₋₋₌₍₎'],
	['subscript', 'max', 'ₘₐₓ'],
	['subscript', 'i', 'ᵢ'],
	['subscript', 'q', '_q'],
	['subscript', '*', '_*'],
	['subscript', 'eff, d', '_(eff, d)'],
])('%s %j is %j', (shift, text, expected) => {
	expect(shiftedText(shift, text)).toBe(expected);
});

test('no character that is set off the line is another when it is composed, or of two code units', () => {
	const all = '0123456789+-−=()abcdefghijklmnoprstuvwxyzABDEGHIJKLMNOPRTUVWβγδθφχ';
	const raised = shiftedText('superscript', all);
	expect(raised.normalize('NFC')).toBe(raised);
	expect(raised).toHaveLength(all.length);
});
