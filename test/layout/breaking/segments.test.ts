import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import type {Hyphenate} from '../../../source/layout/breaking/hyphenation.js';
import {createSegments, fillSegments} from '../../../source/layout/breaking/segments.js';
import {breakKinds} from '../../../source/layout/breaking/total-fit.js';
import {cellWidth, graphemesOf} from '../../../source/layout/width.js';
import {anyMeasure, anyText} from '../../helpers/manuscripts.js';

type Segment = {readonly text: string; readonly left: number; readonly right: number; readonly kind: string};

const kindNames = Object.keys(breakKinds);

function segmentsOf(text: string, measure = 80, hyphenate: Hyphenate | null = null): readonly Segment[] {
	const segments = createSegments();
	fillSegments(segments, text, 0, text.length, measure, hyphenate);
	return Array.from({length: segments.count}, (_, index) => ({
		text: text.slice(segments.from[index], segments.to[index]),
		left: segments.left[index] ?? -1,
		right: segments.right[index] ?? -1,
		kind: kindNames[segments.kind[index] ?? -1] ?? '',
	}));
}

/** The segments of a text, parted by bars. */
const parted = (text: string, measure?: number): string =>
	segmentsOf(text, measure)
		.map(segment => segment.text)
		.join('|');

test.each([
	['words at their spaces', 'the tide waits', 'the|tide|waits'],
	['without white space, however much', 'the   tide', 'the|tide'],
	['at a zero width space', 'tide\u200Btable', 'tide|table'],
	['at an ideographic space', '漢\u3000字', '漢|字'],
	['white space at the beginning from the first word', '  tide', '|tide'],
	['white space at the end from nothing', 'tide  ', 'tide'],
	['nothing into one segment', '', ''],
	['white space into one segment', '   ', ''],
	['not at a no-break space', 'at 5\u00A0pm', 'at|5\u00A0pm'],
	['not at a narrow no-break space', 'ainsi\u202F: non', 'ainsi\u202F:|non'],
	['not at a word joiner', 'tide-\u2060table, tide\u2060—\u2060table', 'tide-\u2060table,|tide\u2060—\u2060table'],
	['not at a hyphen that does not break', 'well\u2011known', 'well\u2011known'],
])('a text is parted: %s', (_name, text, expected) => {
	expect(parted(text)).toBe(expected);
});

describe('hyphens and dashes', () => {
	test.each([
		['behind a hyphen between letters', 'well-known', 'well-|known'],
		['behind each hyphen of a compound', 'state-of-the-art', 'state-|of-|the-|art'],
		['behind the hyphen of Unicode', 'well\u2010known', 'well\u2010|known'],
		['not behind a hyphen that begins a word', 'the -ing form', 'the|-ing|form'],
		['not behind a hyphen that begins the text', '-v', '-v'],
		['not behind the hyphens of an option', 'use --verbose', 'use|--verbose'],
		['not behind a hyphen behind a bracket', '(-ing)', '(-ing)'],
		['not behind a minus sign', 'at -5 degrees', 'at|-5|degrees'],
		['behind two hyphens that stand for a dash', 'tide--and more', 'tide--|and|more'],
		['behind a dash between letters', 'tide—and more', 'tide—|and|more'],
		['not before a dash behind a letter', 'tide—', 'tide—'],
		['before a dash behind a space', 'tide — and', 'tide|—|and'],
		['before a dash behind another white space', 'tide\u200B—and', 'tide|—|and'],
		['behind an en dash', '1914–1918', '1914–|1918'],
		['not behind an en dash before a letter that is held', 'a–\u2060b', 'a–\u2060b'],
	])('are parted %s', (_name, text, expected) => {
		expect(parted(text)).toBe(expected);
	});
});

describe('addresses and numbers', () => {
	test.each([
		['behind a slash of a path', 'https://example.org/tide/tables', 'https://example.org/|tide/|tables'],
		['not behind the first slashes', 'https://example', 'https://example'],
		['not within a number', '1,234.56 $5 10% (12) 3/4', '1,234.56|$5|10%|(12)|3/4'],
		['not before what closes or follows', 'so? (yes) “no”, ok!', 'so?|(yes)|“no”,|ok!'],
	])('are parted %s', (_name, text, expected) => {
		expect(parted(text)).toBe(expected);
	});
});

