import fc from 'fast-check';
import {expect, test} from 'vitest';
import {cellWidth, graphemesOf, pad, takeCells, truncate} from '../../source/layout/width.js';
import {anyText} from '../helpers/manuscripts.js';

test.each([
	['nothing', '', 0],
	['letters', 'tide', 4],
	['a precomposed letter', 'é', 1],
	['a letter and a combining mark', 'e\u0301', 1],
	['a combining mark alone', '\u0301', 0],
	['ideographs', '漢字', 4],
	['kana', 'かな', 4],
	['halfwidth kana', 'ｶﾅ', 2],
	['fullwidth letters', 'ＡＢ', 4],
	['an ideographic space', '\u3000', 2],
	['Hangul syllables', '한국', 4],
	['a syllable of conjoining jamo', '\u1112\u1161\u11AB', 2],
	['an ideograph beyond the basic plane', '𠀀', 2],
	['Arabic with its vowels', 'مَرْحَبًا', 5],
	['Hebrew with its points', 'שָׁלוֹם', 4],
	['Devanagari with a virama and a vowel sign', 'क्षि', 2],
	['a soft hyphen, a joiner, a direction mark', '\u00AD\u200D\u200E', 0],
	['a no-break space', '\u00A0', 1],
	['a zero width space', '\u200B', 0],
	['control characters', '\u0000\n\t\u001B\u007F\u0085', 0],
	['an ambiguous character', '…', 1],
	['an emoji', '👩', 2],
	['a family glued by joiners', '👩‍👩‍👧‍👦', 2],
	['an emoji with a skin tone', '👍🏽', 2],
	['a skin tone alone', '🏽', 2],
	['a profession with a skin tone', '👩🏽‍🚀', 2],
	['a flag', '🇩🇪', 2],
	['a flag with an emoji selector', '🇩🇪\uFE0F', 2],
	['two flags', '🇩🇪🇫🇷', 4],
	['the flag of a region', '🏴󠁧󠁢󠁥󠁮󠁧󠁿', 2],
	['a keycap', '1️⃣', 2],
	['a heart as text', '❤', 1],
	['a heart with the emoji selector', '❤️', 2],
	['a burning heart', '❤️‍🔥', 2],
	['a letter that takes no emoji selector', 'a\uFE0F', 1],
	['an emoji with a second selector', '❤\uFE0F\uFE0F', 2],
	['emoji parted by a zero width space', '👩\u200D\u200B👩', 4],
	['a skin tone behind a zero width space', '👩\u200B🏽', 4],
	['letters glued by a joiner', 'a\u200Db', 2],
])('%s: %j takes %i cells', (_name, text, cells) => {
	expect(cellWidth(text)).toBe(cells);
});

test('ASCII takes a cell a character', () => {
	fc.assert(
		fc.property(fc.stringMatching(/^[ -~]{0,80}$/), text => {
			expect(cellWidth(text)).toBe(text.length);
		}),
	);
});

test('a text takes the cells of its graphemes, and never fewer than none', () => {
	fc.assert(
		fc.property(fc.oneof(anyText, fc.string({unit: 'binary'})), text => {
			const widths = [...graphemesOf(text)].map(grapheme => cellWidth(grapheme));
			expect(widths.every(width => width >= 0)).toBe(true);
			expect(cellWidth(text)).toBe(widths.reduce((total, width) => total + width, 0));
		}),
		{numRuns: 500},
	);
});

test('the graphemes of a text are the text', () => {
	fc.assert(
		fc.property(fc.oneof(anyText, fc.string({unit: 'binary'})), text => {
			expect([...graphemesOf(text)].join('')).toBe(text);
		}),
	);
});

test('what is taken is the longest beginning of whole graphemes that has room', () => {
	fc.assert(
		fc.property(fc.oneof(anyText, fc.string({unit: 'binary'})), fc.integer({min: -1, max: 40}), (text, cells) => {
			const graphemes = [...graphemesOf(text)];
			const beginnings = graphemes.map((_, index) => graphemes.slice(0, index + 1).join(''));
			const fitting = beginnings.filter(beginning => cellWidth(beginning) <= cells);
			expect(takeCells(text, cells)).toBe(fitting.at(-1) ?? '');
		}),
		{numRuns: 500},
	);
});

test('what is truncated has room, and is cut at a grapheme', () => {
	fc.assert(
		fc.property(fc.oneof(anyText, fc.string({unit: 'binary'})), fc.integer({min: 0, max: 40}), (text, cells) => {
			const cut = truncate(text, cells);
			expect(cellWidth(cut)).toBeLessThanOrEqual(cells);
			if (cut !== text && cut !== '') {
				const kept = cut.slice(0, -1);
				const graphemes = [...graphemesOf(text)];
				const beginnings = graphemes.map((_, index) => graphemes.slice(0, index).join('').trimEnd());
				expect(cut.endsWith('…')).toBe(true);
				expect(beginnings).toContain(kept);
			}
		}),
		{numRuns: 500},
	);
});

test.each([
	['High water', 10, 'High water'],
	['High water', 9, 'High wat…'],
	['High water', 6, 'High…'],
	['High water', 1, '…'],
	['High water', 0, ''],
	['High water', -3, ''],
	['漢字漢字', 4, '漢…'],
	['漢字漢字', 5, '漢字…'],
	['👩‍👩‍👧 family', 3, '👩‍👩‍👧…'],
	['', 0, ''],
])('%j truncated to %i cells is %j', (text, cells, expected) => {
	expect(truncate(text, cells)).toBe(expected);
});

test('a text is truncated with another ellipsis, or with none', () => {
	expect([truncate('High water', 7, '...'), truncate('High water', 7, '')]).toEqual(['High...', 'High wa']);
});

test('a text is padded up to its cells at either side, and never cut', () => {
	expect([pad('漢', 4), pad('漢', 4, 'start'), pad('High water', 4)]).toEqual(['漢  ', '  漢', 'High water']);
});
