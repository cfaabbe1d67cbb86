import {describe, expect, test} from 'vitest';
import {foldCharacter} from '../../source/query/fold-character.js';

const fold = (text: string): string =>
	[...text].map(character => foldCharacter(character.codePointAt(0) ?? 0)).join('');

describe('what a character is to search', () => {
	test.each([
		['A', 'a'],
		['7', '7'],
		['éÀÇñ', 'eacn'],
		['ệ', 'e'],
		['ßẞ', 'ssss'],
		['ÆŒØŁĐÞ', 'aeoeoldth'],
		['İıI', 'iii'],
		['ﬁ', 'fi'],
		['ŉ', ' n'],
		['Ａ１', 'a1'],
		['x²', 'x2'],
		['½⑴', '½⑴'],
		['ΆάΣσςᾳ', 'αασσσα'],
		['Ёё', 'ее'],
		['Йй', 'йй'],
		['أإآا', 'اااا'],
		['ﷲ', 'الله'],
		['हिन्दी', 'हिन्दी'],
		['雨の', ' 雨  の '],
		['ｶﾞ', ' カ  \u3099 '],
		['々ー', ' 々  ー '],
		['서', ' 서 '],
		['ที่', ' ท  ี  ่ '],
		['ຳ', ' ໍ  າ '],
	])('%s is %s', (text, folded) => {
		expect(fold(text)).toBe(folded);
	});

	test.each([
		['an accent by itself', '\u0301'],
		['a variation selector', '\ufe0f'],
		['a soft hyphen', '\u00ad'],
		['joiners', '\u200d\u2060'],
		['marks of direction', '\u200e\u200f\u061c'],
		['Hebrew points', '\u05b8\u05c1'],
		['Arabic vowels and stretching', '\u064e\u0651\u0640'],
		['the signs of transliterated Arabic', 'ʾʿ'],
	])('%s is nothing', (_, text) => {
		expect(fold(text)).toBe('');
	});

	test.each([
		['spaces', ' \n\u00a0\u3000\u200b'],
		['punctuation', '.,—…“”’、。'],
		['the apostrophe of Ukrainian', 'ʼ'],
		['a joiner that parts', '\u200c'],
		['symbols and pictures', '+€👩°'],
		['private use', '\ue000'],
		['half of a pair', '\ud800'],
		['what is not assigned', '\u0378'],
	])('%s parts words', (_, text) => {
		expect(fold(text)).toBe(' '.repeat([...text].length));
	});
});