describe('graphemes hold together', () => {
	test.each([
		['letters and their marks', 'e\u0301 a\u0308'],
		['an emoji and its skin tone', '👍🏽 👩🏽‍🚀'],
		['any character and a skin tone', 'a🏽 漢🏽'],
		['any character and a vowel that follows it', '漢ำ 漢ຳ'],
		['any character and a mark that is younger than the data', '漢\u0897 —\u1ACF'],
		['any character and a joiner of graphemes', '|\u034F'],
		['families', '👩‍👩‍👧 👩‍❤️‍👩'],
		['flags', '🇩🇪 🇫🇷'],
	])('%s', (_name, text) => {
		expect(parted(text)).toBe(text.replace(' ', '|'));
	});

	test('but a skin tone behind a space is a character of its own', () => {
		expect(parted('a 🏽')).toBe('a|🏽');
	});
});

describe('Chinese, Japanese and Korean', () => {
	test.each([
		['between ideographs', '漢字仮名', '漢|字|仮|名'],
		['between kana', 'かなカナ', 'か|な|カ|ナ'],
		['between Latin and ideographs', '漢字abc字', '漢|字|abc|字'],
		['not before closing marks', '漢字。「仮名」、（字）！', '漢|字。|「仮|名」、|（字）！'],
		['not behind opening marks, however many', '『「（漢）」』', '『「（漢）」』'],
		['not before an iteration mark', '人々', '人々'],
		['not before a small kana or a long vowel', 'きゃっとカード', 'きゃっ|と|カー|ド'],
		['Hangul between syllables too', '한국어 문장', '한|국|어|문|장'],
	])('are parted %s', (_name, text, expected) => {
		expect(parted(text)).toBe(expected);
	});

	test('no segment of Japanese begins with a mark that closes or ends with one that opens', () => {
		const marks = [
			'。',
			'、',
			'」',
			'』',
			'）',
			'】',
			'！',
			'？',
			'・',
			'ー',
			'っ',
			'ゃ',
			'々',
			'「',
			'『',
			'（',
			'【',
			'漢',
			'か',
			'ナ',
			'a',
			'1',
		];
		fc.assert(
			fc.property(fc.array(fc.constantFrom(...marks), {minLength: 1, maxLength: 20}), pieces => {
				const segments = segmentsOf(pieces.join('')).map(segment => segment.text);
				expect(segments.slice(1).filter(segment => /^[。、」』）】！？・ーっゃ々]/.test(segment))).toEqual([]);
				expect(segments.slice(0, -1).filter(segment => /[「『（【]$/.test(segment))).toEqual([]);
			}),
			{numRuns: 500},
		);
	});
});

describe('scripts without spaces are parted between words', () => {
	test.each([
		['Thai beside a sign of money', 'ราคา฿100', 'ราคา฿100'],
		['Thai, its digits kept', 'มี๑๒๓คน', 'มี๑๒๓คน'],
		['Thai', 'ภาษาไทยเป็นภาษา', 'ภาษา|ไทย|เป็น|ภาษา'],
		['Thai beside Latin', 'ใช้Unicodeได้', 'ใช้Unicodeได้'],
		['Lao', 'ພາສາລາວ', 'ພາສາ|ລາວ'],
		['Khmer, its full stop kept', 'ខ្ញុំស្រឡាញ់អ្នក។', 'ខ្ញុំ|ស្រឡាញ់|អ្នក។'],
		['Burmese, its full stop kept', 'သူသည်ကျောင်း။', 'သူ|သည်|ကျောင်း။'],
		['Thai with a sign of repetition', 'เด็กๆ ไป', 'เด็กๆ|ไป'],
	])('%s', (_name, text, expected) => {
		expect(parted(text)).toBe(expected);
	});

	test('and their opportunities stand in order among the others', () => {
		expect(parted('see ภาษาไทย, and 漢字 too')).toBe('see|ภาษา|ไทย,|and|漢|字|too');
	});
});

describe('segments know how a line may end behind them', () => {
	test.each([
		['at white space', 'a b', ['plain', 'plain']],
		['between ideographs', '漢字', ['plain', 'plain']],
		['behind a hyphen', 'well-known', ['dash', 'plain']],
		['behind dashes', 'a—b–c', ['dash', 'dash', 'plain']],
		['behind a hyphen before a space', 'pre- and', ['plain', 'plain']],
		['at a soft hyphen', 'ti\u00ADde', ['hyphen', 'plain']],
		['at a soft hyphen before a space', 'ti\u00AD de', ['plain', 'plain']],
	])('%s', (_name, text, expected) => {
		expect(segmentsOf(text).map(({kind}) => kind)).toEqual(expected);
	});
});

