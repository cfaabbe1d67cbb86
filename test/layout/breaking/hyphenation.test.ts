import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {type Hyphenate, hyphenatedLanguages, loadHyphenate} from '../../../source/layout/breaking/hyphenation.js';
import {graphemesOf} from '../../../source/layout/width.js';
import {anyText} from '../../helpers/manuscripts.js';

async function load(lang: string): Promise<Hyphenate> {
	const hyphenate = await loadHyphenate(lang);
	if (hyphenate === null) {
		throw new Error(`No patterns for ${lang}`);
	}

	return hyphenate;
}

const english = await load('en');

/** A segment with a bar where it may be parted, as it stands behind another text. */
function parted(hyphenate: Hyphenate, segment: string, before = ''): string {
	const text = `${before}${segment} and more`;
	const points = hyphenate(text, before.length, before.length + segment.length);
	const edges = [before.length, ...points, before.length + segment.length];
	return edges
		.slice(1)
		.map((edge, index) => text.slice(edges[index], edge))
		.join('|');
}

test.each([
	['en', 'hyphenation', 'hy|phen|ation'],
	['en', 'incomprehensible', 'in|com|pre|hen|si|ble'],
	['en', 'typography', 'ty|pog|ra|phy'],
	['en', 'tides', 'tides'],
	['en-GB', 'typography', 'ty|po|graphy'],
	['de', 'Silbentrennung', 'Sil|ben|tren|nung'],
	['de', 'Gezeitentafel', 'Ge|zei|ten|ta|fel'],
	['de', 'Straßenbahn', 'Stra|ßen|bahn'],
	['fr', 'typographie', 'ty|po|gra|phie'],
	['fr', 'développement', 'dé|ve|lop|pe|ment'],
	['es', 'ortografía', 'or|to|gra|fía'],
	['ru', 'типография', 'ти|по|гра|фия'],
	['el', 'τυπογραφία', 'τυ|πο|γρα|φία'],
])('%s: %s is parted as %s', async (lang, word, expected) => {
	expect(parted(await load(lang), word)).toBe(expected);
});

describe('never parted are', () => {
	test.each([
		['names in capitals', 'INTERNATIONAL'],
		['names in capitals with their marks', '“INTERNATIONAL”,'],
		['short words', 'also'],
		['numbers', '1234567890'],
		['words with digits', 'hyphenation2'],
		['compounds with hyphens', 'hyphenation-pattern'],
		['compounds with the hyphen of Unicode', 'hyphenation\u2010pattern'],
		['compounds whose hyphen ends the segment', 'hyphenation-'],
		['addresses', 'https://international/'],
		['names of files', 'typography.hyphenation'],
		['addresses of mail', 'typography@hyphenation'],
		['paths', 'typography/hyphenation'],
		['words whose author said where', 'hyphen\u00ADation'],
		['words of other scripts', '漢字仮名交文'],
		['nothing', ''],
		['punctuation', '………………'],
	])('%s', (_name, segment) => {
		expect(parted(english, segment)).toBe(segment);
	});

	test.each([
		['the end of an address', 'https://example.org/'],
		['the end of a query', 'https://example.org/?'],
		['the rest of a compound', 'well-'],
		['the rest of a compound with the hyphen of Unicode', 'well\u2010'],
		['the rest of a word whose author said where', 'mis\u00AD'],
	])('%s', (_name, before) => {
		expect(parted(english, 'hyphenation', before)).toBe('hyphenation');
	});
});

describe('parted all the same are words', () => {
	test.each([
		['between marks', '“hyphenation,”', '', '“hy|phen|ation,”'],
		['before a colon', 'hyphenation:', '', 'hy|phen|ation:'],
		['with a capital', 'Hyphenation', '', 'Hy|phen|ation'],
		['behind a space', 'hyphenation', 'the ', 'hy|phen|ation'],
		['behind a dash', 'hyphenation', 'words—', 'hy|phen|ation'],
		['behind an ideograph', 'hyphenation', '漢', 'hy|phen|ation'],
	])('%s', (_name, segment, before, expected) => {
		expect(parted(english, segment, before)).toBe(expected);
	});
});

test('two letters at least stay before a hyphen, and three behind it', async () => {
	const words = fc.stringMatching(/^[a-zäöüßéèà]{1,24}$/);
	const all = await Promise.all(['en', 'de', 'fr', 'es', 'it', 'nl'].map(load));
	fc.assert(
		fc.property(fc.constantFrom(...all), words, (hyphenate, word) => {
			const points = hyphenate(word, 0, word.length);
			expect(points.filter(point => point < 2 || point > word.length - 3)).toEqual([]);
			expect(points).toEqual([...new Set(points)].sort((a, b) => a - b));
		}),
		{numRuns: 500},
	);
});

test('any text is parted at graphemes, within the range that was asked for', () => {
	fc.assert(
		fc.property(anyText, anyText, (before, segment) => {
			const text = `${before} ${segment}${before}`;
			const from = before.length + 1;
			const edges = new Set<number>();
			let edge = 0;
			for (const grapheme of graphemesOf(text)) {
				edges.add(edge);
				edge += grapheme.length;
			}

			const points = english(text, from, from + segment.length);
			expect(points.filter(point => point <= from || point >= from + segment.length || !edges.has(point))).toEqual([]);
		}),
		{numRuns: 3000},
	);
});

test('a letter that is written before its base is not parted from it', () => {
	expect(parted(english, 'a\u0D4Edon’t')).toBe('a\u0D4Edon’t');
});

test('a word with decomposed letters is not parted before its marks', async () => {
	const word = 'développement'.normalize('NFD');
	const points = (await load('fr'))(word, 0, word.length);
	expect(points.filter(point => /^\p{M}/u.test(word.slice(point)))).toEqual([]);
});

test('a word is parted the same way each time and in each place', () => {
	const text = 'hyphenation, “hyphenation”';
	const first = english(text, 0, 12);
	const second = english(text, 13, text.length);
	expect([first, second, english(text, 0, 12)]).toEqual([
		[2, 6],
		[16, 20],
		[2, 6],
	]);
});

describe('languages', () => {
	test.each([['ja'], ['zh-Hans'], ['x-unknown'], [''], ['constructor'], ['__proto__'], [null]])(
		'%s has no patterns',
		async lang => {
			expect(await loadHyphenate(lang)).toBeNull();
		},
	);

	test('are found by their tags, however those are written', async () => {
		const [plain, american, austrian, german] = await Promise.all(['en', 'EN_us', 'de-AT', 'DE'].map(loadHyphenate));
		expect([american === plain, austrian === german, plain === german]).toEqual([true, true, false]);
	});

	test('all have patterns that load', async () => {
		const all = await Promise.all(hyphenatedLanguages.map(load));
		expect(all.filter(hyphenate => typeof hyphenate !== 'function')).toEqual([]);
	});
});