test('where segments stand is counted in cells, with the white space between them', () => {
	expect(segmentsOf('tide  漢字\u3000e\u0301')).toEqual([
		{text: 'tide', left: 0, right: 4, kind: 'plain'},
		{text: '漢', left: 6, right: 8, kind: 'plain'},
		{text: '字', left: 8, right: 10, kind: 'plain'},
		{text: 'e\u0301', left: 12, right: 13, kind: 'plain'},
	]);
});

describe('what is wider than the line is cut at graphemes', () => {
	test.each([
		['a word', 'incomprehensible', 6, 'incomp|rehens|ible'],
		['a word among others', 'an incomprehensible one', 8, 'an|incompre|hensible|one'],
		['letters with their marks', 'e\u0301e\u0301e\u0301', 2, 'e\u0301e\u0301|e\u0301'],
		['emoji', '👩‍👩‍👧👩‍👩‍👧', 3, '👩‍👩‍👧|👩‍👩‍👧'],
		['ideographs that may not be parted', '「「「漢', 4, '「「|「漢'],
		['a grapheme wider than the line stands alone', '漢a', 1, '漢|a'],
	])('%s', (_name, text, measure, expected) => {
		expect(parted(text, measure)).toBe(expected);
	});

	test('and the kind of break is that of the word only behind its last part', () => {
		expect(segmentsOf('tidetables-now', 4).map(({text, kind}) => [text, kind])).toEqual([
			['tide', 'cut'],
			['tabl', 'cut'],
			['es-', 'dash'],
			['now', 'plain'],
		]);
	});

	test('a part as wide as the line is cut without the hyphen that has no room', () => {
		expect(segmentsOf('tides\u00ADtab\u00ADle', 5).map(({text, kind}) => [text, kind])).toEqual([
			['tides\u00AD', 'cut'],
			['tab\u00AD', 'hyphen'],
			['le', 'plain'],
		]);
	});

	test('a word without end is cut in good time', () => {
		const segments = segmentsOf('a'.repeat(400_000), 40);
		expect([segments.length, segments.at(-1)]).toEqual([
			10_000,
			{text: 'a'.repeat(40), left: 399_960, right: 400_000, kind: 'plain'},
		]);
	});
});

describe('hyphenated segments', () => {
	const everyThird: Hyphenate = (_text, from, to) =>
		Array.from({length: Math.ceil((to - from) / 3) - 1}, (_, index) => from + (index + 1) * 3);

	test('are parted at every point of a word, with a hyphen', () => {
		expect(segmentsOf('one tidetable', 80, everyThird)).toEqual([
			{text: 'one', left: 0, right: 3, kind: 'plain'},
			{text: 'tid', left: 4, right: 7, kind: 'hyphen'},
			{text: 'eta', left: 7, right: 10, kind: 'hyphen'},
			{text: 'ble', left: 10, right: 13, kind: 'plain'},
		]);
	});

	test('are not looked for in words of four letters', () => {
		expect(segmentsOf('tide', 80, everyThird).map(({text}) => text)).toEqual(['tide']);
	});
});

const anyFilled = fc.record({text: anyText, measure: anyMeasure});

test('segments and white space are the whole text, in order', () => {
	fc.assert(
		fc.property(anyFilled, ({text, measure}) => {
			const segments = createSegments();
			fillSegments(segments, text, 0, text.length, measure, null);
			const from = [...segments.from.slice(0, segments.count), text.length];
			const to = [0, ...segments.to.slice(0, segments.count)];
			expect(
				from.map((offset, index) => text.slice(to[index], offset)).filter(gap => !/^[ \u200B\u3000]*$/.test(gap)),
			).toEqual([]);
			expect(from.every((offset, index) => offset >= (to[index] ?? 0))).toBe(true);
		}),
		{numRuns: 500},
	);
});

test('a segment takes as many cells as its text, and no more than a line unless it is one grapheme', () => {
	fc.assert(
		fc.property(anyFilled, ({text, measure}) => {
			for (const segment of segmentsOf(text, measure)) {
				const isOne = [...graphemesOf(segment.text)].length === 1;
				expect(segment.right - segment.left).toBe(cellWidth(segment.text));
				expect(isOne ? 0 : cellWidth(segment.text)).toBeLessThanOrEqual(measure);
			}
		}),
		{numRuns: 500},
	);
});

test('room for segments grows, and is used again', () => {
	const segments = createSegments();
	const long = 'a '.repeat(5000).trim();
	fillSegments(segments, long, 0, long.length, 80, null);
	const first = [segments.count, segments.from[4999], segments.right[4999]];
	fillSegments(segments, 'a b', 0, 3, 80, null);
	expect([first, segments.count]).toEqual([[5000, 9998, 9999], 2]);
});
